"""The site's registry at work: a release's tables go in, an imported table without papers is held against it.

Runs in the worker. One writer at a time, and the file appears whole: a registry is never half written.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine import tables
from synth_engine.collapse import registry as pool_file
from synth_engine.collapse.lineage import mixed
from synth_engine.collapse.mark_reading import read_mark
from synth_engine.collapse.recognition import recognise
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.lineage import Lineage
from synth_engine.crypto import site_key_of
from synth_engine.project import Project
from synth_engine.project.lock import alone as shared_file
from synth_engine.workflow.work.recognising import (
    NOTHING,
    answer_of,
    read_registry,
    shadows_of,
    with_mark,
)
from synth_engine.workflow.work.steps import copies_of
from synth_engine.workflow.work.store import need

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from synth_engine.collapse.registry import Sealed
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.workflow.work.store import WorkContext

# Registering takes a moment: whoever comes at the same time waits for it.
PATIENCE_SECONDS: Final = 20.0


def alone(path: Path) -> AbstractContextManager[None]:
    """Be the only one who writes to a registry.

    Raises:
        Environment: ``POOL.IN_USE``, ``POOL.NOT_WRITABLE``.
    """
    return shared_file(
        path,
        in_use="POOL.IN_USE",
        not_writable="POOL.NOT_WRITABLE",
        patience=PATIENCE_SECONDS,
    )


def _held(path: Path, *, make: bool) -> tuple[Sealed, ...]:
    """What a registry holds; nothing, where it is not there and may be made.

    Raises:
        UserFixable: ``POOL.MISSING``, ``POOL.NOT_A_REGISTRY``.
    """
    if path.exists():
        return pool_file.from_bytes(read_registry(path), str(path))
    if not make:
        raise UserFixable("POOL.MISSING", path=str(path))
    return ()


def _write(path: Path, entries: tuple[Sealed, ...]) -> int:
    body = pool_file.to_bytes(entries)
    try:
        tables.write_bytes(path, body, force=True)
    except Environment as error:
        raise Environment("POOL.NOT_WRITABLE", path=str(path)) from error
    return len(body)


def check_registry(params: Mapping[str, Any]) -> None:
    """Whether a registry can be read and written, before anything hangs on it.

    Raises:
        UserFixable: ``POOL.MISSING``, ``POOL.NOT_A_REGISTRY``; Environment: ``POOL.IN_USE``, ``POOL.NOT_WRITABLE``.
    """
    path = Path(params["registry"])
    if not path.exists() and not params["make"]:
        raise UserFixable("POOL.MISSING", path=str(path))
    with alone(path):
        # The same bytes again: that it can be written is tried, not guessed from permissions.
        _write(path, _held(path, make=bool(params["make"])))


def check(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Make a registry that is set for a site, or see that it can be used with its key (``POOL.OTHER_KEY``)."""
    del context
    path = Path(params["registry"])
    check_registry({**params, "make": True})
    shadows_of([str(path)], site_key_of(secrets["site_key"]))
    return {"registry": str(path)}


def pool_project(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Add all of a project's synthetic tables to a registry. See ``cloister release --registry``."""
    key, path = site_key_of(secrets["site_key"]), Path(params["registry"])
    found = []
    with Project.attach(Path(params["project"]), secrets["project_key"]) as project:
        document = need(project, "synthetic", "generate")
        lineage = Lineage.from_json(document["lineage"])
        known = pool_file.Provenance(
            str(document["table"]),
            lineage.generation_depth,
            lineage.real_share,
            str(params["manifest"]),
        )
        for table in copies_of(project, document):
            shadow = pool_file.register(table, key, known, context)
            found.append(pool_file.seal(shadow, key))
    with alone(path):
        entries = pool_file.merge(_held(path, make=bool(params["make"])), found)
        size = _write(path, entries)
    return {
        "registered": len(found),
        "tables": len(entries),
        "bytes": size,
        "key_id": key.key_id,
    }


def _notify(known: Mapping[str, Any], mark: Mapping[str, Any], context: Context) -> None:
    """Say what rows and watermark said."""
    if known["ancestors"]:
        percent = {name: round(100 * value, 1) for name, value in known["share"].items()}
        context.notice(
            "LINEAGE.RECOGNISED",
            percent=percent["value"],
            low=percent["low"],
            high=percent["high"],
            depth=known["depth"],
        )
    if mark["found"]:
        low = round(100 * mark["share"]["low"], 1)
        context.notice("LINEAGE.MARKED", low=low, key=mark["key_id"])


def by_rows(
    table: Table, params: Mapping[str, Any], secrets: Mapping[str, str], context: Context
) -> tuple[Lineage, dict[str, Any]]:
    """Lineage of a table without papers, by the registry and by the watermark of its key.

    The far end of the interval counts: what may be synthetic is not called real.

    Returns:
        Its lineage, and what was found, as the project keeps it.

    Raises:
        UserFixable: ``POOL.MISSING``, ``POOL.NOT_A_REGISTRY``, ``POOL.OTHER_KEY``.
    """
    path = Path(params["registry"])
    if not path.exists():
        raise UserFixable("POOL.MISSING", path=str(path))
    key = site_key_of(secrets["site_key"])
    told = recognise(table, shadows_of([str(path)], key), key, context)
    known = answer_of(told)
    answer = with_mark(known, read_mark(table, key, context), key)
    mark = answer["watermark"]
    if not answer["ancestors"] and not mark["found"]:
        return Lineage(), {**answer, "verdict": NOTHING}
    _notify(known, mark, context)
    share = answer["share"]
    parents = tuple(one.shadow.known.manifest or one.shadow.digest for one in told if one.found)
    releases = [one.shadow.known.manifest for one in told if one.found]
    ours = Lineage(answer["depth"], 0.0, parents, tuple(dict.fromkeys(filter(None, releases))))
    # Counted as rows of two tables that were put together.
    synthetic = round(share["high"] * table.rows)
    return mixed([(table.rows - synthetic, Lineage()), (synthetic, ours)]), answer
