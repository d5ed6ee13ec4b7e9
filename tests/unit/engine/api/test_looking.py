"""The front door to files and rows: previews come back sealed, corrections reach the import, rows are guarded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NoReturn

import pytest

from synth_engine import api
from synth_engine.api import previewing
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.frames import encode
from synth_engine.workflow.work.previewing import BOUND as SEALED_FOR
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY = "Zebulon Quartermain"


def table(folder: Path) -> Path:
    """A file with a name that must not be in any frame."""
    path = folder / "t.csv"
    lines = [f"{CANARY if at == 3 else f'person {at}'},{at},{at % 5}" for at in range(40)]
    path.write_text("name,age,group\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_the_first_rows_come_back_sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The preview holds the canary; no frame and no summary that crossed between the processes does."""
    crossed: list[bytes] = []
    plain = previewing.run_job

    def listening(kind, params, on_frame=None, on_start=None, *, secrets=None):
        del on_frame
        answer = plain(
            kind, params, lambda frame: crossed.append(encode(frame)), on_start, secrets=secrets
        )
        crossed.append(str(answer).encode())
        return answer

    monkeypatch.setattr(previewing, "run_job", listening)
    found = api.preview_file(table(tmp_path))
    assert any(CANARY in row for row in found.rows)
    assert crossed
    assert not any(CANARY.encode() in one for one in crossed)
    assert previewing.BOUND == SEALED_FOR


def test_corrections_reach_the_import_and_its_record(tmp_path: Path) -> None:
    """What was said in the preview is done by the import and stands in the source record."""
    said = api.Reading(kinds={"group": "category"}, missing_codes=("person 7",))
    with api.Session.create(tmp_path / "p.cloister", "pw") as session:
        session.run_step("import", file=table(tmp_path), reading=said, registry=None)
        source, schema = session.source(), session.schema()
        assert source is not None
        assert api.Reading.from_json(source.reading) == said
        assert schema is not None
        assert [str(one.kind) for one in schema][2] == "category"
        page = session.rows("source", 7, 1, masked=False)
        assert page.rows[0] == ("", "7", "2")
        assert page.numbers == (8,)


def test_masked_rows_tell_nothing(tmp_path: Path) -> None:
    """Masked real rows can be neither sorted nor filtered; unmasked ones can, and the log names no value."""
    path = write_patients(tmp_path / "p.csv", 200)
    with api.Session.create(tmp_path / "p.cloister", "pw") as session:
        session.run_step("import", file=path, registry=None)
        name = session.rows("source", 0, 1).columns[0]
        asked = (api.RowFilter(name, "contains", "7"),)
        for words in ({"sort": api.Sorting(name)}, {"filters": asked}):
            with pytest.raises(UserFixable) as caught:
                session.rows("source", 0, 5, **words)
            assert caught.value.code == "ROWS.MASKED"
        page = session.rows("source", 0, 5, masked=False, filters=asked)
        assert 0 < page.total < page.all_rows == 200
        said = session.audit()[-1]
        assert said.action == "unmask"
        assert f"conditions on {name}" in said.subject


def test_a_locked_project_keeps_no_row(tmp_path: Path) -> None:
    """After locking nothing that was decoded is left; after unlocking rows can be read again."""
    with api.Session.create(tmp_path / "p.cloister", "pw") as session:
        session.run_step("import", file=table(tmp_path), registry=None)
        session.rows("source", 0, 5, masked=False)
        stored = session._grid._stored
        assert stored is not None
        assert stored._chunks._found
        session.lock()
        assert not stored._chunks._found
        assert not stored._columns._found
        session.unlock("pw")
        assert session.rows("source", 3, 1, masked=False).rows[0][0] == CANARY


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The present."""
        return self.now

    def later(self, seconds: int) -> None:
        """Time passes."""
        self.now += timedelta(seconds=seconds)


def looked(session: api.Session) -> list[str]:
    """What the log says was looked at."""
    return [one.subject for one in session.audit() if one.action == "unmask"]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[api.Session, Clock]]:
    """An open project with 400 rows, and its clock."""
    clock = Clock()
    path = write_patients(tmp_path / "p.csv", 400)
    with api.Session.create(tmp_path / "p.cloister", "pw", clock=clock) as session:
        session.run_step("import", file=path, registry=None)
        yield session, clock


def test_pages_that_are_scrolled_past_are_one_record(
    watched: tuple[api.Session, Clock],
) -> None:
    """The first page is in the log at once; those after it together, from and to, ten seconds later."""
    session, clock = watched
    columns = len(session.rows("source", 0, 1).columns)
    session.rows("source", 0, 50, masked=False)
    assert looked(session) == [f"rows 1 to 50; {columns} columns"]
    for start in (50, 100, 300):
        session.rows("source", start, 50, masked=False)
        clock.later(3)
    assert len(looked(session)) == 1
    clock.later(3)
    session.rows("source", 150, 10, masked=False)
    assert looked(session)[1:] == [f"rows 51 to 160, 301 to 350; {columns} columns"]
    session.note_looks()
    assert len(looked(session)) == 2


def test_many_stretches_do_not_wait(watched: tuple[api.Session, Clock]) -> None:
    """Leaping about is recorded after six stretches, so that a record never leaves one out."""
    session, _ = watched
    for at in range(0, 140, 20):
        session.rows("source", at, 5, masked=False)
    said = looked(session)
    assert len(said) == 2
    assert said[1].startswith(
        "rows 21 to 25, 41 to 45, 61 to 65, 81 to 85, 101 to 105, 121 to 125;"
    )


def test_another_question_is_recorded_at_once(watched: tuple[api.Session, Clock]) -> None:
    """What was seen under the old one first, then the new one with its columns; also where no row meets it."""
    session, _ = watched
    name = session.rows("source", 0, 1).columns[0]
    session.rows("source", 0, 10, masked=False)
    session.rows("source", 10, 10, masked=False)
    nobody = (api.RowFilter(name, "contains", "no such value"),)
    assert session.rows("source", 0, 10, masked=False, filters=nobody).total == 0
    said = looked(session)
    assert len(said) == 3
    assert said[1].startswith("rows 11 to 20;")
    assert said[2].startswith("no row;")
    assert f"conditions on {name}" in said[2]
    assert "no such value" not in said[2]


@pytest.mark.parametrize("act", ["export-audit", "profile", "lock"])
def test_what_was_seen_is_recorded_before_anything_else(
    watched: tuple[api.Session, Clock], tmp_path: Path, act: str
) -> None:
    """Before something leaves, before a step, and when the project is locked; nothing is said twice."""
    session, _ = watched
    session.rows("source", 0, 10, masked=False)
    session.rows("source", 10, 10, masked=False)
    if act == "export-audit":
        session.export_audit(tmp_path / "log.jsonl")
    elif act == "profile":
        session.run_step("profile")
    else:
        session.lock()
        session.unlock("pw")
    actions = [one.action for one in session.audit()]
    assert actions[actions.index(act) - 1] == "unmask"
    assert [one.partition(";")[0] for one in looked(session)] == ["rows 1 to 10", "rows 11 to 20"]


def test_rows_are_not_shown_where_they_cannot_be_recorded(
    watched: tuple[api.Session, Clock], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log that cannot be written refuses the first page; what could not be said later is said when it can."""
    session, clock = watched
    real = type(session.project).transaction

    def full(_: object) -> NoReturn:
        raise Environment("PROJECT.DISK_FULL", path="p")

    monkeypatch.setattr(type(session.project), "transaction", full)
    with pytest.raises(Environment):
        session.rows("source", 0, 10, masked=False)
    monkeypatch.setattr(type(session.project), "transaction", real)
    session.rows("source", 0, 10, masked=False)
    session.rows("source", 10, 10, masked=False)
    clock.later(60)
    monkeypatch.setattr(type(session.project), "transaction", full)
    with pytest.raises(Environment):
        session.rows("source", 20, 10, masked=False)
    monkeypatch.setattr(type(session.project), "transaction", real)
    session.note_looks()
    assert [one.partition(";")[0] for one in looked(session)] == ["rows 1 to 10", "rows 11 to 30"]
