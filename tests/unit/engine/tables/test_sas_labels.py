"""Labels of SAS: they stand in a catalogue beside the table, come in with it and go out into SPSS and Stata."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pyreadstat
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.profile import Catalogue, SourceRecord
from tests.helpers import sas
from tests.unit.engine.tables.test_statistical import read, write

if TYPE_CHECKING:
    from pathlib import Path


class Ears(SilentContext):
    """Hears notices."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, dict[str, Any]]] = []

    def notice(self, code: str, **parameters: Any) -> None:
        """Keep it."""
        self.heard.append((code, parameters))


WARDS = {"A": "Cardiology", "B": "Surgery", "C": "Oncology"}
SEXES = {1.0: "male", 2.0: "female"}


def visits(folder: Path, sex: str = "SEX", ward: str = "$WARD") -> Path:
    """A SAS table whose columns name formats; where those are said, is another file."""
    return sas.write_table(
        folder / "visits.sas7bdat",
        {"sex": [1.0, 2.0] * 30, "ward": ["A", "B", "C"] * 20, "age": list(np.arange(60.0))},
        formats={"sex": sex, "ward": ward, "age": "BEST12."},
        labels={"sex": "Sex at birth"},
    )


@pytest.mark.parametrize("name", ["visits.sas7bcat", "formats.sas7bcat", "FORMATS.SAS7BCAT"])
def test_labels_of_a_sas_catalogue_come_in_with_the_table_and_go_out(
    tmp_path: Path, name: str
) -> None:
    """Beside the table, under its name or the one SAS gives; the codes stay the values, SPSS and Stata get both."""
    file, ears = visits(tmp_path), Ears()
    sas.write_catalogue(tmp_path / name, {"SEX": SEXES, "$WARD": WARDS})
    table, _ = tables.read_table(file, ears)
    sex, ward, age = table.schema
    assert sex.label == "Sex at birth"
    assert dict(sex.value_labels) == {"1": "male", "2": "female"}
    assert dict(ward.value_labels) == WARDS
    assert not age.value_labels
    assert ears.heard == [("TABLES.LABELS_BESIDE", {"file": name, "columns": 2})]
    about = pyreadstat.read_sav(str(write(table, tmp_path / "out.sav")))[1]
    assert about.variable_value_labels["sex"] == SEXES
    assert about.variable_value_labels["ward"] == WARDS
    about = pyreadstat.read_dta(str(write(table, tmp_path / "out.dta")))[1]
    assert about.variable_value_labels["sex"] == {1: "male", 2: "female"}


@pytest.mark.parametrize("sex", ["SEX8", "SEX8.", "SEX1.", "SEX.", "sex8.", "SEX8.2"])
def test_a_format_with_a_width_has_its_labels(tmp_path: Path, sex: str) -> None:
    """A column is shown with `SEX8.`, and its labels are those of `SEX`: a name of SAS never ends in a digit."""
    ears = Ears()
    sas.write_catalogue(tmp_path / "formats.sas7bcat", {"SEX": SEXES, "$WARD": WARDS})
    table, _ = tables.read_table(visits(tmp_path, sex, "$WARD12."), ears)
    found = [dict(column.value_labels) for column in table.schema]
    assert found == [{"1": "male", "2": "female"}, WARDS, {}]
    assert ears.heard == [("TABLES.LABELS_BESIDE", {"file": "formats.sas7bcat", "columns": 2})]


def test_a_catalogue_of_other_tables_is_not_said_to_give_labels(tmp_path: Path) -> None:
    """One for a whole folder is usual: what has nothing for this table is read and recorded, and not spoken of."""
    file, ears = visits(tmp_path), Ears()
    other = {"GRADE": {1.0: "low"}, "SE": {1.0: "wrong"}, "SEXES": {2.0: "wrong"}}
    sas.write_catalogue(tmp_path / "formats.sas7bcat", other)
    table, record = tables.read_table(file, ears)
    assert not any(column.value_labels for column in table.schema)
    assert record.catalogue is not None
    assert ears.heard == []


def test_the_record_says_which_catalogue_was_read(tmp_path: Path) -> None:
    """Name, size and digest, of a table that would read differently without it; records without one still open."""
    file = visits(tmp_path)
    bare = tables.read_table(file, SilentContext())[1]
    beside = sas.write_catalogue(tmp_path / "FORMATS.sas7bcat", {"SEX": SEXES})
    body = beside.read_bytes()
    record = tables.read_table(file, SilentContext())[1]
    digest = hashlib.sha256(body).hexdigest()
    assert record.catalogue == Catalogue("FORMATS.sas7bcat", digest, len(body))
    kept = json.loads(json.dumps(record.to_json()))
    assert SourceRecord.from_json(kept) == record
    assert kept.pop("catalogue") == {
        "file_name": "FORMATS.sas7bcat",
        "sha256": digest,
        "size": len(body),
    }
    # As every record without a catalogue has always been, and is.
    assert kept == bare.to_json()
    assert SourceRecord.from_json(kept) == bare
    assert bare.catalogue is None


@pytest.mark.parametrize("untrusted", [{}, {"file_name": "a", "sha256": "b"}, [], "text", 7])
def test_a_catalogue_that_is_none_in_a_record_is_refused(tmp_path: Path, untrusted: Any) -> None:
    """A worker's record is checked before it is believed."""
    body = tables.read_table(visits(tmp_path), SilentContext())[1].to_json()
    with pytest.raises((KeyError, TypeError, ValueError)):
        SourceRecord.from_json({**body, "catalogue": untrusted})


def test_a_tables_own_catalogue_comes_before_the_shared_one(tmp_path: Path) -> None:
    """As SAS would have it."""
    file = visits(tmp_path)
    sas.write_catalogue(tmp_path / "formats.sas7bcat", {"SEX": {1.0: "wrong", 2.0: "wrong too"}})
    sas.write_catalogue(tmp_path / "visits.sas7bcat", {"SEX": SEXES})
    assert dict(read(file).schema[0].value_labels) == {"1": "male", "2": "female"}


def test_a_catalogue_that_cannot_be_read_costs_the_labels_alone(tmp_path: Path) -> None:
    """The table comes in, and a notice says what is missing and how to have it."""
    file, ears = visits(tmp_path), Ears()
    (tmp_path / "formats.sas7bcat").write_bytes(b"no catalogue at all" * 100)
    table, record = tables.read_table(file, ears)
    assert table.rows == 60
    assert not any(column.value_labels for column in table.schema)
    assert record.catalogue is None
    assert ears.heard == [("TABLES.LABELS_UNREAD", {"file": "formats.sas7bcat"})]


def test_a_catalogue_that_is_too_large_is_not_read_and_not_called_damaged(tmp_path: Path) -> None:
    """Writing it anew in SAS would give the same file: what helps is a smaller one."""
    file, ears = visits(tmp_path), Ears()
    beside = sas.write_catalogue(tmp_path / "formats.sas7bcat", {"SEX": SEXES})
    with beside.open("r+b") as stream:
        stream.truncate((64 << 20) + 1)
    table, record = tables.read_table(file, ears)
    assert table.rows == 60
    assert not any(column.value_labels for column in table.schema)
    assert record.catalogue is None
    said = {"file": "formats.sas7bcat", "limit": 64}
    assert ears.heard == [("TABLES.LABELS_TOO_LARGE", said)]


def test_a_catalogue_that_finds_no_room_costs_the_labels_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library needs many times the file's size: memory that ends there is no reason to lose the table."""

    def full(*_: Any, **__: Any) -> Any:
        raise MemoryError

    file, ears = visits(tmp_path), Ears()
    sas.write_catalogue(tmp_path / "formats.sas7bcat", {"SEX": SEXES})
    monkeypatch.setattr(pyreadstat, "read_sas7bcat", full)
    table, record = tables.read_table(file, ears)
    assert table.rows == 60
    assert record.catalogue is None
    assert [code for code, _ in ears.heard] == ["TABLES.LABELS_TOO_LARGE"]


def test_labels_of_a_catalogue_that_changes_meanwhile_are_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The digest in the record would be another file's."""
    file, ears = visits(tmp_path), Ears()
    beside = sas.write_catalogue(tmp_path / "formats.sas7bcat", {"SEX": SEXES})
    read_it = pyreadstat.read_sas7bcat

    def written_to(*args: Any, **options: Any) -> Any:
        found = read_it(*args, **options)
        beside.write_bytes(beside.read_bytes() + b"more")
        return found

    monkeypatch.setattr(pyreadstat, "read_sas7bcat", written_to)
    table, record = tables.read_table(file, ears)
    assert not any(column.value_labels for column in table.schema)
    assert record.catalogue is None
    assert ears.heard == [("TABLES.LABELS_UNREAD", {"file": "formats.sas7bcat"})]


def test_without_a_catalogue_nothing_is_said(tmp_path: Path) -> None:
    """Most tables have none."""
    ears = Ears()
    table, _ = tables.read_table(visits(tmp_path), ears)
    assert not any(column.value_labels for column in table.schema)
    assert ears.heard == []
