"""Beside the columns: the chosen one at large, why it is marked, and what it is to the people in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.messages import data_words, words
from desktop.messages.tongue import tr
from desktop.pages.column_wall import ROLE_ICONS, role_word
from desktop.presenters.columns_state import ROLES, of_few_rows
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, least, px
from desktop.widgets.chart_shares import SharesPlot
from desktop.widgets.chart_tools import percent
from desktop.widgets.controls import Button
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.text import Badge, Facts, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.presenters.state import ColumnView


PLOT_HIGH = 150  # pixels at 100 %
MOST_LABELS = 40
"""Codes of a column whose meaning is listed here; the release's dictionary has all of them."""


class ColumnPanel(QScrollArea):
    """`role_pressed`: a role's number from 1, for whatever is chosen."""

    role_pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("cardBody")
        self.setWidget(inside)
        box = QVBoxLayout(inside)
        box.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        box.setSpacing(SPACE_3)
        self.column = Text("", "section", wrap=True)
        self.label = Text("", "soft", wrap=True)
        self.hint = Text("", "soft", wrap=True)
        self.plot = SharesPlot("")
        self.plot.setMinimumHeight(px(PLOT_HIGH))
        self.bars = PlotFrame(self.plot).bare()
        self.facts = Facts(px(110))
        self._flags = QWidget()
        self._flag_box = QVBoxLayout(self._flags)
        self._flag_box.setContentsMargins(0, 0, 0, 0)
        self._flag_box.setSpacing(SPACE_1)
        self.flags: list[tuple[Badge, Text]] = []
        for part in (self.column, self.label, self.hint, *self._role_part(), self.bars, self.facts):
            box.addWidget(part)
        box.addWidget(self._flags)
        for part in self._label_part():
            box.addWidget(part)
        box.addStretch(1)
        self.setMinimumWidth(least(296, 600))
        self._inside = inside

    def showEvent(self, event: QShowEvent) -> None:
        """Wide enough for its buttons, whatever the language: it is scrolled up and down only."""
        super().showEvent(event)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(least(296, 600), self._inside.minimumSizeHint().width() + bar))

    def _label_part(self) -> tuple[QWidget, ...]:
        """What the file says that codes stand for."""
        self.labels_title = Text(tr(data_words.VALUE_LABELS), "field")
        self.labels = Facts(px(64))
        self.labels_more = Text("", "caption", wrap=True)
        return self.labels_title, self.labels, self.labels_more

    def _show_labels(self, one: ColumnView | None) -> None:
        label = "" if one is None else one.label
        self.label.setText(label)
        self.label.setVisible(bool(label))
        pairs = () if one is None else one.value_labels
        more = max(len(pairs) - MOST_LABELS, 0)
        self.labels.show_facts(pairs[:MOST_LABELS])
        self.labels_more.setText(tr(data_words.MORE_LABELS, more=words.count(more)))
        self.labels_more.setVisible(more > 0)
        for part in (self.labels_title, self.labels):
            part.setVisible(bool(pairs))

    def _role_part(self) -> tuple[QWidget, ...]:
        """Five buttons, and what the role that holds means."""
        self.role_label = Text(tr(data_words.ROLE_OF), "field")
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE_1)
        self.roles: list[Button] = []
        self._group = QButtonGroup(self)
        for at, code in enumerate(ROLES):
            said = tr(data_words.ROLE_BUTTON, key=at + 1, role=role_word(code))
            button = Button(said, "choice", ROLE_ICONS[code])
            button.setCheckable(True)
            # The group rules; but without this a screen reader calls them check boxes.
            button.setAutoExclusive(True)
            button.setAccessibleName(role_word(code))
            button.setAccessibleDescription(tr(words.ROLES[code][1]))
            button.setToolTip(tr(words.ROLES[code][1]))
            self._group.addButton(button, at + 1)
            self.roles.append(button)
            lines.addWidget(button)
        self.meaning = Text("", "caption", wrap=True)
        self._group.idClicked.connect(self.role_pressed)
        return self.role_label, holder, self.meaning, Rule()

    def show_column(self, one: ColumnView | None, role: str, *, can: bool, fewest: int = 0) -> None:
        """Show one column, or that none is chosen; `fewest`: rows that a figure must be of to leave."""
        self.column.setText("" if one is None else one.name)
        self.column.setVisible(one is not None)
        self.hint.setText(tr(data_words.NONE_CHOSEN) if one is None else "")
        self.hint.setVisible(one is None)
        self._show_role(role, can=can and one is not None)
        self._show_bars(one, fewest)
        self.facts.show_facts(() if one is None else one.facts)
        self._show_flags(one)
        self._show_labels(one)

    def _show_bars(self, one: ColumnView | None, fewest: int) -> None:
        """How often each value comes; what few rows have is seen here only."""
        bars = () if one is None else one.bars
        self.bars.setVisible(bool(bars))
        if one is None or not bars:
            return
        counts = [count for _, count in bars]
        total = max(sum(counts), 1)
        kept = of_few_rows(counts, fewest)
        series = ((tr(data_words.BARS_SERIES), "real", 1),)
        labels = tuple(label for label, _ in bars)
        shares = tuple(count / total for count in counts)
        self.plot.show_shares(labels, series, (shares,), one.name, kept)
        most = max(range(len(counts)), key=counts.__getitem__)
        answer = tr(data_words.BARS_A, label=labels[most], share=percent(shares[most]))
        self.bars.ask(tr(data_words.BARS_Q, column=one.name), answer)
        self.bars.say_note(tr(data_words.BARS_KEPT, least=words.count(fewest)) if kept else "")

    def show_several(self, names: tuple[str, ...], roles: Mapping[str, str], *, can: bool) -> None:
        """Several columns are chosen: only their role can be said."""
        self.column.setText(tr(data_words.SEVERAL, count=words.count(len(names))))
        self.column.show()
        self.hint.setText(tr(data_words.SEVERAL_HINT))
        self.hint.show()
        held = {roles.get(name, "") for name in names}
        self._show_role(held.pop() if len(held) == 1 else "", can=can)
        self.bars.hide()
        self.facts.show_facts(())
        self._show_flags(None)
        self._show_labels(None)

    def _show_role(self, role: str, *, can: bool) -> None:
        self._group.setExclusive(False)
        for code, button in zip(ROLES, self.roles, strict=True):
            button.setChecked(code == role)
            button.setEnabled(can)
        self._group.setExclusive(True)
        meaning = tr(words.ROLES[role][1]) if role in words.ROLES else ""
        self.meaning.setText(meaning if can else tr(data_words.ROLE_CANNOT))

    def _show_flags(self, one: ColumnView | None) -> None:
        flags = () if one is None else tuple(zip(one.flags, one.codes, strict=True))
        while len(self.flags) < len(flags):
            pair = Badge(), Text("", "caption", wrap=True)
            self._flag_box.addWidget(pair[0])
            self._flag_box.addWidget(pair[1])
            self._flag_box.addSpacing(SPACE_2)
            self.flags.append(pair)
        for at, (badge, why) in enumerate(self.flags):
            here = at < len(flags)
            badge.setVisible(here)
            why.setVisible(here)
            if here:
                (said, serious), code = flags[at]
                badge.say("stale" if serious else "info", said, "warn" if serious else "soft")
                why.setText(tr(data_words.FLAG_WHY[code]) if code in data_words.FLAG_WHY else "")
        self._flags.setVisible(bool(flags))
