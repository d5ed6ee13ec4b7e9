"""Labels in the roles of the type scale, facts in aligned columns, badges with shape and word."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from desktop.theme.icons import pixmap, reads_leftwards
from desktop.theme.look import LOOK
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_6, factor, px
from desktop.widgets.folding import FoldingRow

LONG_WORD = 230
"""Pixels that a single word may ask for; a longer one, a path or a digest, is shortened in its middle."""
MOST_LINE = 1.2
"""Size of texts from which on the caption of a figure takes several lines."""
LEAST_VALUE = 120
"""Pixels that a value beside its label needs."""


_MARK = "\N{RIGHT-TO-LEFT MARK}"
_TURNED = frozenset({"R", "AL"})


def directed(text: str) -> str:
    """A text that is read from right to left even where it begins with a name or a figure.

    Without the invisible mark before it, its first letter would say where to begin.
    """
    ours = reads_leftwards() and any(bidirectional(one) in _TURNED for one in text)
    return f"{_MARK}{text}" if ours else text


def leading(alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """An alignment as the window is read. Qt's labels align by the letters in them: names would stand apart."""
    flag = Qt.AlignmentFlag
    if not reads_leftwards() or alignment & flag.AlignAbsolute or alignment & flag.AlignHCenter:
        return alignment
    across = flag.AlignLeft if alignment & flag.AlignRight else flag.AlignRight
    return (alignment & flag.AlignVertical_Mask) | across | flag.AlignAbsolute


def repolish(widget: QWidget) -> None:
    """Make the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


class Text(QLabel):
    """A label in one role: title, section, lead, soft, caption, field, figure, mono or plain.

    Texts are never read as HTML: names of columns and files come from outside.
    """

    def __init__(self, text: str = "", role: str = "", *, wrap: bool = False) -> None:
        super().__init__(directed(text))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if reads_leftwards():
            self.setAlignment(self.alignment())

    def setText(self, text: str) -> None:
        """Show a text, read as the window is."""
        super().setText(directed(text))

    def text(self) -> str:
        """What it says."""
        return super().text().removeprefix(_MARK)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Left and right as the window is read."""
        super().setAlignment(leading(alignment))

    def minimumSizeHint(self) -> QSize:
        """A text that wraps is never narrower than its longest word, within reason: what it stands in folds."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), px(LONG_WORD)), size.height()) if self.wordWrap() else size

    def tone(self, name: str) -> None:
        """Colour it by meaning."""
        if self.property("tone") != name:
            self.setProperty("tone", name)
            repolish(self)

    def selectable(self) -> Text:
        """Let people copy from it."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self


class Elided(Text):
    """A line that gives way: what does not fit is left out in its middle, and said whole in the tool tip."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__("", role)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show as much as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def clear(self) -> None:
        """Show and keep nothing."""
        self.setText("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another rest."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideMiddle, max(self.width() - 2, 0)
        )
        super().setText(fits)
        self.setToolTip(self._whole if fits != self._whole else "")


class Steady(Text):
    """A line that changes while one scrolls: it keeps the room of the longest that it said.

    Qt lays the whole page out anew at every change of a label, unless the label's size is fixed.
    """

    def setText(self, text: str) -> None:
        """Show a text; none takes no room."""
        super().setText(text)
        self._keep(anew=not text)

    def changeEvent(self, event: QEvent) -> None:
        """Other letters, another room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep(anew=True)

    def _keep(self, *, anew: bool) -> None:
        needed = self.sizeHint() if self.text() else QSize(0, 0)
        kept = QSize(0, 0) if anew else self.minimumSize()
        if needed.width() > kept.width() or needed.height() > kept.height() or anew:
            self.setFixedSize(needed.expandedTo(kept))


class Icon(QLabel):
    """An icon in the colour of a tone; follows the appearance."""

    def __init__(self, name: str = "", tone: str = "soft", size: int = 18) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, px(size)
        self.setFixedSize(self._size, self._size)
        LOOK.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, tone: str) -> None:
        """Change it."""
        self._name, self._tone = name, tone
        self._draw()

    def _draw(self) -> None:
        if self._name:
            self.setPixmap(pixmap(self._name, LOOK.tokens.tone(self._tone), self._size))
        else:
            self.clear()


class Badge(QWidget):
    """Shape, word and colour together, so that colour alone never says anything."""

    def __init__(self, icon: str = "", word: str = "", tone: str = "soft") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        self._icon, self._word = Icon(icon, tone), Text(word)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addStretch(1)
        self.say(icon, word, tone)

    def say(self, icon: str, word: str, tone: str) -> None:
        """Change all three."""
        self._icon.show_icon(icon, tone)
        self._word.setText(word)
        self._word.tone(tone)
        self.setAccessibleName(word)

    def wrap(self) -> None:
        """Let a long text take several lines, the shape beside the first."""
        self._word.setWordWrap(True)
        self._word.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.setStretch(1, 1)
            row.setStretch(2, 0)
            row.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)

    def word(self) -> str:
        """What it says."""
        return self._word.text()


class Rule(QFrame):
    """A hairline."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rule")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Value(Text):
    """A text that wraps; a word that has no room is shortened in its middle, and the tool tip says the whole."""

    def __init__(self) -> None:
        super().__init__("", wrap=True)
        self._whole = ""
        self.selectable()

    def setText(self, text: str) -> None:
        """Show it as it fits."""
        self._whole = text
        self._fit()

    def whole(self) -> str:
        """What it says, nothing left out."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another rest."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As of the whole text: what was shortened once gets its room back."""
        wide = max(map(self.fontMetrics().horizontalAdvance, self._whole.split() or [""]))
        return QSize(min(wide, px(LONG_WORD)), super().minimumSizeHint().height())

    def _fit(self) -> None:
        room, metrics = self.contentsRect().width(), self.fontMetrics()
        room = max(room, SPACE_6)
        lines = [
            " ".join(_fitted(word, metrics, room) for word in line.split(" "))
            for line in self._whole.split("\n")
        ]
        fits = "\n".join(lines)
        if fits != self.text():
            super().setText(fits)
        self.setToolTip(self._whole if fits != self._whole else "")


def _fitted(word: str, metrics: QFontMetrics, room: int) -> str:
    """A word, or what fits of it."""
    if metrics.horizontalAdvance(word) <= room:
        return word
    return metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, room)


class Facts(QWidget):
    """Label and value pairs in two aligned columns."""

    def __init__(self, label_width: int = 150, ready: int = 0) -> None:
        """Nothing is shown yet.

        Args:
            label_width: pixels of the first column, before texts are stretched.
            ready: so many pairs are made now, unseen: then showing them costs less.
        """
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_6)
        self._grid.setVerticalSpacing(SPACE_2)
        self._label_width = px(label_width)
        self._stacked: bool | None = None
        self._shown: tuple[tuple[str, str], ...] = ()
        self._labels: list[tuple[Text, Value]] = []
        self._make(ready)
        for label in (one for pair in self._labels for one in pair):
            label.hide()

    def _make(self, pairs: int) -> None:
        """Have so many pairs."""
        while len(self._labels) < pairs:
            pair = Text("", "soft", wrap=True), Value()
            for label in pair:
                label.setParent(self)  # before it is shown: else it would be a window of its own
            self._labels.append(pair)

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Replace all pairs; labels that are there already are used again."""
        if facts == self._shown:
            return
        others = len(facts) != len(self._shown)
        self._shown = facts
        seen = others and not self.isHidden()
        focused = QApplication.focusWidget()
        if seen:
            self.hide()  # Qt lays the whole page out for every label that comes or goes in what is seen
        self._make(len(facts))
        if others:
            self._place(anew=True)
        for at, (name, value) in enumerate(self._labels):
            given = at < len(facts)
            if given:
                name.setText(facts[at][0])
                value.setText(facts[at][1])
            name.setVisible(given)
            value.setVisible(given)
        if seen:
            self.show()
            if focused is not None and self.isAncestorOf(focused) and not focused.isHidden():
                focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest part: where there is no more room, they stand under one another."""
        parts = (part for pair in self._labels for part in pair if not part.isHidden())
        widest = max((part.minimumSizeHint().width() for part in parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for two columns, a value stands under its label."""
        super().resizeEvent(event)
        self._place()

    def _place(self, *, anew: bool = False) -> None:
        """Side by side or under one another."""
        stacked = self.width() < self._label_width + SPACE_6 + px(LEAST_VALUE)
        if stacked == self._stacked and not anew:
            return
        self._stacked = stacked
        self._grid.setColumnMinimumWidth(0, 0 if stacked else self._label_width)
        self._grid.setColumnStretch(0, 1 if stacked else 0)
        self._grid.setColumnStretch(1, 0 if stacked else 1)
        self._grid.setHorizontalSpacing(0 if stacked else SPACE_6)
        top = Qt.AlignmentFlag.AlignTop
        for at, (name, value) in enumerate(self._labels):
            self._grid.addWidget(name, 2 * at, 0, top)
            self._grid.addWidget(value, 2 * at + (1 if stacked else 0), 0 if stacked else 1, top)
            self._grid.setRowStretch(2 * at, 0)
        self._grid.setRowStretch(2 * len(self._labels), 1)

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._shown


class Figures(QWidget):
    """A few large figures side by side, each over its caption."""

    def __init__(self) -> None:
        super().__init__()
        self._row = FoldingRow(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_6 * 2 if factor() <= 1.5 else SPACE_6)
        self._row.addStretch(1)
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_figures(self, figures: tuple[tuple[str, str], ...]) -> None:
        """Replace all: (value, caption)."""
        if figures == self._shown:
            return
        self._shown = figures
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for at, (value, caption) in enumerate(figures):
            box = QWidget()
            inside = QGridLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setVerticalSpacing(SPACE_1 // 2)
            inside.setRowStretch(2, 1)  # beside one with a caption of two lines, too
            inside.addWidget(Text(value, "figure"), 0, 0)
            inside.addWidget(Text(caption, "caption", wrap=factor() > MOST_LINE), 1, 0)
            self._row.insertWidget(at, box)
