"""Choices of a plan kept under a name, for the next table: one small file in one's own settings folder.

A preset holds no name of a column and no value: what is about a table (roles, rules, conditions, models, rows left
out) stays with its project, and `Preset.skipped` says which of it the plan had when the preset was kept.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts import inputs, places
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.plan import FreeText, Plan
from synth_engine.tables.files import write_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE: Final = "presets.json"
VERSION: Final = 1
LONGEST_NAME: Final = 60
MOST: Final = 100
_LARGEST = 1_000_000
_NAME = re.compile(r"[^\W_][\w .\-]*")
# What a preset keeps, and what belongs to a table.
PARTS: Final = (
    "purpose",
    "synthesizer",
    "parameters",
    "rows",
    "holdout",
    "seed",
    "policy",
    "text",
    "copies",
)
OF_THE_TABLE: Final = (
    "roles",
    "targets",
    "protected",
    "rules",
    "where",
    "rebalance",
    "regressions",
    "left_out",
)


@dataclass(frozen=True, slots=True)
class Preset:
    """Choices under a name.

    Attributes:
        name: as people gave it.
        choices: parts of `Plan.to_json`, those of `PARTS`.
        skipped: parts of `OF_THE_TABLE` that the plan had when it was kept.
    """

    name: str
    choices: Mapping[str, Any]
    skipped: tuple[str, ...] = ()

    def applied(self, plan: Plan) -> Plan:
        """The plan with these choices; what is about the table stays as it is.

        Raises:
            UserFixable: ``PLAN.*``, ``PRESET.UNREADABLE`` for what is no plan's.
        """
        made = dict(self.choices)
        try:
            made["text"] = FreeText(made["text"])
            made["parameters"] = dict(made["parameters"])
            made["rows"] = None if made["rows"] is None else int(made["rows"])
            return dataclasses.replace(plan, **made)
        except (KeyError, TypeError, ValueError) as error:
            raise UserFixable("PRESET.UNREADABLE", path=str(_file())) from error

    def to_json(self) -> dict[str, Any]:
        """As it is kept and listed."""
        return {"choices": dict(self.choices), "skipped": list(self.skipped)}


def _file() -> Path:
    return places.settings_folders()[-1] / FILE


def preset_name(name: str) -> str:
    """A name as it is kept.

    Raises:
        UserFixable: ``PRESET.NAME``.
    """
    said = " ".join(name.split())
    if len(said) > LONGEST_NAME or not _NAME.fullmatch(said):
        raise UserFixable("PRESET.NAME", limit=LONGEST_NAME)
    return said


def presets() -> tuple[Preset, ...]:
    """What is kept, by name.

    Raises:
        UserFixable: ``PRESET.UNREADABLE``: the file was put aside, so that the next call finds none;
            ``PRESET.TOO_NEW``.
    """
    path = _file()
    if not path.is_file():
        return ()
    try:
        body = json.loads(inputs.small(path, _LARGEST))
        version = body["v"]
        if isinstance(version, int) and version > VERSION:
            raise UserFixable("PRESET.TOO_NEW", path=str(path))
        if version != VERSION:
            raise ValueError
        return tuple(
            sorted(
                (_read(str(name), one) for name, one in body["presets"].items()),
                key=lambda one: one.name.casefold(),
            )
        )
    except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise UserFixable("PRESET.UNREADABLE", path=str(_aside(path))) from error


def _read(name: str, untrusted: Mapping[str, Any]) -> Preset:
    """One preset of the file (KeyError, TypeError, ValueError, AttributeError if it is none)."""
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise ValueError
    choices = {part: untrusted["choices"][part] for part in PARTS}
    for part in ("purpose", "synthesizer", "policy", "text"):
        if not isinstance(choices[part], str):
            raise TypeError
    for part in ("holdout", "seed", "copies"):
        if isinstance(choices[part], bool) or not isinstance(choices[part], int | float):
            raise TypeError
    FreeText(choices["text"])
    dict(choices["parameters"])
    skipped = tuple(str(one) for one in untrusted["skipped"] if one in OF_THE_TABLE)
    return Preset(name, choices, skipped)


def _aside(path: Path) -> Path:
    """Put an unreadable file aside under a name of its own; where that cannot be done it stays."""
    for number in range(1, 1000):
        other = path.with_name(f"{path.stem}.unreadable-{number}.json")
        if other.exists():
            continue
        with contextlib.suppress(OSError):
            path.rename(other)
            return other
        break
    return path


def _write(kept: Mapping[str, Preset]) -> None:
    path = _file()
    body = {"v": VERSION, "presets": {name: one.to_json() for name, one in sorted(kept.items())}}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, json.dumps(body, indent=2, ensure_ascii=False).encode(), force=True)
    except OSError as error:
        raise Environment("PRESET.NOT_WRITABLE", path=str(path)) from error


def preset(name: str) -> Preset:
    """One preset.

    Raises:
        UserFixable: ``PRESET.NONE``, and what `presets` raises.
    """
    found = {one.name: one for one in presets()}
    said = " ".join(name.split())
    if said not in found:
        raise UserFixable("PRESET.NONE", name=said[:LONGEST_NAME], known=", ".join(found) or "none")
    return found[said]


def save_preset(name: str, plan: Plan) -> Preset:
    """Keep a plan's choices; one of the same name is replaced.

    Raises:
        UserFixable: ``PRESET.NAME``, ``PRESET.TOO_MANY``, and what `presets` raises.
        Environment: ``PRESET.NOT_WRITABLE``.
    """
    said = preset_name(name)
    kept = {one.name: one for one in presets()}
    if said not in kept and len(kept) >= MOST:
        raise UserFixable("PRESET.TOO_MANY", limit=MOST)
    body = {"purpose": "", "copies": 1, **plan.to_json()}
    special = {"roles": any(str(role) != "ordinary" for role in plan.roles.values())}
    skipped = tuple(part for part in OF_THE_TABLE if special.get(part, bool(body.get(part))))
    made = Preset(said, {part: body[part] for part in PARTS}, skipped)
    _write({**kept, said: made})
    return made


def rename_preset(old: str, new: str) -> None:
    """Give a preset another name.

    Raises:
        UserFixable: ``PRESET.NONE``, ``PRESET.NAME``, ``PRESET.EXISTS``; Environment: ``PRESET.NOT_WRITABLE``.
    """
    one, said = preset(old), preset_name(new)
    kept = {each.name: each for each in presets() if each.name != one.name}
    if said in kept:
        raise UserFixable("PRESET.EXISTS", name=said)
    _write({**kept, said: dataclasses.replace(one, name=said)})


def delete_preset(name: str) -> None:
    """Forget a preset.

    Raises:
        UserFixable: ``PRESET.NONE``; Environment: ``PRESET.NOT_WRITABLE``.
    """
    one = preset(name)
    _write({each.name: each for each in presets() if each.name != one.name})
