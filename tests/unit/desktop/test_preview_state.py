"""Corrections to what was found in a file, as values, choices and options of the command line."""

from __future__ import annotations

import shlex

import pytest

from desktop.presenters.commands import of_import, of_rows, of_tables
from desktop.presenters.preview_state import PreviewState, corrected, without_rows
from desktop.presenters.preview_views import (
    AS_FOUND,
    DELIMITERS,
    as_choice,
    codes_said,
    codes_text,
    encodings,
    kind_choices,
    lines_above,
    summary,
)
from desktop.presenters.rows_state import FilterAsk, RowsAsk
from desktop.presenters.state import Notice
from synth_engine.cli.arguments import build_parser
from synth_engine.cli.preview_verb import reading_of
from synth_engine.contracts.errors import Usage
from synth_engine.contracts.reading import FilePreview, Oddity, Reading

FOUND = FilePreview(
    "t.csv", 100, "csv", encoding="cp1252", encoding_sure="guessed", delimiter=";", rows=(("x",),)
)


def test_a_kind_is_said_and_taken_back() -> None:
    """Saying a kind keeps those of other columns; an empty one is as found."""
    one = corrected(Reading(), {"kind": ("age", "category")})
    two = corrected(one, {"kind": ("town", "text")})
    assert two.kinds == {"age": "category", "town": "text"}
    assert corrected(two, {"kind": ("age", "")}).kinds == {"town": "text"}


def test_kinds_do_not_outlive_the_columns_they_were_said_of() -> None:
    """With another delimiter there are other columns; with other signs for missing there are not."""
    said = Reading(kinds={"age": "text"})
    assert corrected(said, {"delimiter": ";"}).kinds == {}
    assert corrected(said, {"missing_codes": ("NA",)}).kinds == {"age": "text"}


def test_what_cannot_be_meant_is_refused() -> None:
    """The same sign cannot quote and delimit."""
    with pytest.raises(Usage):
        corrected(Reading(delimiter=";"), {"quote": ";"})


def test_masked_rows_are_not_kept() -> None:
    """What is kept of a masked preview holds no value of any cell."""
    assert without_rows(FOUND).rows == ()


def test_a_file_with_a_problem_is_not_ready() -> None:
    """Import waits until it can be read."""
    problem = Oddity("TABLES.RAGGED_ROW", {"path": "t.csv", "line": 2, "found": 7, "expected": 1})
    broken = FilePreview("t.csv", 100, "csv", problem=problem)
    assert PreviewState("t.csv", found=FOUND).ready
    assert not PreviewState("t.csv", found=broken).ready
    assert not PreviewState("t.csv", failed=Notice("bad", "x")).ready
    assert not PreviewState().ready
    assert summary(PreviewState("t.csv", found=broken))[2] == "bad"


def test_lines_above_the_table_are_offered_to_be_skipped() -> None:
    """Only where the first line is the narrow one, and only once."""
    wide = Oddity("TABLES.RAGGED_ROW", {"path": "t", "line": 3, "found": 7, "expected": 1})
    narrow = Oddity("TABLES.RAGGED_ROW", {"path": "t", "line": 3, "found": 1, "expected": 7})
    assert lines_above(FilePreview("t", 1, "csv", problem=wide), Reading()) == 2
    assert lines_above(FilePreview("t", 1, "csv", problem=narrow), Reading()) == 0
    assert lines_above(FilePreview("t", 1, "csv", problem=wide), Reading(skip_rows=2)) == 0
    assert lines_above(FOUND, Reading()) == 0


def test_the_first_choice_is_what_was_found() -> None:
    """It says what and how sure; while something else is said, it says only that one may go back."""
    assert "cp1252" in encodings(FOUND, Reading())[0][1]
    assert "cp1252" not in encodings(FOUND, Reading(encoding="utf-8"))[0][1]
    assert as_choice(";", DELIMITERS, None)[0] == (None, "As found: semicolon")
    assert ("#", "#") in as_choice("#", DELIMITERS, "#")
    assert encodings(FOUND, Reading(encoding="cp866"))[-1] == ("cp866", "cp866")


def test_kinds_that_can_be_said() -> None:
    """That all cells are the same is seen, never said; a kind that was said can be taken back."""
    keys = [key for key, _ in kind_choices(corrected=False)]
    assert "constant" not in keys
    assert AS_FOUND not in keys
    assert kind_choices(corrected=True)[0][0] == AS_FOUND


def test_signs_for_missing_are_typed_with_semicolons() -> None:
    """Spaces around them and doubles fall away."""
    assert codes_said(" NA; -9 ;;NA") == ("NA", "-9")
    assert codes_said(codes_text(("NA", "n/a"))) == ("NA", "n/a")


@pytest.mark.parametrize(
    "reading",
    [
        Reading(),
        Reading(encoding="cp1252", delimiter="\t", quote="", decimal=",", header=False),
        Reading(skip_rows=3, kinds={"a=b": "text", "age": "category"}, missing_codes=("NA", "-9")),
        Reading(header=True, quote="'"),
    ],
)
def test_the_command_line_says_the_same(reading: Reading) -> None:
    """The line under the page, pasted into a shell, reads the file as the page does."""
    line = of_import("p.cloister", "t.csv", reading)
    arguments = build_parser().parse_args(shlex.split(line)[1:])
    assert reading_of(arguments) == reading


def test_rows_are_asked_for_on_the_command_line_as_in_the_grid() -> None:
    """Order, conditions and whether values are shown come through the parser as they went in."""
    ask = RowsAsk(
        "source",
        masked=False,
        sort="age",
        descending=True,
        filters=(FilterAsk("ward name", "equals", "a b"), FilterAsk("age", "missing")),
    )
    said = build_parser().parse_args(shlex.split(of_rows("p.cloister", ask))[1:])
    assert (said.of, said.unmask, said.sort, said.descending) == ("source", True, "age", True)
    assert said.filter == [["ward name", "equals", "a b"], ["age", "missing"]]
    masked = build_parser().parse_args(shlex.split(of_rows("p", RowsAsk("source")))[1:])
    assert not masked.unmask
    assert build_parser().parse_args(shlex.split(of_tables("p"))[1:]).relations
