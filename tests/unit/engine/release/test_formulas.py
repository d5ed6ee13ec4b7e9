"""Spreadsheets run no text of a release, and numbers stay numbers."""

from __future__ import annotations

import csv
import io

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.release.formulas import is_formula, neutral, neutral_names
from synth_engine.tables.writers.csv import quoted

RUN = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\tx",
    "\rx",
    "\nx",
    "＝1+1",
    "＠SUM(1)",
    "-e5",
    "+E5",
    "-A1",
    "+49 30 1234",
    "--5",
    "-5 ",
    "\ufeff=1+1",
    "\x00=1+1",
    "\x01@x",
    "\u200b-A1",
)
SHOWN = (
    "-5",
    "+5",
    "-5.25",
    "-1,234.5",
    "-.5",
    "+1e-5",
    "-5%",
    "-",
    "+",
    "",
    "a=b",
    "5-3",
    "(=1)",
    "'=1",
    "x; y",
    "mail@example.org",
)


@pytest.mark.parametrize("text", RUN)
def test_what_could_be_run_gets_an_apostrophe(text: str) -> None:
    """An apostrophe before it and nothing else changed; what came of it is not changed again."""
    assert is_formula(text)
    assert neutral(text) == f"'{text}"
    assert not is_formula(neutral(text))


@pytest.mark.parametrize("text", SHOWN)
def test_what_is_only_shown_is_left_alone(text: str) -> None:
    """Numbers in text form, signs alone, and signs inside a text."""
    assert not is_formula(text)
    assert neutral(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("x;=1+1", "x;'=1+1"),
        ("x;+cmd;-5;@a", "x;'+cmd;'-5;'@a"),
        ('x;"=1+1', "x;'\"=1+1"),
        ("x\n=1+1\r\n@a", "x\n'=1+1\r\n'@a"),
        ("=1;=2", "'=1;'=2"),
        ("\t=1+1", "'\t'=1+1"),
        ("\r=1+1", "'\r'=1+1"),
        ("\n=1+1", "'\n'=1+1"),
    ],
)
def test_parts_that_another_separator_would_cut_out(text: str, shown: str) -> None:
    """After a semicolon or a line break inside the cell, where a semicolon parts the cells."""
    assert neutral(text) == shown


@given(st.text("=+-@\t\r\n;,\"' a1eE.%\ufeff", max_size=12))
def test_no_cell_begins_with_a_formula_however_it_is_cut(text: str) -> None:
    """Written as our CSV and read with commas or semicolons, no part of the text begins a formula."""
    row = quoted(pa.array(["k", neutral(text), "k"])).to_pylist()
    written = ",".join(row) + "\n"
    by_comma = list(csv.reader(io.StringIO(written, newline="")))
    assert by_comma == [["k", neutral(text), "k"]]
    for cells in csv.reader(io.StringIO(written, newline=""), delimiter=";"):
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_column_names_stay_distinct() -> None:
    """A name that gets an apostrophe never becomes another column's name."""
    names = ("=a", "'=a", "''=a", "b", "-5")
    shown = neutral_names(names)
    assert shown == ("'''=a", "'=a", "''=a", "b", "-5")
    assert len(set(shown)) == len(names)
