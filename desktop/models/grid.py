"""One model for every table of the window: cells of text with shape, tone, bars, choices or a tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.widgets.roles import BARS, CHOICES, ICON, MONO, TONE

if TYPE_CHECKING:
    from typing import TypeAlias

    Index: TypeAlias = QModelIndex | QPersistentModelIndex

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: shown. icon, tone: shape and colour that go with it. hint: tool tip.
        bars: shares for a small histogram instead of a text.
        choices: (key, label) pairs: the cell is a choice and `text` the label chosen.
        checked: the cell is a tick box.
    """

    text: str = ""
    icon: str = ""
    tone: str = ""
    hint: str = ""
    bars: tuple[float, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    checked: bool | None = None
    mono: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of the grid."""

    title: str
    right: bool = False
    hint: str = ""


class GridModel(QAbstractTableModel):
    """Rows of cells. Edits are not kept: they are told by `chosen` and `ticked` and come back as rows."""

    chosen = Signal(int, int, str)
    ticked = Signal(int, int, bool)

    def __init__(self, headings: tuple[Heading, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def show_rows(
        self, rows: tuple[tuple[Cell, ...], ...], headings: tuple[Heading, ...] | None = None
    ) -> None:
        """Replace the rows. Same shape: only what differs is told, so that selection stays."""
        if (headings is not None and headings != self._headings) or len(rows) != len(self._rows):
            self.beginResetModel()
            self._headings, self._rows = headings or self._headings, rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                last = len(self._headings) - 1
                self.dataChanged.emit(self.index(at, 0), self.index(at, last))

    def cell(self, row: int, column: int) -> Cell:
        """One cell."""
        return self._rows[row][column]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles across; row numbers down."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._headings):
            return None
        heading = self._headings[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if heading.right else _LEFT
        return heading.hint or None if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says in one role."""
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return cell.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._headings[index.column()].right else _LEFT
        if role == Qt.ItemDataRole.CheckStateRole and cell.checked is not None:
            return Qt.CheckState.Checked if cell.checked else Qt.CheckState.Unchecked
        ours = {
            int(Qt.ItemDataRole.ToolTipRole): cell.hint or None,
            int(Qt.ItemDataRole.AccessibleTextRole): cell.text or cell.hint or None,
            ICON: cell.icon or None,
            TONE: cell.tone or None,
            BARS: cell.bars or None,
            CHOICES: cell.choices or None,
            MONO: cell.mono or None,
        }
        return ours.get(int(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Choices are edited, ticks are ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        cell = self._rows[index.row()][index.column()]
        if cell.choices:
            base |= Qt.ItemFlag.ItemIsEditable
        if cell.checked is not None:
            base |= Qt.ItemFlag.ItemIsUserCheckable
        return base

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was chosen or ticked; the presenter answers with new rows."""
        if not index.isValid():
            return False
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and cell.checked is not None:
            on = Qt.CheckState(value) == Qt.CheckState.Checked
            self.ticked.emit(index.row(), index.column(), on)
            return True
        if role == Qt.ItemDataRole.EditRole and str(value) in dict(cell.choices):
            self.chosen.emit(index.row(), index.column(), str(value))
            return True
        return False
