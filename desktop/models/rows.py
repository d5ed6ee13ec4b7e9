"""The rows of a table of any length: what is there is shown, what is not yet there is a quiet place.

Holds only the pages near what is looked at. `data` never waits: a cell that has not come is `PENDING`, and
whoever shows the model asks for its page (`have` says which are there) and hands it over (`take`).
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.grid import Heading
from desktop.widgets.roles import PENDING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    Index: TypeAlias = QModelIndex | QPersistentModelIndex

MOST_CELLS = 600_000
"""Cells that are held, and not more."""
LEAST_PAGES = 6
"""Pages that are held however wide they are: what is looked at and what is around it."""

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_HINT = int(Qt.ItemDataRole.ToolTipRole)
_WAITS = "…"


class RowsModel(QAbstractTableModel):
    """Rows by their place in what was asked for."""

    def __init__(
        self, parent: QObject | None = None, said: Callable[[int], str] = "{:,}".format
    ) -> None:
        """`said`: how a row's number is written."""
        super().__init__(parent)
        self._said = said
        self._headings: tuple[Heading, ...] = ()
        self._total = 0
        self._size = 1
        self._everywhere: tuple[str, ...] | None = None
        self._by_place = True
        self._numbers: dict[int, Sequence[int]] = {}
        self._pages: OrderedDict[int, Sequence[Sequence[str]]] = OrderedDict()

    # -- filling ------------------------------------------------------------------------------

    def begin(
        self,
        headings: tuple[Heading, ...],
        total: int,
        size: int,
        *,
        everywhere: tuple[str, ...] | None = None,
        by_place: bool = True,
    ) -> None:
        """Show another table, or the same in another order; nothing of it is there yet.

        Args:
            headings: its columns.
            total: rows.
            size: rows of a page.
            everywhere: the row that stands in every place (a masked table); no page is needed then.
            by_place: a row's place is its number in the table: nothing was sorted or left out.
        """
        self.beginResetModel()
        self._headings, self._total, self._size = headings, max(total, 0), max(size, 1)
        self._everywhere, self._by_place = everywhere, by_place
        self._pages.clear()
        self._numbers.clear()
        self.endResetModel()

    def take(self, start: int, rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> None:
        """Put a page in its place; the one that was looked at longest ago goes.

        Args:
            start: place of its first row.
            rows: texts of the cells.
            numbers: of the rows in the table; empty: the place is the number.
        """
        if start % self._size or not rows:
            return
        self._pages[start], self._numbers[start] = rows, numbers
        self._pages.move_to_end(start)
        most = max(MOST_CELLS // max(self._size * len(self._headings), 1), LEAST_PAGES)
        while len(self._pages) > most:
            gone, _ = self._pages.popitem(last=False)
            del self._numbers[gone]
        last = min(start + len(rows), self._total) - 1
        self.dataChanged.emit(
            self.index(start, 0), self.index(last, max(len(self._headings) - 1, 0))
        )
        if numbers:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, start, last)

    def forget(self) -> None:
        """Nothing of the rows is there any more: the table is another one by now, of the same shape."""
        self._pages.clear()
        self._numbers.clear()
        if self._total and self._headings:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self._total - 1, len(self._headings) - 1)
            )

    def have(self) -> frozenset[int]:
        """First rows of the pages that are there."""
        return frozenset(self._pages)

    @property
    def complete(self) -> bool:
        """Whether nothing needs to be fetched."""
        return self._everywhere is not None

    def near(self, first: int, last: int) -> None:
        """Somebody looks at these rows: keep their pages longest."""
        for page in range(first - first % self._size, last + 1, self._size):
            if page in self._pages:
                self._pages.move_to_end(page)

    def row(self, at: int) -> Sequence[str] | None:
        """The texts of a row, or None where it has not come."""
        if self._everywhere is not None:
            return self._everywhere
        page = self._pages.get(at - at % self._size)
        inside = at % self._size
        return None if page is None or inside >= len(page) else page[inside]

    def number(self, at: int) -> str:
        """Number of a row in the table, from 1; empty where it has not come."""
        number = at + 1
        if not self._by_place:
            numbers = self._numbers.get(at - at % self._size, ())
            inside = at % self._size
            if inside >= len(numbers):
                return ""
            number = numbers[inside]
        return self._said(number)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The columns."""
        return self._headings

    # -- Qt's questions -----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows there are, here or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names across; the row's number in the table down."""
        if orientation is Qt.Orientation.Vertical:
            return self.number(section) if role == _DISPLAY else None
        if not 0 <= section < len(self._headings):
            return None
        heading = self._headings[section]
        if role == _DISPLAY:
            return heading.title
        if role == _ALIGN:
            return _RIGHT if heading.right else _LEFT
        return (heading.hint or heading.title) if role == _HINT else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A text where it has come; `PENDING` says where it has not."""
        if not index.isValid():
            return None
        role = int(role)
        if role == _ALIGN:
            return _RIGHT if self._headings[index.column()].right else _LEFT
        if role not in {_DISPLAY, _SPOKEN, _HINT, PENDING}:
            return None
        row = self.row(index.row())
        if role == PENDING:
            return row is None
        if row is None:
            return _WAITS if role != _HINT else None
        return row[index.column()]
