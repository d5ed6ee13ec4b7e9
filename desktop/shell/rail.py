"""The rail: every step in order, each with its state, none a dead end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import collapse_words, words
from desktop.theme.icons import draw
from desktop.theme.look import LOOK, tokens
from desktop.theme.tokens import (
    CAPTION,
    RADIUS,
    RAIL_WIDTH,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    SPACE_6,
)
from desktop.widgets.controls import Button
from desktop.widgets.text import Icon, Rule, Text

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from desktop.presenters.state import AppState, StepView

HEIGHT = 46
APPEARANCES = {
    "system": ("system", "As the system"),
    "light": ("sun", "Light"),
    "dark": ("moon", "Dark"),
}


class RailItem(QWidget):
    """A step, or another page. A press or Return goes there."""

    pressed = Signal(str)

    def __init__(self, name: str, title: str, icon: str, hint: str) -> None:
        super().__init__()
        self.name = name
        self._title, self._icon, self._tone, self._word = title, icon, "soft", ""
        self._current = self._hovered = False
        self._connected = (False, False)
        self._indent = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(hint)
        self.setAccessibleName(title)
        self.setFixedHeight(HEIGHT)
        LOOK.changed.connect(self.update)

    def line(self, above: bool, below: bool) -> None:
        """Draw the line to the step before and after."""
        self._connected = (above, below)

    def stand_beside(self) -> None:
        """Stand beside the line, which runs past: no step, and nothing waits for it."""
        self._indent = SPACE_6

    def say(self, icon: str, tone: str, word: str, *, current: bool, enabled: bool) -> None:
        """Show a state."""
        self._icon, self._tone, self._word, self._current = icon, tone, word, current
        self.setEnabled(enabled)
        self.setAccessibleDescription(word)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(RAIL_WIDTH, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        del event
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        del event
        self._hovered = False
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and space go there."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit(self.name)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, line, icon, title and, under it, the state in a word."""
        del event
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(SPACE_2, 1, -SPACE_2, -1)
        if self._current or (self._hovered and self.isEnabled()) or self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected if self._current else t.hover))
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        middle = SPACE_6 + 1.0
        painter.setPen(QPen(QColor(t.line_strong), 1))
        for wanted, top, bottom in (
            (self._connected[0], 0, HEIGHT / 2 - 12),
            (self._connected[1], HEIGHT / 2 + 12, HEIGHT),
            (self._indent > 0, 0, HEIGHT),
        ):
            if wanted:
                painter.drawLine(round(middle), round(top), round(middle), round(bottom))
        middle += self._indent
        draw(painter, self._icon, t.tone(self._tone), QRectF(middle - 9, HEIGHT / 2 - 9, 18, 18))
        self._texts(painter)
        painter.end()

    def _texts(self, painter: QPainter) -> None:
        t = tokens()
        left = SPACE_6 + 20 + self._indent
        room = self.width() - left - SPACE_3
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self._current else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(t.ink if self.isEnabled() else t.ink_faint))
        upper = QRectF(left, 4 if self._word else 0, room, HEIGHT / 2 + 1 if self._word else HEIGHT)
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(upper, place, self._title)
        if not self._word:
            return
        small = QFont(self.font())
        small.setPixelSize(CAPTION)
        painter.setFont(small)
        painter.setPen(QColor(t.tone(self._tone) if self._tone in {"warn", "bad"} else t.ink_faint))
        lower = QRectF(left, HEIGHT / 2 + 1, room, HEIGHT / 2 - 5)
        text = painter.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(lower, place, text)


class Rail(QFrame):
    """All steps, the log, the appearance."""

    went = Signal(str)
    appearance = Signal(str)

    def __init__(self, steps: tuple[StepView, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(RAIL_WIDTH)
        self.setAccessibleName("Steps")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE_4, 0, SPACE_3)
        box.setSpacing(0)
        box.addLayout(self._brand())
        box.addSpacing(SPACE_4)
        self.items: dict[str, RailItem] = {}
        for at, one in enumerate(steps):
            item = self._add(box, one.name, one.title, "waiting", f"{one.does} (Ctrl+{at + 1})")
            item.line(above=at > 0, below=at + 1 < len(steps))
            if one.name == "validate":
                beside = self._add(
                    box, "collapse", collapse_words.TITLE, "none", collapse_words.HINT
                )
                beside.stand_beside()
        box.addStretch(1)
        rule = QHBoxLayout()
        rule.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        rule.addWidget(Rule())
        box.addLayout(rule)
        self._add(box, "audit", "Audit log", "log", "Every record of what was done (Ctrl+L)")
        self._add(box, "welcome", "Projects", "home", "Make or open a project (Ctrl+N, Ctrl+O)")
        self.look = Button(APPEARANCES[LOOK.mode][1], "quiet", APPEARANCES[LOOK.mode][0])
        self.look.setToolTip("Light, dark, or as the system (Ctrl+T)")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, 0)
        row.addWidget(self.look)
        row.addStretch(1)
        box.addLayout(row)
        self.look.clicked.connect(self.turn)

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(Icon("cloister", "accent", 22))
        row.addWidget(Text("Cloister", "section"))
        row.addStretch(1)
        return row

    def _add(self, box: QVBoxLayout, name: str, title: str, icon: str, hint: str) -> RailItem:
        item = RailItem(name, title, icon, hint)
        item.pressed.connect(self.went)
        self.items[name] = item
        box.addWidget(item)
        return item

    def turn(self) -> None:
        """The next appearance."""
        modes = list(APPEARANCES)
        mode = modes[(modes.index(LOOK.mode) + 1) % len(modes)]
        self.appearance.emit(mode)
        self.show_mode()

    def show_mode(self) -> None:
        """Say which appearance is on."""
        icon, word = APPEARANCES[LOOK.mode]
        self.look.setText(word)
        self.look.show_icon(icon)

    def show_state(self, state: AppState) -> None:
        """Every step's state."""
        open_ = state.project is not None
        for one in state.steps:
            icon, word, tone = words.STATES.get(one.state, ("waiting", one.state, "faint"))
            said = one.reason if one.state in {"stale", "waiting"} and one.reason else word
            if one.name == "plan" and state.draft is not None:
                icon, said, tone = "stale", "changed, not kept", "warn"
            self.items[one.name].say(
                icon, tone, said if open_ else "", current=state.page == one.name, enabled=open_
            )
        icon, said, tone = _of_collapse(state)
        self.items["collapse"].say(
            icon, tone, said if open_ else "", current=state.page == "collapse", enabled=open_
        )
        self.items["audit"].say("log", "soft", "", current=state.page == "audit", enabled=open_)
        free = state.locked is None
        self.items["welcome"].say("home", "soft", "", current=state.page == "welcome", enabled=free)


def _of_collapse(state: AppState) -> tuple[str, str, str]:
    """Icon, word and tone of the collapse profile."""
    found = state.collapse
    if state.run is not None and state.run.step == "collapse":
        return words.STATES["running"]
    if found is None:
        return "none", collapse_words.EMPTY.lower(), "faint"
    if found.stale:
        return words.STATES["stale"]
    icon, word, tone, _ = collapse_words.light(found.front.light)
    word = word if found.complete else collapse_words.STOPPED_WORD
    return icon, word, tone
