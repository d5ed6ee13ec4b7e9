"""Rows of any number whose cells have shape and tone: the pages of `RowsModel`, the cells of `GridModel`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop.models.rows import RowsModel
from desktop.widgets.roles import ICON, PENDING, TONE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.models.grid import Cell
    from desktop.models.rows import Index

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_HINT = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


_OF_CELL: dict[int, Callable[[Cell], str]] = {
    ICON: lambda cell: cell.icon,
    TONE: lambda cell: cell.tone,
    _HINT: lambda cell: cell.hint,
    _SPOKEN: lambda cell: cell.text or cell.hint,
}
_KNOWN = frozenset({*_OF_CELL, _DISPLAY, PENDING, int(Qt.ItemDataRole.TextAlignmentRole)})


class CellsModel(RowsModel):
    """Pages of cells, as far as they have come."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._cells: dict[int, tuple[tuple[Cell, ...], ...]] = {}

    def take_cells(self, start: int, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Put a page in its place."""
        self._cells[start] = rows
        texts: Sequence[Sequence[str]] = [[cell.text for cell in row] for row in rows]
        self.take(start, texts)
        for gone in set(self._cells) - self.have():
            del self._cells[gone]

    def begin_cells(self, headings: Any, total: int, size: int) -> None:
        """Other rows; none of them is there yet."""
        self._cells.clear()
        self.begin(headings, total, size)

    def cell(self, row: int, column: int) -> Cell | None:
        """A cell, None where it has not come."""
        for start, rows in self._cells.items():
            if start <= row < start + len(rows):
                return rows[row - start][column]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Shape, tone and hint of a cell; the text as `RowsModel` says it."""
        role = int(role)
        if role not in _KNOWN:
            return None  # first: a delegate asks for ten roles of every cell of every frame
        told = _OF_CELL.get(role)
        cell = None if told is None else self.cell(index.row(), index.column())
        if told is None or cell is None:
            return super().data(index, role)
        return told(cell) or None
