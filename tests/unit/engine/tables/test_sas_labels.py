"""Labels of SAS: they stand in a catalogue beside the table, come in with it and go out into SPSS and Stata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyreadstat
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
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


def visits(folder: Path) -> Path:
    """A SAS table whose columns name formats; where those are said, is another file."""
    return sas.write_table(
        folder / "visits.sas7bdat",
        {"sex": [1.0, 2.0] * 30, "ward": ["A", "B", "C"] * 20, "age": list(np.arange(60.0))},
        formats={"sex": "SEX", "ward": "$WARD"},
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
    assert ears.heard == [("TABLES.LABELS_BESIDE", {"file": name})]
    about = pyreadstat.read_sav(str(write(table, tmp_path / "out.sav")))[1]
    assert about.variable_value_labels["sex"] == SEXES
    assert about.variable_value_labels["ward"] == WARDS
    about = pyreadstat.read_dta(str(write(table, tmp_path / "out.dta")))[1]
    assert about.variable_value_labels["sex"] == {1: "male", 2: "female"}


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
    table, _ = tables.read_table(file, ears)
    assert table.rows == 60
    assert not any(column.value_labels for column in table.schema)
    assert ears.heard == [("TABLES.LABELS_UNREAD", {"file": "formats.sas7bcat"})]


def test_without_a_catalogue_nothing_is_said(tmp_path: Path) -> None:
    """Most tables have none."""
    ears = Ears()
    table, _ = tables.read_table(visits(tmp_path), ears)
    assert not any(column.value_labels for column in table.schema)
    assert ears.heard == []
