"""Beside the columns: the chosen one at large, why it is marked, and what it is to the people in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.messages import data_words, words
from desktop.messages.tongue import tr
from desktop.pages.column_wall import ROLE_ICONS, role_word
from desktop.presenters.columns_state import ROLES
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, least, px
from desktop.widgets.controls import Button
from desktop.widgets.plots import Bars
from desktop.widgets.text import Badge, Facts, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.presenters.state import ColumnView


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
        self.hint = Text("", "soft", wrap=True)
        self.bars = Bars(tr(data_words.BARS), (tr(data_words.BARS_SERIES),))
        self.bars.setFixedHeight(px(180))
        self.facts = Facts(px(110))
        self._flags = QWidget()
        self._flag_box = QVBoxLayout(self._flags)
        self._flag_box.setContentsMargins(0, 0, 0, 0)
        self._flag_box.setSpacing(SPACE_1)
        self.flags: list[tuple[Badge, Text]] = []
        for part in (self.column, self.hint, *self._role_part(), self.bars, self.facts):
            box.addWidget(part)
        box.addWidget(self._flags)
        box.addStretch(1)
        self.setMinimumWidth(least(296, 600))
        self._inside = inside

    def showEvent(self, event: QShowEvent) -> None:
        """Wide enough for its buttons, whatever the language: it is scrolled up and down only."""
        super().showEvent(event)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(least(296, 600), self._inside.minimumSizeHint().width() + bar))

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
            button.setAccessibleName(role_word(code))
            button.setAccessibleDescription(tr(words.ROLES[code][1]))
            button.setToolTip(tr(words.ROLES[code][1]))
            self._group.addButton(button, at + 1)
            self.roles.append(button)
            lines.addWidget(button)
        self.meaning = Text("", "caption", wrap=True)
        self._group.idClicked.connect(self.role_pressed)
        return self.role_label, holder, self.meaning, Rule()

    def show_column(self, one: ColumnView | None, role: str, *, can: bool) -> None:
        """Show one column, or that none is chosen."""
        self.column.setText("" if one is None else one.name)
        self.column.setVisible(one is not None)
        self.hint.setText(tr(data_words.NONE_CHOSEN) if one is None else "")
        self.hint.setVisible(one is None)
        self._show_role(role, can=can and one is not None)
        bars = () if one is None else one.bars
        total = max(sum(count for _, count in bars), 1)
        self.bars.setVisible(bool(bars))
        self.bars.show_bars(
            tuple(label for label, _ in bars), tuple(count / total for _, count in bars)
        )
        self.facts.show_facts(() if one is None else one.facts)
        self._show_flags(one)

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
