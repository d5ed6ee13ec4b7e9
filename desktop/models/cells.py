"""Rows of any number whose cells have shape and tone: the pages of `RowsModel`, the cells of `GridModel`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop.models.rows import RowsModel
from desktop.widgets.roles import ICON, TONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.models.grid import Cell
    from desktop.models.rows import Index

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_HINT = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


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
        if index.isValid() and role in {int(ICON), int(TONE), _HINT, _SPOKEN}:
            cell = self.cell(index.row(), index.column())
            if cell is not None:
                spoken = cell.text or cell.hint or None
                said = {int(ICON): cell.icon, int(TONE): cell.tone, _HINT: cell.hint}
                return spoken if role == _SPOKEN else said[role] or None
        return super().data(index, role)
