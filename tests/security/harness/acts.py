"""What an engine does in a trial: the verbs of a project, each through the front door."""

from __future__ import annotations

import contextlib
import csv
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine import api
from synth_engine.api import releasing
from synth_engine.api.session import Session
from synth_engine.contracts.policy import Override
from tests.helpers.tables import HEADER, patients

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PASSPHRASE: Final = "correct horse battery staple"
SECOND: Final = "another horse, another staple"
PROJECT: Final = "p.cloister"
TABLE: Final = "patients.csv"
KEY: Final = "key.pem"
OUT: Final = "out"
SITE: Final = "site"  # the settings folder, with the site's disclosure account
SLOT: Final = "a deputy's own words"
COPY: Final = "copy.cloister"
ROWS: Final = 150
LINE: Final = ("profile", "plan", "fit", "generate", "validate")
# No identifier: a narrow table keeps a trial short.
_COLUMNS: Final = (1, 2, 3, 4, 7)


def write_table(folder: Path) -> None:
    """A small table of made-up patients."""
    with (folder / TABLE).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([HEADER[i] for i in _COLUMNS])
        writer.writerows([[row[i] for i in _COLUMNS] for row in patients(ROWS)])


def opened(folder: Path) -> Session:
    """The trial's project, open for writing."""
    return Session.open(folder / PROJECT, PASSPHRASE)


def create(folder: Path, say: Callable[[str], None]) -> None:
    """A new project."""
    with Session.create(folder / PROJECT, PASSPHRASE, name="Demo"):
        say("create")


def import_table(folder: Path, say: Callable[[str], None]) -> None:
    """Read the table."""
    with opened(folder) as session:
        session.run_step("import", file=folder / TABLE, table="patients", registry=None)
        say("import")


def run(folder: Path, say: Callable[[str], None]) -> None:
    """Everything up to the scorecard."""
    with opened(folder) as session:
        for name in LINE:
            states = {one.step.name: str(one.state) for one in session.steps()}
            if states[name] in {"ready", "stale"}:
                session.run_step(name)
                say(name)


def release(folder: Path, say: Callable[[str], None]) -> None:
    """Let it out with signed proof, over the gate's objections: the table is very small."""
    with opened(folder) as session:
        said = releasing.decision(session)
        overrides = tuple(Override(name, "a made-up table", "Officer") for name in said.blocking)
        session.run_step(
            "release",
            out=folder / OUT,
            key=folder / KEY,
            key_passphrase=PASSPHRASE,
            overrides=overrides,
            person="Officer",
            formats=("csv", "parquet", "xlsx"),
            registry=None,
        )
        say("release")


def rekey(folder: Path, say: Callable[[str], None]) -> None:
    """A new passphrase."""
    with opened(folder) as session:
        session.rekey(SECOND)
        say("rekey")


def backup(folder: Path, say: Callable[[str], None]) -> None:
    """A safe copy."""
    with opened(folder) as session:
        session.backup(folder / COPY)
        say("backup")


def compact(folder: Path, say: Callable[[str], None]) -> None:
    """Give back what removed chunks left."""
    with opened(folder) as session:
        session.compact()
        say("compact")


def add_slot(folder: Path, say: Callable[[str], None]) -> None:
    """Another passphrase that opens it."""
    with opened(folder) as session:
        session.add_slot("deputy", SLOT)
        say("add-slot")


@contextlib.contextmanager
def format_two() -> Iterator[None]:
    """A newer file format that only these tests know: one table more."""
    from synth_engine.project import layout, migrations

    notes = "CREATE TABLE notes (name TEXT PRIMARY KEY) STRICT"
    kept = layout.CURRENT, layout.SHAPES, migrations.STEPS
    layout.CURRENT = 2
    layout.SHAPES = {1: layout.TABLES, 2: {**layout.TABLES, "notes": notes}}
    migrations.STEPS = {1: migrations.Step(1, "9.9", 1, (notes,))}
    try:
        yield
    finally:
        layout.CURRENT, layout.SHAPES, migrations.STEPS = kept


def migrate(folder: Path, say: Callable[[str], None]) -> None:
    """Bring it to a newer format, the old file kept."""
    from synth_engine.api import keeping

    with format_two():
        keeping.migrate(folder / PROJECT, PASSPHRASE)
        say("migrate")


@contextlib.contextmanager
def at_site(folder: Path) -> Iterator[None]:
    """The settings of the trial's own site."""
    before = os.environ.get("CLOISTER_SETTINGS", "")
    os.environ["CLOISTER_SETTINGS"] = str(folder / SITE)
    try:
        yield
    finally:
        os.environ["CLOISTER_SETTINGS"] = before


def export_log(folder: Path, say: Callable[[str], None]) -> None:
    """The log, written beside the project."""
    with opened(folder) as session:
        session.export_audit(folder / "log.jsonl")
        say("export-audit")


ACTS: Final[dict[str, Callable[[Path, Callable[[str], None]], None]]] = {
    "create": create,
    "import": import_table,
    "run": run,
    "release": release,
    "rekey": rekey,
    "backup": backup,
    "compact": compact,
    "migrate": migrate,
    "add-slot": add_slot,
    "export-audit": export_log,
}
# Which prepared folder an act begins in.
BEGINS: Final = {
    "create": "empty",
    "import": "new",
    "run": "imported",
    "release": "validated",
    "rekey": "imported",
    "backup": "imported",
    "compact": "imported",
    "migrate": "imported",
    "add-slot": "imported",
    "export-audit": "imported",
}


def prepare(root: Path) -> None:
    """Make the folders that acts begin in. Called in a forked engine of its own."""

    def nothing(_: str) -> None:
        return

    stages: list[tuple[str, str, Any]] = [
        ("empty", "", None),
        ("new", "empty", create),
        ("imported", "new", import_table),
        ("validated", "imported", run),
    ]
    for name, before, act in stages:
        folder = root / name
        os.environ["CLOISTER_SETTINGS"] = str(folder / SITE)
        if before:
            shutil.copytree(root / before, folder)
            act(folder, nothing)
        else:
            folder.mkdir()
            (folder / SITE).mkdir()
            (folder / SITE / "site.json").write_text('{"v": 1}\n', encoding="utf-8")
            write_table(folder)
            api.new_signing_key(folder / KEY, PASSPHRASE)
        if name == "validated":
            with opened(folder) as session:
                plan = session.plan()
                assert plan is not None
                session.set_plan(replace(plan, policy="internal-testing"))
            run(folder, nothing)
