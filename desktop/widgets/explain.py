"""Explanations one click away: a small button that opens what it means, and leads into the help."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme.icons import icon
from desktop.theme.look import LOOK
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_4, px
from desktop.theme.tongue import tr
from desktop.widgets.controls import Button
from desktop.widgets.text import Facts, Text

_WIDE = 380


class IconButton(Button):
    """A quiet button that is a shape alone; its name is its tool tip and what readers aloud say."""

    def __init__(self, icon_name: str, name: str) -> None:
        super().__init__("", "quiet", icon_name)
        self.call(name)
        self.setProperty("square", "true")
        self.setFixedSize(px(30), px(30))
        self.setStyleSheet("padding: 0;")

    def call(self, name: str) -> None:
        """Give it its name."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _draw(self) -> None:
        self.setIconSize(QSize(px(16), px(16)))
        self.setIcon(icon(self._icon_name, LOOK.tokens.ink_soft, px(16)))


class ExplainCard(QFrame):
    """What something is, with its facts, over the window; goes away at Escape or a press elsewhere."""

    asked = Signal()
    """More is asked for: the help."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        box.setSpacing(SPACE_2)
        self.title, self.text = Text("", "section", wrap=True), Text("", "", wrap=True)
        self.facts = Facts(96)
        self.more = Button(tr("More about this in the help"), "link")
        self.close_it = Button(tr("Close"), "quiet")
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        for part in (self.title, self.text, self.facts):
            box.addWidget(part)
        box.addLayout(foot)
        self.setFixedWidth(px(_WIDE))
        self.more.clicked.connect(self._ask)
        self.close_it.clicked.connect(self.hide)
        self.hide()

    def _ask(self) -> None:
        self.hide()
        self.asked.emit()

    def say(self, title: str, text: str, facts: tuple[tuple[str, str], ...]) -> None:
        """What it explains."""
        self.title.setText(title)
        self.text.setText(text)
        self.facts.show_facts(facts)
        self.facts.setVisible(bool(facts))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def event(self, event: QEvent) -> bool:
        """Escape is ours while it is open, whatever the window does with it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            if event.isAccepted():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look out for presses elsewhere."""
        super().showEvent(event)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """No longer look out."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        super().hideEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere closes it, and does what it would have done."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched is not self.parent():
                self.hide()
        return False


class Explain(IconButton):
    """The "i" beside a name. `help_asked` carries the topic that was given."""

    help_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("info", tr("What is this?"))
        self._card: ExplainCard | None = None
        self._said: tuple[str, str, tuple[tuple[str, str], ...]] = ("", "", ())
        self._topic = ""
        self.clicked.connect(self._open)

    def explain(
        self, title: str, text: str, facts: tuple[tuple[str, str], ...] = (), topic: str = ""
    ) -> None:
        """Give it what it says.

        Args:
            title: what is explained.
            text: in a sentence or two.
            facts: (label, value) under it.
            topic: of the help.
        """
        self._said, self._topic = (title, text, facts), topic
        self.call(tr("What is “{name}”?", name=title))
        self.setAccessibleDescription(text)

    @property
    def card(self) -> ExplainCard | None:
        """What is open, or was."""
        return self._card

    def _open(self) -> None:
        window = self.window()
        if self._card is None or self._card.parent() is not window:
            self._card = ExplainCard(window)
            self._card.asked.connect(lambda: self.help_asked.emit(self._topic))
            self._card.closed.connect(self._back)
        card = self._card
        card.say(*self._said)
        card.more.setVisible(bool(self._topic))
        card.setFixedHeight(max(card.heightForWidth(px(_WIDE)), card.minimumSizeHint().height()))
        where = self.mapTo(window, QPoint(0, self.height() + SPACE_1))
        right, low = window.width() - card.width() - SPACE_4, window.height() - card.height()
        card.move(max(min(where.x(), right), 0), max(min(where.y(), low - SPACE_4), 0))
        card.show()
        card.raise_()
        (card.more if self._topic else card.close_it).setFocus()

    def _back(self) -> None:
        """The focus comes back to where it was asked from."""
        if self.isVisible() and self.window().isActiveWindow():
            self.setFocus()
