"""Site keys, registries of synthetic rows, and the lineage of any file. Only registering a project needs one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine import crypto
from synth_engine.api.single import run_job

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame
    from synth_engine.jobs import Job


def _secrets(key: Path | None) -> dict[str, str]:
    return {} if key is None else {"site_key": key_from(key)}


def key_from(file: Path) -> str:
    """The site key in a file, for a worker's secrets.

    Raises:
        UserFixable: ``POOL.KEY_MISSING``, ``POOL.NOT_A_KEY``.
    """
    return crypto.load_site_key(file).reveal()


def _nobody(frame: Frame) -> None:
    del frame


def new_site_key(path: Path) -> str:
    """Make a site key in a file of its owner's (0600) and return its id.

    Raises:
        UserFixable: ``POOL.KEY_EXISTS``; Environment: ``POOL.KEY_NOT_WRITABLE``.
    """
    return crypto.new_site_key(path).key_id


def pool_files(
    files: Sequence[Path],
    out: Path,
    key: Path | None,
    *,
    force: bool = False,
    on_frame: Callable[[Frame], None] = _nobody,
    on_start: Callable[[Job], None] | None = None,
) -> Mapping[str, Any]:
    """Register synthetic tables and releases, and merge registries, into a new registry.

    Args:
        files: tables, releases (folder, .zip or a file in one), registries.
        out: the registry; to add to one, name it among `files` too and say `force`.
        key: file of the site key; None where only registries are merged.
        force: replace what is there.
        on_frame: called on the supervisor's thread.
        on_start: given the running job.

    Raises:
        UserFixable: ``POOL.*``, ``LINEAGE.*``, ``FILE.*``.
    """
    params = {
        "files": [str(one.absolute()) for one in files],
        "out": str(out.absolute()),
        "force": force,
    }
    return run_job("pool", params, on_frame, on_start, secrets=_secrets(key))


def register_project(
    session: Session, registry: Path, key: Path, *, manifest: str = ""
) -> Mapping[str, Any]:
    """Add a project's synthetic tables to the site's registry; for whoever releases them.

    Args:
        session: the project.
        registry: made if it is not there, replaced as a whole otherwise.
        key: file of the site key.
        manifest: SHA-256 of the release's manifest.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``POOL.*``.
    """
    secrets = {**_secrets(key), "project_key": session.project.worker_key}
    params = {
        "project": str(session.path),
        "registry": str(registry.absolute()),
        "make": True,
        "manifest": manifest,
    }
    return run_job("pool-project", params, secrets=secrets)


def lineage_of(
    file: Path,
    registries: Sequence[Path] = (),
    key: Path | None = None,
    *,
    on_frame: Callable[[Frame], None] = _nobody,
    on_start: Callable[[Job], None] | None = None,
) -> Mapping[str, Any]:
    """Whether a file, or a part of it, is synthetic: by its release's papers or by its rows.

    Returns:
        ``verdict`` (``synthetic``, ``partly-synthetic``, ``none-found``, ``not-checked``), ``share``
        ({value, low, high}, of the rows), ``depth``, ``ancestors``, ``papers``; with a key and without genuine
        papers ``watermark`` {found, share, false_positive_rate, log10_chance, coins, heads}.

    Raises:
        UserFixable: ``POOL.*``, ``LINEAGE.NO_TABLE``, ``TABLES.*``.
    """
    params = {
        "file": str(file.absolute()),
        "registries": [str(one.absolute()) for one in registries],
    }
    return run_job("lineage", params, on_frame, on_start, secrets=_secrets(key))
