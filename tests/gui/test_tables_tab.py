"""Several tables in the real window: what becomes of each, and another one that is synthesised from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.messages import data_words
from synth_engine import api
from tests.gui.test_journey import SECRET
from tests.helpers.two_tables import with_wards

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

FATE = 4


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Patients, learnt and drawn; wards beside them; a draft of a plan."""
    return with_wards(tmp_path, SECRET, 200)


def opened(hand: Hand, project: Path) -> None:
    """Open it and look at its tables."""
    hand.page.choose(str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.calm()
    hand.app.desk.go("import")
    hand.page.tabs.setCurrentIndex(4)
    hand.calm()


def fates(hand: Hand) -> dict[str, str]:
    """What the list says of each table."""
    model = hand.page.tables.model
    return {model.cell(at, 0).text: model.cell(at, FATE).text for at in range(model.rowCount())}


def test_another_table_is_synthesised_and_the_first_one_comes_back(
    open_window: Callable[..., Hand], project: Path
) -> None:
    """Chosen and pressed, it is looked at and has a plan of its own; chosen back, rows and draft of the first are there."""
    hand = open_window()
    opened(hand, project)
    page = hand.page
    assert fates(hand) == {"patients": data_words.FATE_MAIN, "wards": data_words.FATE_KEPT}
    assert not page.tables.choose.isEnabled()
    assert page.command.line.text().endswith("--relations")
    hand.app.desk.edit(seed=77)
    page.tables.grid.select(1)
    assert page.command.line.text().endswith("--main wards")
    hand.press(page.tables.choose)
    hand.bot.waitUntil(lambda: hand.state.profile is not None and hand.state.free, timeout=60_000)
    hand.calm()
    assert hand.state.page == "import"
    assert "wards" in hand.state.notice.what
    assert fates(hand) == {"wards": data_words.FATE_MAIN, "patients": data_words.FATE_ASIDE}
    assert hand.state.source.file_name == "wards.csv"
    assert [one.name for one in hand.state.profile.columns] == ["ward_id", "beds", "night"]
    assert [name for name, _, _ in hand.state.editing.roles] == ["ward_id", "beds", "night"]
    assert (hand.state.draft, hand.state.synthetic) == (None, None)
    page.tables.grid.select(1)
    hand.press(page.tables.choose)
    hand.bot.waitUntil(lambda: hand.state.synthetic is not None, timeout=60_000)
    hand.calm()
    assert hand.state.step("generate").state == "done"
    assert hand.state.draft.seed == 77
    assert len(hand.state.profile.columns) == 8
    assert "main table" in [row.action for row in hand.state.audit]


def test_a_table_cannot_be_chosen_while_runs_wait(
    open_window: Callable[..., Hand], project: Path
) -> None:
    """They were asked for of the present table: the notice says what to do, and nothing is changed."""
    with api.Session.open(project, SECRET) as session:
        api.enqueue(session, api.read_changes("seed=4"))
    hand = open_window()
    opened(hand, project)
    hand.page.tables.grid.select(1)
    hand.press(hand.page.tables.choose)
    hand.bot.waitUntil(lambda: hand.state.notice is not None, timeout=60_000)
    hand.calm()
    assert hand.state.notice.tone == "bad"
    assert "wards" in hand.state.notice.what
    assert fates(hand)["patients"] == data_words.FATE_MAIN
    assert hand.state.synthetic is not None
