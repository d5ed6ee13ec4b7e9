"""The section about augmentation on the real engine: asked, measured, read, out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.pages.augmentation_part import AugmentationPart
from synth_engine import api
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

SECRET = "a passphrase of a test"


@pytest.mark.slow
def test_asked_measured_and_read(open_window: Callable[..., Hand], tmp_path: Path) -> None:
    """Before: the question. After: a verdict by sign and word, a table, a command; a new plan makes it out of date."""
    project = tmp_path / "a.cloister"
    with api.Session.create(project, SECRET) as session:
        session.run_step("import", file=write_patients(tmp_path / "t.csv", 200))
        session.run_step("profile")
    hand = open_window()
    hand.type(hand.page.open_path, str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.calm()
    hand.app.desk.go("collapse")
    page = hand.page
    part = page.findChild(AugmentationPart)
    if part is None:  # a page of its own, as long as no page holds it
        part = AugmentationPart(hand.app.desk)
        page.body.insertWidget(page.body.count() - 2, part)
        hand.app.store.changed.connect(part.show_state)
    part.show_state(hand.state)
    assert not part.grid.isVisible()
    assert part.target.accessibleName()
    assert part.target.findText("id") < 0
    asked = {part.target.itemText(at) for at in range(part.target.count())}
    numbers = {name for name, kind, _ in hand.state.plan.roles if "number" in kind}
    assert numbers
    assert numbers <= asked  # a table of numbers alone can be asked about too
    part.target.setCurrentText("outcome")
    part.seeds.setValue(1)
    assert "--target outcome --seeds 1" in part.command.line.text()
    hand.press(part.measure)
    hand.calm()
    found = hand.state.augmentation
    assert found.target == "outcome"
    assert part.verdict.what.text() in {"None helps", "Not known"}
    assert part.model.rowCount() == len(found.sizes[-1].lines)
    assert part.amount.count() == len(found.sizes)
    hand.app.desk.edit(seed=7)
    hand.app.desk.save_plan()
    hand.calm()
    assert hand.state.augmentation.stale
    assert "Out of date" in " ".join(line.text() for line in part.verdict.lines)
