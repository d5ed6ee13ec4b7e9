"""A release in SPSS's, Stata's and SQLite's formats: names and labels are found again from its dictionary."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pyreadstat

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.formats import About
from synth_engine.contracts.table import Table
from synth_engine.release import files
from tests.unit.engine.release.conftest import tiny_report, tiny_table

if TYPE_CHECKING:
    from pathlib import Path

QUIET = SilentContext()


def test_names_that_a_format_changed_stand_in_the_dictionary(tmp_path: Path) -> None:
    """Every file tells which column has which name in it; the label says what the column is."""
    first, *others = tiny_table().columns
    long = replace(first, schema=replace(first.schema, name="x" * 70, label="How much it moved"))
    table = Table((long, *others), "tiny")
    about = About("tiny", made_at="2031-02-03T04:05:06+00:00")
    facts = files.write_payload(
        tmp_path, [table], table.schema, ["parquet", "sav", "dta", "sqlite"], tiny_report(),
        name="tiny", context=QUIET, about=about,
    )  # fmt: skip
    assert {"data/tiny.sav", "data/tiny.dta", "data/tiny.sqlite"} <= set(facts["files"])
    body = json.loads((tmp_path / "dictionary.json").read_bytes())
    told = {
        one["contentUrl"]: {
            pair["cloister:column"]: pair["cloister:nameInFile"]
            for pair in one.get("cloister:renamed", ())
        }
        for one in body["distribution"]
    }
    assert told["data/tiny.parquet"] == told["data/tiny.sqlite"] == {}
    assert told["data/tiny.dta"] == {"x" * 70: "x" * 32, "=note": "_note"}
    assert told["data/tiny.sav"] == {"x" * 70: "x" * 64, "=note": "v_note"}
    assert body["recordSet"][0]["field"][0]["cloister:label"] == "How much it moved"
    _, spss = pyreadstat.read_sav(str(tmp_path / "data" / "tiny.sav"), metadataonly=True)
    assert spss.column_labels[0] == "How much it moved"
    assert spss.column_labels[2] == "=note"
    for ending in ("sav", "dta", "sqlite"):
        back, _ = tables.read_table(tmp_path / "data" / f"tiny.{ending}", QUIET)
        assert back.rows == table.rows
