"""The rail: every step in order, each with its state, none a dead end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import collapse_words, settings_words, words
from desktop.messages import shell_words as said
from desktop.messages.tongue import tr
from desktop.theme.icons import pixmap
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
    factor,
    px,
)
from desktop.widgets.controls import Button
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Icon, Rule, Text

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from desktop.presenters.state import AppState, StepView

HEIGHT = 46
MOST_EDGE = 26  # pixels beside the name: the rail grows less than texts do
MOST_WORDS = 1.5  # size of texts from which on a button is its picture
APPEARANCES = settings_words.APPEARANCES


class RailItem(QAbstractButton):
    """A step, or another page. A press or Return goes there."""

    chosen = Signal(str)

    def __init__(self, name: str, title: str, icon: str, hint: str) -> None:
        super().__init__()
        self.name = name
        self._title, self._icon, self._tone, self._word = title, icon, "soft", ""
        self._current = self._hovered = False
        self._connected = (False, False)
        self._indent = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hint = hint
        self.clicked.connect(lambda: self.chosen.emit(self.name))
        self.setAccessibleName(title)
        self.setFixedHeight(px(HEIGHT))
        # A bar that scrolls the rail takes its width from the items, not from sight.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        LOOK.changed.connect(self.update)

    def line(self, above: bool, below: bool) -> None:
        """Draw the line to the step before and after."""
        self._connected = (above, below)

    def stand_beside(self) -> None:
        """Stand beside the line, which runs past: no step, and nothing waits for it."""
        self._indent = SPACE_6

    def say(self, icon: str, tone: str, word: str, *, current: bool, enabled: bool) -> None:
        """Show a state."""
        self.setEnabled(enabled)
        if (icon, tone, word, current) == (self._icon, self._tone, self._word, self._current):
            return
        self._icon, self._tone, self._word, self._current = icon, tone, word, current
        self.setAccessibleDescription(_spoken(word) if current else word)
        self._say_whole()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the rail."""
        return QSize(RAIL_WIDTH, px(HEIGHT))

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes there as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
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
        middle, half, gap, side = SPACE_6 + 1.0, px(HEIGHT) / 2, px(12), px(18)
        painter.setPen(QPen(QColor(t.line_strong), 1))
        for wanted, top, bottom in (
            (self._connected[0], 0.0, half - gap),
            (self._connected[1], half + gap, float(self.height())),
            (self._indent > 0, 0.0, float(self.height())),
        ):
            if wanted:
                x = round(self._at(middle, 0)) - 0.5  # the middle of a pixel: one sharp line
                painter.drawLine(QPointF(x, round(top)), QPointF(x, round(bottom)))
        left = self._at(middle + self._indent - side / 2, side)
        drawn = pixmap(self._icon, t.tone(self._tone), side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, half - side / 2), drawn)
        self._texts(painter)
        painter.end()

    def _at(self, left: float, width: float) -> float:
        """Where something stands that is so far from the edge where reading begins."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.width() - left - width if mirrored else left

    def _fonts(self) -> tuple[QFont, QFont]:
        """Of the title and of the word under it."""
        title, small = QFont(self.font()), QFont(self.font())
        title.setWeight(QFont.Weight.DemiBold if self._current else QFont.Weight.Normal)
        small.setPixelSize(CAPTION)
        return title, small

    def _start(self) -> int:
        return SPACE_6 + px(20) + self._indent

    def shortened(self) -> tuple[str, ...]:
        """Texts that have not the room to be shown whole."""
        room, (font, small) = self._room(), self._fonts()
        found = [self._title] if QFontMetrics(font).horizontalAdvance(self._title) > room else []
        last = self._word_lines()[-1:]
        cut = any(QFontMetrics(small).horizontalAdvance(one) > room for one in last)
        return (*found, self._word) if cut else tuple(found)

    def _room(self) -> int:
        """Pixels for a line of text."""
        return self.width() - self._start() - SPACE_3

    def _word_lines(self) -> list[str]:
        """The word of its state: two lines where texts are large and one has no room for it."""
        if not self._word:
            return []
        metrics, room, words = QFontMetrics(self._fonts()[1]), self._room(), self._word.split()
        if factor() <= MOST_WORDS or metrics.horizontalAdvance(self._word) <= room:
            return [self._word]
        fits = (at for at in range(len(words), 0, -1) if _wide(metrics, words[:at]) <= room)
        at = next(fits, 0)
        return [" ".join(words[:at]), " ".join(words[at:])] if at else [self._word]

    def _say_whole(self) -> None:
        """What is shortened stands in the tip, before what the page is for; what takes two lines gets them."""
        self.setToolTip("\n".join((*self.shortened(), self._hint)))
        more = len(self._word_lines()) > 1
        self.setFixedHeight(px(HEIGHT) + (QFontMetrics(self._fonts()[1]).height() if more else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another rest."""
        super().resizeEvent(event)
        self._say_whole()

    def _texts(self, painter: QPainter) -> None:
        t = tokens()
        room, half = self._room(), px(HEIGHT) / 2
        left = self._at(self._start(), room)
        font, small = self._fonts()
        painter.setFont(font)
        painter.setPen(QColor(t.ink if self.isEnabled() else t.ink_faint))
        upper = QRectF(left, px(4) if self._word else 0, room, half + 1 if self._word else 2 * half)
        # Left means the side where reading begins: a mirrored painter turns it round.
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        dots = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(self._title, dots, int(room))
        painter.drawText(upper, place, title)
        if not self._word:
            return
        painter.setFont(small)
        painter.setPen(QColor(t.tone(self._tone) if self._tone in {"warn", "bad"} else t.ink_faint))
        lower = QRectF(left, half + 1, room, half - px(5))
        for line in self._word_lines():
            painter.drawText(lower, place, painter.fontMetrics().elidedText(line, dots, int(room)))
            lower.translate(0, painter.fontMetrics().height())


def _wide(metrics: QFontMetrics, words: list[str]) -> int:
    return metrics.horizontalAdvance(" ".join(words))


class Rail(QFrame):
    """All steps, the log, the appearance."""

    went = Signal(str)
    turned = Signal()
    """The next appearance is wanted."""
    asked = Signal()
    """Help is wanted."""

    def __init__(self, steps: tuple[StepView, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(RAIL_WIDTH)
        self.setAccessibleName(tr(said.STEPS))
        box = self._scrolled()
        box.setContentsMargins(0, SPACE_4, 0, SPACE_3)
        box.setSpacing(0)
        box.addLayout(self._brand())
        box.addSpacing(SPACE_4)
        self.items: dict[str, RailItem] = {}
        for at, one in enumerate(steps):
            hint = tr(said.STEP_HINT, does=one.does, keys=f"Ctrl+{at + 1}")
            item = self._add(box, one.name, one.title, "waiting", hint)
            item.line(above=at > 0, below=at + 1 < len(steps))
            if one.name == "validate":
                beside = self._add(
                    box, "collapse", tr(collapse_words.TITLE), "none", tr(collapse_words.HINT)
                )
                beside.stand_beside()
        box.addStretch(1)
        rule = QHBoxLayout()
        rule.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        rule.addWidget(Rule())
        box.addLayout(rule)
        self._add(box, "audit", tr(said.AUDIT), "log", tr(said.AUDIT_HINT))
        self._add(box, "welcome", tr(said.PROJECTS), "home", tr(said.PROJECTS_HINT))
        self.look = Button("", "quiet", APPEARANCES[LOOK.mode][0])
        self.look.setToolTip(tr(said.LOOK_HINT))
        self._mode = ""  # as it was said last
        self.settings = self._small("settings", tr(said.SETTINGS), tr(said.SETTINGS_HINT))
        self.help = self._small("help", tr(said.HELP_PAGE), tr(said.HELP_HINT))
        small = QHBoxLayout()
        small.setSpacing(0)
        small.addWidget(self.settings)
        small.addWidget(self.help)
        small.addStretch(1)
        row = FoldingRow()
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, 0)
        row.setSpacing(0)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(small)
        box.addLayout(row)
        self.look.clicked.connect(self.turned)
        self.settings.clicked.connect(lambda: self.went.emit("settings"))
        self.help.clicked.connect(self.asked)

    def _scrolled(self) -> QVBoxLayout:
        """A column that scrolls where texts are large and the window is low."""
        inside = QWidget()
        scroll = QScrollArea(self)
        scroll.setObjectName("railScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        inside.setObjectName("railInside")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        return QVBoxLayout(inside)

    def _small(self, icon: str, name: str, hint: str) -> Button:
        """A button that is its icon."""
        button = Button("", "quiet", icon)
        button.setAccessibleName(name)
        button.setToolTip(hint)
        return button

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        edge = min(SPACE_4, MOST_EDGE)
        row.setContentsMargins(edge, 0, edge, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(Icon("cloister", "accent", 22))
        row.addWidget(Text(said.PROGRAM, "section"))
        row.addStretch(1)
        return row

    def _add(self, box: QVBoxLayout, name: str, title: str, icon: str, hint: str) -> RailItem:
        item = RailItem(name, title, icon, hint)
        item.chosen.connect(self.went)
        self.items[name] = item
        box.addWidget(item)
        return item

    def show_mode(self) -> None:
        """Say which appearance is on."""
        if self._mode == LOOK.mode:
            return
        self._mode = LOOK.mode
        icon, word = APPEARANCES[LOOK.mode]
        self.look.setAccessibleName(tr(word))
        if factor() > MOST_WORDS:  # its picture says it where texts are large
            self.look.setToolTip("\n".join((tr(word), tr(said.LOOK_HINT))))
        else:
            self.look.setText(tr(word))
        self.look.show_icon(icon)

    def show_state(self, state: AppState) -> None:
        """Every step's state."""
        open_ = state.project is not None
        self.show_mode()
        for one in state.steps:
            icon, word, tone = words.STATES.get(one.state, ("waiting", one.state, "faint"))
            told = one.reason if one.state in {"stale", "waiting"} and one.reason else tr(word)
            if one.name == "plan" and state.draft is not None:
                icon, told, tone = "stale", tr(said.NOT_KEPT), "warn"
            self.items[one.name].say(
                icon, tone, told if open_ else "", current=state.page == one.name, enabled=open_
            )
        icon, word, tone = _of_collapse(state)
        self.items["collapse"].say(
            icon, tone, tr(word) if open_ else "", current=state.page == "collapse", enabled=open_
        )
        self.items["audit"].say("log", "soft", "", current=state.page == "audit", enabled=open_)
        free = state.locked is None
        self.items["welcome"].say("home", "soft", "", current=state.page == "welcome", enabled=free)


def _spoken(word: str) -> str:
    """What a reader says of the page that is shown: its ground says it to the eye."""
    return tr(said.SHOWN, state=word) if word else tr(said.ONLY_SHOWN)


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
