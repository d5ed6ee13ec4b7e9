"""What a site sets: its registry of synthetic rows, and what the log may say. One small settings file.

Its place is the folder in ``CLOISTER_SETTINGS``, or the system's (what an administrator says holds), or one's own.
It names files and holds no secret. Must not read a registry: a worker does.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from synth_engine.contracts import inputs, places
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.tables.files import write_bytes

FILE: Final = "site.json"
VARIABLE: Final = places.VARIABLE
_LARGEST: Final = 100_000


@dataclass(frozen=True, slots=True)
class Registry:
    """A registry and its key.

    Attributes:
        file: the registry.
        key: file of the site key.
        make: the registry may be made where it is not there: it was named by hand. One that the settings name
            and that is gone is a folder that is not mounted, sooner than a new beginning.
    """

    file: Path
    key: Path
    make: bool = True

    def params(self) -> dict[str, Any]:
        """What a worker is told; the key goes another way."""
        return {"registry": str(self.file.absolute()), "make": self.make}

    def secrets(self) -> dict[str, str]:
        """What a worker is told in its first frame (``POOL.KEY_MISSING``, ``POOL.NOT_A_KEY``)."""
        from synth_engine import crypto  # the window reads its settings at the start, and no key

        return {"site_key": crypto.load_site_key(self.key).reveal()}


# A job's choice: the site's registry, the one that is named, or none on purpose.
SITE: Final = "site"


def folders() -> tuple[Path, ...]:
    """Folders that may hold the settings; the first that does counts."""
    return places.settings_folders()


def settings_file() -> Path | None:
    """The settings that count, or None where there are none."""
    return next((one / FILE for one in folders() if (one / FILE).is_file()), None)


def settings() -> dict[str, Any]:
    """What is set, each part as it stands in the file (untrusted); ``{"v": 1}`` where nothing is.

    Raises:
        UserFixable: ``SITE.UNREADABLE``.
    """
    path = settings_file()
    if path is None:
        return {"v": 1}
    try:
        body = json.loads(inputs.small(path, _LARGEST))
        if not isinstance(body, dict) or body.get("v") != 1:
            raise ValueError
    except (OSError, ValueError, RecursionError) as error:
        raise UserFixable("SITE.UNREADABLE", path=str(path)) from error
    return body


def site_registry() -> Registry | None:
    """The registry that is set for this site, or None.

    Raises:
        UserFixable: ``SITE.UNREADABLE``.
    """
    body = settings()
    if not body.get("registry"):
        return None
    try:
        return Registry(Path(body["registry"]), Path(body["registry_key"]), make=False)
    except (KeyError, TypeError) as error:
        raise UserFixable("SITE.UNREADABLE", path=str(settings_file())) from error


@dataclass(frozen=True, slots=True)
class LogSettings:
    """What the audit log may say in plain words; ``"log": {...}`` in the settings.

    Attributes:
        paths: ``full``, ``name`` (the last part only) or ``digest`` (keyed by the project).
        names: of columns: ``plain`` or ``digest``.
        heads: this machine remembers how far each project's log went, to notice an older copy.
    """

    paths: str = "full"
    names: str = "plain"
    heads: bool = True


def log_settings() -> LogSettings:
    """What is set for the log. Settings that cannot be read, or say something unknown, count as the strictest."""
    try:
        said = settings().get("log", {})
    except UserFixable:
        said = None
    if not isinstance(said, dict):
        return LogSettings("digest", "digest")
    paths, names = said.get("paths", "full"), said.get("names", "plain")
    return LogSettings(
        paths if paths in {"full", "name"} else "digest",
        "plain" if names == "plain" else "digest",
        said.get("heads", True) is not False,
    )


def can_set() -> bool:
    """Whether what is set here counts: an administrator's settings do before one's own."""
    path = settings_file()
    return path is None or path.parent == folders()[-1]


def set_site_registry(registry: Registry | None) -> Path:
    """Keep the site's registry in the settings; one that is not there is made, empty. None takes it out.

    Returns:
        The settings file.

    Raises:
        UserFixable: ``SITE.SET_BY_ADMINISTRATOR``, ``SITE.UNREADABLE``, ``POOL.*``.
        Environment: ``SITE.NOT_WRITABLE``, ``POOL.NOT_WRITABLE``.
    """
    path = folders()[-1] / FILE
    if not can_set():
        raise UserFixable("SITE.SET_BY_ADMINISTRATOR", path=str(settings_file()))
    # What else is set stays as it is.
    kept = {k: v for k, v in settings().items() if k not in {"registry", "registry_key"}}
    body: dict[str, Any] = {**kept, "v": 1}
    if registry is not None:
        from synth_engine.api.single import run_job

        run_job("pool-check", registry.params(), secrets=registry.secrets())
        body |= {
            "registry": str(registry.file.absolute()),
            "registry_key": str(registry.key.absolute()),
        }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, json.dumps(body, indent=2).encode(), force=True)
    except OSError as error:
        raise Environment("SITE.NOT_WRITABLE", path=str(path)) from error
    return path


def keep(name: str, value: Any) -> Path:
    """Set one part of the settings; everything else stays as it is. Returns the settings file.

    Raises:
        UserFixable: ``SITE.SET_BY_ADMINISTRATOR``, ``SITE.UNREADABLE``; Environment: ``SITE.NOT_WRITABLE``.
    """
    path = folders()[-1] / FILE
    if not can_set():
        raise UserFixable("SITE.SET_BY_ADMINISTRATOR", path=str(settings_file()))
    body = {**settings(), "v": 1, name: value}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, json.dumps(body, indent=2).encode(), force=True)
    except OSError as error:
        raise Environment("SITE.NOT_WRITABLE", path=str(path)) from error
    return path


def chosen(registry: Registry | str | None) -> Registry | None:
    """The registry that a job uses: ``SITE`` stands for what is set.

    Raises:
        UserFixable: ``SITE.UNREADABLE``.
    """
    if isinstance(registry, str):
        return site_registry()
    return registry
