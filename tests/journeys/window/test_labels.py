"""Labels of SPSS and Stata, from a file that is dropped to the files of a release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyreadstat
import pytest
from pytest_bdd import given, parsers, scenarios, then, when

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.window.conftest import Story

scenarios("labels.feature")

# What stands in a report is looked at where reports are.
pytestmark = pytest.mark.usefixtures("light_reports")

COLUMNS = {
    "sex": "Sex at birth",
    "age": "Age in years",
    "mood": "How was your stay?",
    "income": "Income of the household",
}
VALUES: dict[str, dict[float, str]] = {
    "sex": {1: "male", 2: "female"},
    "mood": {1: "bad", 2: "poor", 3: "fair", 4: "good", 5: "very good"},
}
KEPT_BY = {
    "SPSS": ("survey.sav", pyreadstat.write_sav),
    "Stata": ("survey.dta", pyreadstat.write_dta),
}


def survey(rows: int) -> pd.DataFrame:
    """People whose answers hang together; every code is shared by many."""
    rng = np.random.default_rng(0)
    sex, age = rng.integers(1, 3, rows), rng.integers(18, 90, rows)
    mood = np.clip(np.round(rng.normal(3.4 - (age - 50) / 60, 0.9)), 1, 5)
    income = np.round(np.exp(rng.normal(10, 0.4, rows)))
    found = {"sex": sex, "age": age, "mood": mood, "income": income}
    return pd.DataFrame({name: values.astype(float) for name, values in found.items()})


def labels(path: Path) -> tuple[dict[str, str], dict[str, dict[float, str]]]:
    """Labels of columns and of values, as another program reads them."""
    read: Any = pyreadstat.read_sav if path.suffix == ".sav" else pyreadstat.read_dta
    about = read(str(path))[1]
    named = {name: said for name, said in about.column_names_to_labels.items() if said}
    return named, {name: dict(pairs) for name, pairs in about.variable_value_labels.items()}


@given(parsers.parse("a survey of {rows:d} people, kept by {package}"))
def _(story: Story, rows: int, package: str) -> None:
    name, write = KEPT_BY[package]
    story.file = story.folder / name
    codes = {
        name: {int(code): said for code, said in pairs.items()} for name, pairs in VALUES.items()
    }
    frame = survey(rows)
    if package == "Stata":  # labels are of whole numbers there
        frame = frame.astype("int32")
    write(frame, story.file, column_labels=COLUMNS, variable_value_labels=codes)
    assert labels(story.file) == (COLUMNS, VALUES)


@when("I look at its columns")
def _(story: Story) -> None:
    story.hand.press(story.hand.page.go_on)
    story.hand.calm()
    assert story.hand.state.page == "profile"


@when("I learn and draw, and measure it")
def _(story: Story) -> None:
    hand = story.hand
    hand.app.desk.go("fit")
    hand.press(hand.page.all)
    hand.calm()
    assert hand.state.score is not None, hand.state.notice


@when(parsers.parse('I make a key and release to "{name}" for SPSS and Stata'))
def _(story: Story, name: str) -> None:
    story.release(name, "SPSS", "Stata")
    assert story.hand.state.releases, story.hand.state.notice


@then("the cards say what the columns are")
def _(story: Story) -> None:
    wall = story.hand.page.wall
    assert wall.cards.noted
    faces = [wall.cards_model.face(at) for at in range(wall.cards_model.rowCount())]
    assert {face.title: face.note for face in faces} == COLUMNS
    assert all(COLUMNS[face.title] in face.spoken for face in faces)
    story.hand.type(wall.search, "household")
    assert wall.names() == ("income",)
    wall.search.clear()


@then("beside them stands what their codes stand for")
def _(story: Story) -> None:
    wall, panel = story.hand.page.wall, story.hand.page.panel
    for name, pairs in VALUES.items():
        wall.choose((name,))
        assert panel.label.text() == COLUMNS[name]
        assert panel.labels.isVisible()
        assert panel.labels.facts() == tuple((f"{code:g}", said) for code, said in pairs.items())
    shown = {one.name: one for one in story.hand.state.profile.columns}
    assert {value for value, _ in shown["sex"].bars} == {"1 (male)", "2 (female)"}
    wall.choose(("age",))
    assert not panel.labels.isVisible()
    assert not panel.labels_title.isVisible()


@then("the labels in both files are those of the survey")
def _(story: Story) -> None:
    files = sorted(path for path in (story.out / "data").iterdir())
    assert [path.suffix for path in files] == [".dta", ".sav"]
    for path in files:
        assert labels(path) == (COLUMNS, VALUES)
