"""The front door to files and rows: previews come back sealed, corrections reach the import, rows are guarded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.frames import encode
from synth_engine.workflow.work.previewing import BOUND as SEALED_FOR
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
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
    plain = api.previewing.run_job  # type: ignore[attr-defined]  # the module behind the door

    def listening(kind, params, on_frame=None, on_start=None, *, secrets=None):
        del on_frame
        answer = plain(
            kind, params, lambda frame: crossed.append(encode(frame)), on_start, secrets=secrets
        )
        crossed.append(str(answer).encode())
        return answer

    monkeypatch.setattr(api.previewing, "run_job", listening)  # type: ignore[attr-defined]
    found = api.preview_file(table(tmp_path))
    assert any(CANARY in row for row in found.rows)
    assert crossed
    assert not any(CANARY.encode() in one for one in crossed)
    assert api.previewing.BOUND == SEALED_FOR  # type: ignore[attr-defined]


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
                session.rows("source", 0, 5, **words)  # type: ignore[arg-type]
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
