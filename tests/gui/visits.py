"""A project in which everything has been done once, and a visit to every page and tab of the window on it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTabBar

from desktop.theme.look import LOOK
from desktop.theme.tongue import TONGUE, VARIABLE
from desktop.widgets.choices import Disclosure
from desktop.widgets.tabs import Tabs
from synth_engine import api, crypto
from synth_engine.api.releasing import decision
from synth_engine.contracts.policy import Override
from tests.helpers.tables import write_patients
from tests.helpers.two_people import PASSPHRASE
from tests.helpers.vaults import open_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from desktop.pages.base import Page

INSIDE = (
    *("import", "profile", "plan", "fit", "generate", "validate", "collapse", "release"),
    *("audit", "safety", "keys", "approve", "check", "settings", "help", "about", "tools"),
)
"""Pages that are looked at while a project is open; the others are looked at before and after."""


def finish(folder: Path) -> Path:
    """Import (two tables), plan, fit, generate, validate, collapse, augment, release: by the engine, small."""
    path = folder / "ward.cloister"
    table = write_patients(folder / "patients.csv", 320)
    beside = folder / "visits.csv"
    rows = "".join(f"{at},P{100_000 + 7 * (at % 90)},{at % 5}\n" for at in range(180))
    beside.write_text("visit,patient,days\n" + rows, encoding="utf-8")
    key = crypto.new_signing_key()
    crypto.save_signing_key(key, folder / "officer.pem", None)
    with api.Session.create(path, PASSPHRASE) as session:
        session.run_step("import", file=table)
        session.run_step("import-table", file=beside)
        session.run_step("profile")
        plan = replace(session.default_plan(), protected=("smoker",), targets=("outcome",))
        session.set_plan(plan)
        for step in ("fit", "generate", "validate"):
            session.run_step(step)
        small: dict[str, Any] = {"generations": 2, "seeds": 2, "budget": 60}
        session.run_step("collapse", arms=("control", "accumulate"), **small)
        session.run_step("augment", target="outcome", seeds=1, sizes=(60,), ratios=(1.0,))
        said: dict[str, Any] = {"purpose": "teaching", "recipient": "A class", "person": "Anna"}
        said |= {"key": folder / "officer.pem", "key_passphrase": None}
        blocking = decision(session).blocking
        said["overrides"] = tuple(Override(one, "a small table", "Anna") for one in blocking)
        session.run_step("release", out=folder / "out", **said)
    return path


@contextmanager
def spoken(
    monkeypatch: pytest.MonkeyPatch, language: str, size: int = 100, look: str = "light"
) -> Iterator[None]:
    """Windows made inside speak a language at a size and in an appearance; afterwards all is as before."""
    monkeypatch.setenv(VARIABLE, language)
    try:
        LOOK.rescale(size)
        LOOK.switch(look)
        yield
    finally:
        monkeypatch.setenv(VARIABLE, "en")
        LOOK.rescale(100)
        LOOK.switch("system")
        TONGUE.switch("en")
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def prefer(hand: Any, size: int, look: str) -> None:
    """Size and appearance, as the settings page sets them."""
    hand.app.desk.preferrer.prefer(size=size, appearance=look)
    hand.bot.wait(20)


def walk(hand: Any, project: Path, only: tuple[str, ...] = ()) -> Iterator[str]:
    """Show every page, every tab and every folded part; the name of each is told when it is shown.

    Args:
        hand: at a window that was just opened.
        project: a copy of a finished one.
        only: names of pages; none for all.
    """
    desk = hand.app.desk
    for name in ("welcome", "opening", "check"):
        if not only or name in only:
            desk.go(name)
            settle(hand)
            yield name
    open_project(hand, project)
    assert hand.state.project is not None, hand.state.notice
    for name in INSIDE:
        if only and name not in only:
            continue
        desk.go(name)
        if name == "help":
            desk.helper.contents()
        if name == "about":
            desk.inspector.look()
        settle(hand)
        yield name
        yield from _inside(hand, name)
    if not only or "import" in only:
        yield from _preview(hand, project)
    if not only or "locked" in only:
        desk.guard.lock()
        settle(hand)
        yield "locked"


def settle(hand: Any) -> None:
    """Wait until every answer is here and every widget has its place."""
    hand.calm()
    hand.bot.wait(20)


def _inside(hand: Any, name: str) -> Iterator[str]:
    """Tabs, and what is folded."""
    page: Page = hand.page
    bars = [
        one
        for one in page.findChildren(QTabBar)
        if one.isVisible() and one.count() > 1 and hand.page.isAncestorOf(one)
    ]
    for bar in bars:
        for at in range(bar.count()):
            if not bar.isTabVisible(at) or (at == bar.currentIndex()):
                continue
            bar.setCurrentIndex(at)
            settle(hand)
            yield f"{name}: {bar.tabText(at)}"
        bar.setCurrentIndex(0)
    folded = [
        one for one in page.findChildren(Disclosure) if one.isVisibleTo(page) and not one.is_open
    ]
    for one in folded:
        one.open(on=True)
    if folded:
        settle(hand)
        yield f"{name}: unfolded"


def _preview(hand: Any, project: Path) -> Iterator[str]:
    """A file that is looked at before it is imported."""
    desk = hand.app.desk
    desk.go("import")
    desk.previewer.open((str(project.with_name("visits.csv")),))
    settle(hand)
    yield "import: preview"
    desk.previewer.close()
    settle(hand)


FORWARD, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
__all__ = ["BACK", "FORWARD", "INSIDE", "Tabs", "finish", "prefer", "settle", "spoken", "walk"]
