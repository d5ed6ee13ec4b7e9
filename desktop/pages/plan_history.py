"""The history of a plan's edits: a list one can look at and step through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.messages import plan_words as said
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_2, px
from desktop.widgets.controls import Card
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.plan_state import History, Planning
    from desktop.presenters.state import PlanView

_LINES, _LINE_HEIGHT = 6, 34


class HistoryCard(Card):
    """Every change, oldest first; what was undone is fainter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.HISTORY))
        self._desk = desk
        self._shown: tuple[History, PlanView | None] | None = None
        self.box.addWidget(Text(tr(said.HISTORY_LEAD), "caption", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(tr(said.HISTORY))
        self.box.addWidget(self.list)
        self.list.currentRowChanged.connect(self._go)

    def _go(self, row: int) -> None:
        if row >= 0:
            self._desk.planner.step_to(row)

    def show_state(self, planning: Planning, kept: PlanView | None) -> None:
        """Show the steps; the one on the page is chosen."""
        history = planning.history
        if self._shown is not None and self._shown == (history, kept):
            return
        self._shown = (history, kept)
        titles = {one.name: tr(one.title) for one in planning.purposes}
        texts = []
        for at, step in enumerate(history.steps):
            text = said.change(history.steps[at - 1], step, titles) if at else tr(said.BEGAN)
            texts.append(tr(said.KEPT_STEP, change=text) if step == kept else text)
        with QSignalBlocker(self.list):
            self.list.clear()
            for at, text in enumerate(texts):
                item = QListWidgetItem(text)
                if at > history.at:
                    font = item.font()
                    font.setItalic(True)
                    item.setFont(font)
                self.list.addItem(item)
            self.list.setCurrentRow(history.at if history.steps else -1)
        lines = min(max(len(texts), 2), _LINES)
        self.list.setFixedHeight(px(lines * _LINE_HEIGHT + 2 * SPACE_2))
        current = self.list.currentItem()
        if current is not None:
            self.list.scrollToItem(current)
