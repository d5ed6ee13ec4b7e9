"""The site's watermark in the window: disabled with the reason, ticked, drawn, told on the ways in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.messages import mark_words
from tests.gui.test_journey import make_project
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


@pytest.mark.slow
def test_rows_are_marked_by_a_box(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No key: shut, and says where to set one. A key: ticked, drawn, told on both pages, and taken off again."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path / "settings"))
    hand = open_window()
    make_project(hand, tmp_path / "ward.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "patients.csv", 1200)))
    hand.press(hand.page.go_on)
    hand.calm()
    hand.app.desk.run("fit")
    hand.calm()
    hand.app.desk.go("generate")
    page = hand.page
    assert not page.marking.check.isEnabled()
    assert page.marking.hint.word() == mark_words.NOT_SET
    hand.app.desk.set_site(str(tmp_path / "site.pool"), str(tmp_path / "site.key"))
    hand.calm()
    hand.press(page.marking.check)
    assert "--watermark" in page.command.line.text()
    hand.press(page.draw)
    hand.calm()
    assert hand.state.mark_asked is None
    assert page.marking.check.isChecked()
    assert hand.state.mark.fact.startswith("this site's (key")
    hand.app.desk.go("release")
    assert mark_words.LEAVES_KNOWN in hand.page.mark.text()
    assert hand.page.mark.isVisible()
    # Taken off: the rows are out of line with what is asked, and are drawn anew.
    hand.app.desk.go("generate")
    hand.press(page.marking.check)
    assert "--no-watermark" in page.command.line.text()
    assert page.draw.text() == "Draw rows"
    hand.press(page.draw)
    hand.calm()
    assert hand.state.mark.fact == mark_words.FACT_NONE
    assert not page.marking.check.isChecked()
