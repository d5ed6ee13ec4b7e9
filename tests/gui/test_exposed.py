"""While it is measured, figures come in one by one; afterwards an exposed row is left out by one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

SECRET = "a passphrase of a test"


def validated(hand: Hand, folder: Path) -> list[int]:
    """A project that is measured to the end; how many figures stood on the page while it was."""
    project = folder / "p.cloister"
    with api.Session.create(project, SECRET) as session:
        running = session.start(
            "import", lambda frame: None, file=write_patients(folder / "t.csv", 400), table=None
        )
        running.wait()
        session.finish(running)
    hand.type(hand.page.open_path, str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.calm()
    seen: list[int] = []

    def look(_: object) -> None:
        run = hand.state.run
        if run is not None and run.step == "validate":
            seen.append(len(run.figures))

    hand.app.store.changed.connect(look)
    hand.app.desk.run_missing()
    hand.calm()
    hand.app.store.changed.disconnect(look)
    return seen


@pytest.mark.slow
def test_figures_come_in_and_an_exposed_row_is_left_out(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The page fills while it is measured; one click refits without the row; another asks for commoner values."""
    hand = open_window()
    seen = validated(hand, tmp_path)
    assert len({count for count in seen if count}) > 3
    hand.app.desk.go("validate")
    hand.calm()
    page = hand.page
    page.tab("privacy")
    row = hand.state.exposed[0].row
    hand.press(page.exposed.leave_out)
    hand.calm()
    assert hand.state.plan.left_out == (row,)
    assert hand.state.exposed
    assert row not in {one.row for one in hand.state.exposed}
    assert hand.state.step("validate").state in {"done", "refused"}
    hand.press(page.exposed.coarsen)
    hand.calm()
    assert dict(hand.state.plan.parameters)["minimum_count"] == 10
    assert hand.state.plan.left_out == (row,)
