"""Labels in the roles of the type scale, facts in aligned columns, badges with shape and word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.theme.icons import pixmap
from desktop.theme.look import LOOK
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_6


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
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if wrap:
            self.setMinimumWidth(SPACE_6)

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


class Icon(QLabel):
    """An icon in the colour of a tone; follows the appearance."""

    def __init__(self, name: str = "", tone: str = "soft", size: int = 18) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.setFixedSize(size, size)
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
        self._word.setMinimumWidth(SPACE_6)
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


class Facts(QWidget):
    """Label and value pairs in two aligned columns."""

    def __init__(self, label_width: int = 150) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_6)
        self._grid.setVerticalSpacing(SPACE_2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._labels: list[tuple[Text, Text]] = []

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Replace all pairs; labels that are there already are used again."""
        if facts == self._shown:
            return
        self._shown = facts
        while len(self._labels) < len(facts):
            pair = Text("", "soft"), Text("", wrap=True).selectable()
            self._grid.addWidget(pair[0], len(self._labels), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(pair[1], len(self._labels), 1, Qt.AlignmentFlag.AlignTop)
            self._grid.setRowStretch(len(self._labels), 0)
            self._labels.append(pair)
        self._grid.setRowStretch(len(self._labels), 1)
        for at, (name, value) in enumerate(self._labels):
            given = at < len(facts)
            name.setVisible(given)
            value.setVisible(given)
            if given:
                name.setText(facts[at][0])
                value.setText(facts[at][1])

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._shown


class Figures(QWidget):
    """A few large figures side by side, each over its caption."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_6 * 2)
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
            inside.addWidget(Text(value, "figure"), 0, 0)
            inside.addWidget(Text(caption, "caption"), 1, 0)
            self._row.insertWidget(at, box)
