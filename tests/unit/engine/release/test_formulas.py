"""Spreadsheets run no text of a release, and numbers stay numbers."""

from __future__ import annotations

import csv
import io

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.release.formulas import is_formula, neutral, neutral_names, neutralised
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
@pytest.mark.promise(16)
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
@pytest.mark.promise(16)
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


# What OWASP names (CSV Injection), and the wide forms that a spreadsheet reads alike.
STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
ANY = st.text("=+-@＝＋－＠\t\r\n;,\"' a1eE.%\ufeff\u200b", max_size=12)


@pytest.mark.promise(16)
@given(st.sampled_from(STARTERS), ANY)
def test_every_starter_is_held(starter: str, rest: str) -> None:
    """Whatever follows it: an apostrophe stands before it, or it is a plain number that runs nothing."""
    text = starter + rest
    shown = neutral(text)
    if shown.startswith(starter):
        assert starter in "+-"
        assert (
            rest == ""
            or rest.rstrip("%")
            .replace(",", "")
            .replace(".", "")
            .lower()
            .replace("e", "")
            .replace("+", "")
            .replace("-", "")
            .isascii()
        )
        assert not set(rest) & set("=@\t\r\n;\"' aA")
    else:
        assert shown.startswith("'")
    assert neutral(shown) == shown


@pytest.mark.promise(16)
@given(st.lists(ANY, unique=True, min_size=1, max_size=8))
def test_names_of_columns_are_held_and_stay_distinct(names: list[str]) -> None:
    """No name is a formula any more, each stays its own, and nothing but apostrophes was added."""
    shown = neutral_names(tuple(names))
    assert len(set(shown)) == len(names)
    assert not [one for one in shown if is_formula(one)]
    assert [one.replace("'", "") for one in shown] == [one.replace("'", "") for one in names]


@pytest.mark.promise(16)
@given(st.lists(ANY, min_size=1, max_size=20), st.lists(st.integers(-9, 9), min_size=1))
def test_the_count_is_of_the_cells_that_differ(texts: list[str], numbers: list[int]) -> None:
    """Counted cell by cell; numbers are never touched, whatever their sign."""
    rows = len(texts)
    levels = tuple(dict.fromkeys(texts))
    column = Column(
        ColumnSchema("t", ColumnKind.CATEGORY),
        np.array([levels.index(one) for one in texts], np.int32),
        np.zeros(rows, np.int16),
        levels,
    )
    count = Column(
        ColumnSchema("n", ColumnKind.INTEGER, decimals=0),
        np.resize(np.array(numbers, np.int64), rows),
        np.zeros(rows, np.int16),
    )
    shown, changed = neutralised(Table((column, count), "t"), ("t", "n"))
    assert changed == sum(neutral(one) != one for one in texts)
    assert shown.columns[1].values is count.values
