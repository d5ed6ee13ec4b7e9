"""The columns of a table as cards or as a list: searched, ordered, chosen one by one or several at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import data_words, words
from desktop.messages.tongue import tr
from desktop.models.cards import CardsModel
from desktop.models.grid import Cell, GridModel, Heading
from desktop.presenters.columns_state import ORDERS, arranged
from desktop.theme.tokens import SPACE_3, px
from desktop.widgets.card_face import Face
from desktop.widgets.cards import CardsView
from desktop.widgets.chart_tools import percent
from desktop.widgets.controls import Button
from desktop.widgets.flow import FlowRow
from desktop.widgets.grid import GridView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint

    from desktop.presenters.state import ColumnView

ROLE_TONES = {
    "ordinary": "soft",
    "quasi-identifier": "warn",
    "sensitive": "accent",
    "identifier": "bad",
    "ignored": "faint",
}
ROLE_ICONS = {
    "ordinary": "none",
    "quasi-identifier": "info",
    "sensitive": "lock",
    "identifier": "key",
    "ignored": "close",
}
ROLE = 2


def role_word(code: str) -> str:
    """A role as people read it."""
    return tr(words.ROLES[code][0]) if code in words.ROLES else words.plain(code)


class ColumnWall(QWidget):
    """Shows columns.

    `chosen`: names of the chosen columns changed; `role_asked`: give a role (its number from 1) to them;
    `menu_asked`: open the menu of roles there.
    """

    chosen = Signal()
    role_asked = Signal(int)
    menu_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[ColumnView, ...] = ()
        self._roles: Mapping[str, str] = {}
        self._order: tuple[int, ...] = ()
        self._filling = False
        self.cards_model = CardsModel(self)
        self.cards = CardsView(tr(data_words.COLUMNS))
        self.cards.setModel(self.cards_model)
        self.list_model = GridModel(_heads(), self)
        self.list = GridView(tr(data_words.COLUMNS))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setModel(self.list_model)
        self.list.installEventFilter(self)
        self.views = QStackedWidget()
        self.views.addWidget(self.cards)
        self.views.addWidget(self.list)
        self.nothing = Text(tr(data_words.NO_MATCH), "soft", wrap=True)
        self.nothing.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        box.addWidget(self._bar())
        box.addWidget(self.nothing)
        box.addWidget(self.views, 1)
        self.cards.chosen.connect(self._tell)
        self.cards.digit.connect(self.role_asked)
        self.cards.chip_pressed.connect(self._menu_of_card)
        self.list.selectionModel().selectionChanged.connect(self._tell)
        self.list.clicked.connect(self._clicked)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    def _bar(self) -> FlowRow:
        self.search, self.order = QLineEdit(), QComboBox()
        self.search.setPlaceholderText(tr(data_words.SEARCH))
        self.search.setAccessibleName(tr(data_words.SEARCH))
        self.search.setToolTip(tr(data_words.SEARCH_HINT))
        self.search.setClearButtonEnabled(True)
        self.order.setAccessibleName(tr(data_words.ORDER))
        for code in ORDERS:
            self.order.addItem(tr(data_words.ORDERS[code]), code)
        self.as_cards = Button(tr(data_words.CARDS), "quiet", "cards")
        self.as_list = Button(tr(data_words.LIST), "quiet", "list")
        self._ways = QButtonGroup(self)
        for at, button in enumerate((self.as_cards, self.as_list)):
            button.setCheckable(True)
            # The group rules; but without this a screen reader calls them check boxes.
            button.setAutoExclusive(True)
            self._ways.addButton(button, at)
        self.as_cards.setChecked(True)
        self.search.setFixedWidth(px(232))
        bar = FlowRow()
        for part in (self.search, self.order, self.as_cards, self.as_list):
            bar.add(part)
        self.search.textChanged.connect(lambda _: self._arrange())
        self.order.currentIndexChanged.connect(lambda _: self._arrange())
        self._ways.idToggled.connect(self._switch)
        return bar

    # -- showing ------------------------------------------------------------------------------

    def show_columns(self, columns: tuple[ColumnView, ...], roles: Mapping[str, str]) -> None:
        """Show columns and what they are to the people in the table."""
        anew = columns is not self._columns
        if anew:
            self.cards.note(noted=any(one.label for one in columns))
        self._columns, self._roles = columns, roles
        if anew:
            self._arrange()
        else:
            self._fill(anew=False)

    def _arrange(self) -> None:
        """Find and order anew; what was chosen and is still there stays chosen."""
        names = self.names()
        self._order = arranged(self._columns, self.search.text(), str(self.order.currentData()))
        self._fill(anew=True)
        self.nothing.setVisible(bool(self._columns) and not self._order)
        self.choose(names)

    def _fill(self, *, anew: bool) -> None:
        self._filling = True
        columns, roles, order = self._columns, self._roles, self._order

        def face(at: int) -> Face:
            one = columns[order[at]]
            return _face(one, roles.get(one.name, one.role))

        self.cards_model.show_faces(len(order), face, anew=anew)
        if self.views.currentWidget() is self.list:
            self._fill_list()
        self._filling = False

    def _fill_list(self) -> None:
        """Only while it is looked at: of a very wide table it takes a moment."""
        shown = [self._columns[at] for at in self._order]
        self.list_model.show_rows(
            tuple(_cells(one, self._roles.get(one.name, one.role)) for one in shown)
        )

    def _switch(self, way: int, on: bool) -> None:
        if on:
            names, current = self.names(), self.current()
            self.views.setCurrentIndex(way)
            if self._view is self.list:
                self._fill_list()
            self.choose(names, current)

    # -- choosing -----------------------------------------------------------------------------

    @property
    def _view(self) -> QAbstractItemView:
        return self.list if self.views.currentIndex() else self.cards

    def names(self) -> tuple[str, ...]:
        """Names of the chosen columns, in the order shown."""
        parts = self._view.selectionModel().selection()
        rows = sorted(
            {
                row
                for at in range(parts.count())
                for row in range(parts.at(at).top(), parts.at(at).bottom() + 1)
            }
        )
        return tuple(self._columns[self._order[row]].name for row in rows if row < len(self._order))

    def current(self) -> str:
        """Name of the column that has the focus; empty where none has."""
        row = self._view.currentIndex().row()
        return self._columns[self._order[row]].name if 0 <= row < len(self._order) else ""

    def choose(self, names: tuple[str, ...], current: str = "") -> None:
        """Choose columns by name; the first column where none of them is here."""
        wanted = set(names)
        rows = [at for at, one in enumerate(self._order) if self._columns[one].name in wanted]
        if not rows and self._order:
            rows = [0]
        model = self._view.model()
        if not rows:
            self._tell()
            return
        chosen = QItemSelection()
        last = max(model.columnCount() - 1, 0)
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, last))
        at = next((r for r in rows if self._columns[self._order[r]].name == current), rows[0])
        flags = QItemSelectionModel.SelectionFlag
        self._filling = True
        self._view.selectionModel().setCurrentIndex(model.index(at, 0), flags.NoUpdate)
        self._view.selectionModel().select(chosen, flags.ClearAndSelect)
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self.chosen.emit()

    # -- roles --------------------------------------------------------------------------------

    def _menu_of_card(self, row: int, place: QPoint) -> None:
        del row
        self.menu_asked.emit(place)

    def _clicked(self, index: object) -> None:
        """A press on a role in the list."""
        at = self.list.currentIndex()
        del index
        if at.column() == ROLE:
            rect = self.list.visualRect(at)
            self.menu_asked.emit(self.list.viewport().mapToGlobal(rect.bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the list do what they do on cards."""
        if watched is self.list and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return False
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if (
                Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9
                and plain == Qt.KeyboardModifier.NoModifier
            ):
                self.role_asked.emit(int(event.key()) - int(Qt.Key.Key_0))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu}:
                row = self.list.currentIndex().row()
                if row >= 0:
                    rect = self.list.visualRect(self.list_model.index(row, ROLE))
                    self.menu_asked.emit(self.list.viewport().mapToGlobal(rect.bottomLeft()))
                return True
        return super().eventFilter(watched, event)


def _heads() -> tuple[Heading, ...]:
    return (
        Heading(tr(data_words.HEAD_COLUMN)),
        Heading(tr(data_words.HEAD_KIND)),
        Heading(tr(data_words.HEAD_ROLE)),
        Heading(tr(data_words.HEAD_MISSING), right=True),
        Heading(tr(data_words.HEAD_DISTINCT), right=True),
        Heading(tr(data_words.HEAD_VALUES)),
        Heading(tr(data_words.HEAD_FLAGS)),
    )


def _flag(one: ColumnView) -> tuple[str, str, str]:
    """Icon, tone and words of the worst flag, and how many more there are."""
    if not one.flags:
        return "", "soft", ""
    said, serious = one.flags[0]
    if len(one.flags) > 1:
        said = tr(data_words.MORE_FLAGS, flag=said, more=len(one.flags) - 1)
    return ("stale", "warn", said) if serious else ("info", "soft", said)


def _line(one: ColumnView) -> str:
    distinct = words.count(one.distinct)
    if not one.missing:
        return tr(data_words.LINE_FULL, distinct=distinct)
    return tr(data_words.LINE, missing=words.percent(one.missing_share), distinct=distinct)


def bars_said(one: ColumnView) -> tuple[str, ...]:
    """Every bar of a column in words."""
    total = max(sum(count for _, count in one.bars), 1)
    return tuple(
        tr(data_words.BAR, label=label, count=words.count(count), share=percent(count / total))
        for label, count in one.bars
    )


def _face(one: ColumnView, role: str) -> Face:
    icon, tone, flag = _flag(one)
    line, chip = _line(one), role_word(role)
    instead = data_words.NO_BARS_EMPTY if not one.distinct else data_words.NO_BARS_NAMES
    spoken = data_words.SPOKEN_FLAGS if one.flags else data_words.SPOKEN
    flags = ", ".join(text for text, _ in one.flags)
    name = tr(data_words.SPOKEN_LABEL, name=one.name, label=one.label) if one.label else one.name
    return Face(
        title=one.name,
        kind=one.kind,
        note=one.label,
        bars=tuple(float(count) for _, count in one.bars),
        values=bars_said(one),
        instead="" if one.bars else tr(instead),
        line=line,
        icon=icon,
        tone=tone,
        flag=flag,
        chip=chip,
        chip_tone=ROLE_TONES.get(role, "soft"),
        spoken=tr(spoken, name=name, kind=one.kind, line=line, flags=flags, role=chip),
    )


def _cells(one: ColumnView, role: str) -> tuple[Cell, ...]:
    icon, tone, flag = _flag(one)
    shares = tuple(float(count) for _, count in one.bars)
    hint = ", ".join(text for text, _ in one.flags)
    said = (_line(one), *bars_said(one))
    return (
        Cell(one.name, hint=one.label or one.name),
        Cell(one.kind, tone="soft"),
        Cell(
            role_word(role),
            icon=ROLE_ICONS.get(role, "none"),
            tone=ROLE_TONES.get(role, "soft"),
            hint=tr(words.ROLES[role][1]) if role in words.ROLES else "",
        ),
        Cell(words.percent(one.missing_share), tone="" if one.missing else "faint"),
        Cell(words.count(one.distinct)),
        Cell("" if shares else "–", bars=shares, hint="\n".join(said), tone="faint"),
        Cell(flag, icon=icon, tone=tone, hint=hint),
    )
