"""Cards in a row. What is chosen stays chosen while only their faces change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.widgets.roles import FACE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from desktop.widgets.card_face import Face

    Index: TypeAlias = QModelIndex | QPersistentModelIndex


_ROLES = frozenset(
    {
        int(FACE),
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
    }
)


class CardsModel(QAbstractTableModel):
    """Holds faces; each is made when it is first seen, so that thousands of cards cost nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._make: Callable[[int], Face] | None = None
        self._faces: dict[int, Face] = {}

    def show_faces(self, count: int, make: Callable[[int], Face], *, anew: bool) -> None:
        """Replace them.

        Args:
            count: how many cards.
            make: the face of a card by its place.
            anew: they are other cards, or stand in another order.
        """
        if anew or count != self._count:
            self.beginResetModel()
            self._count, self._make = count, make
            self._faces.clear()
            self.endResetModel()
            return
        self._make = make
        self._faces.clear()
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, 0))

    def face(self, at: int) -> Face | None:
        """A card's face."""
        if at not in self._faces and self._make is not None:
            self._faces[at] = self._make(at)
        return self._faces.get(at)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many cards."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """One: cards stand in a row."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A face, its title, or all of it spoken."""
        if not index.isValid():
            return None
        if int(role) not in _ROLES:
            return None
        face = self.face(index.row())
        if face is None:
            return None
        said = {
            int(FACE): face,
            int(Qt.ItemDataRole.DisplayRole): face.title,
            int(Qt.ItemDataRole.ToolTipRole): face.spoken or face.title,
            int(Qt.ItemDataRole.AccessibleTextRole): face.spoken or face.title,
        }
        return said.get(int(role))
