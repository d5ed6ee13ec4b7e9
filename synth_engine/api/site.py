"""This site's registry of synthetic rows: where it is, and which key opens it. One small settings file.

Its place is the folder in ``CLOISTER_SETTINGS``, or the system's (what an administrator says holds), or one's own.
It names two files and holds no secret. Must not read a registry: a worker does.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from synth_engine import crypto
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.tables.files import write_bytes

FILE: Final = "site.json"
VARIABLE: Final = "CLOISTER_SETTINGS"
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
        return {"site_key": crypto.load_site_key(self.key).reveal()}


# A job's choice: the site's registry, the one that is named, or none on purpose.
SITE: Final = "site"


def _system() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Cloister"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Cloister")
    return Path("/etc/cloister")


def _own() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("APPDATA") or Path.home()) / "Cloister"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Cloister"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "cloister"


def folders() -> tuple[Path, ...]:
    """Folders that may hold the settings; the first that does counts."""
    named = os.environ.get(VARIABLE)
    return (Path(named),) if named else (_system(), _own())


def settings_file() -> Path | None:
    """The settings that count, or None where there are none."""
    return next((one / FILE for one in folders() if (one / FILE).is_file()), None)


def site_registry() -> Registry | None:
    """The registry that is set for this site, or None.

    Raises:
        UserFixable: ``SITE.UNREADABLE``.
    """
    path = settings_file()
    if path is None:
        return None
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError
        body = json.loads(path.read_bytes())
        if body["v"] != 1:
            raise ValueError
        if not body.get("registry"):
            return None
        return Registry(Path(body["registry"]), Path(body["registry_key"]), make=False)
    except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise UserFixable("SITE.UNREADABLE", path=str(path)) from error


def can_set() -> bool:
    """Whether what is set here counts: an administrator's settings do before one's own."""
    path = settings_file()
    return path is None or path.parent == folders()[-1]


def set_site_registry(registry: Registry | None) -> Path:
    """Keep the site's registry in the settings; one that is not there is made, empty. None takes it out.

    Returns:
        The settings file.

    Raises:
        UserFixable: ``SITE.SET_BY_ADMINISTRATOR``, ``POOL.KEY_MISSING``, ``POOL.NOT_A_KEY``, ``POOL.*``.
        Environment: ``SITE.NOT_WRITABLE``, ``POOL.NOT_WRITABLE``.
    """
    path = folders()[-1] / FILE
    if not can_set():
        raise UserFixable("SITE.SET_BY_ADMINISTRATOR", path=str(settings_file()))
    body: dict[str, Any] = {"v": 1}
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


def chosen(registry: Registry | str | None) -> Registry | None:
    """The registry that a job uses: ``SITE`` stands for what is set.

    Raises:
        UserFixable: ``SITE.UNREADABLE``.
    """
    if isinstance(registry, str):
        return site_registry()
    return registry
