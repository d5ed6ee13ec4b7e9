"""The dialog in which files and folders are chosen: the system's own, or, where it has none, Qt's in our dress."""

from __future__ import annotations

from PySide6.QtCore import QDir, QFileInfo, QSize, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFileIconProvider,
    QHeaderView,
    QToolButton,
    QTreeView,
    QWidget,
)

from desktop.theme.icons import icon
from desktop.theme.look import tokens
from desktop.theme.tokens import least
from desktop.theme.tongue import tr

WIDE, HIGH = 860, 540
"""Pixels of the dialog before texts are stretched; never more than a small screen has."""
MOST_WIDE, MOST_HIGH = 1200, 680
TYPE_COLUMN = 2
BUTTONS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "up",
    "newFolderButton": "plus",
    "listModeButton": "cards",
    "detailModeButton": "list",
}
PLACES = (
    QStandardPaths.StandardLocation.HomeLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)


class _Icons(QFileIconProvider):
    """Folders, and everything else."""

    def icon(self, what: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        """Ours."""
        folder = what.isDir() if isinstance(what, QFileInfo) else what in _FOLDERS
        return icon("folder", tokens().accent) if folder else icon("file", tokens().ink_soft)


_FOLDERS = (
    QFileIconProvider.IconType.Folder,
    QFileIconProvider.IconType.Computer,
    QFileIconProvider.IconType.Desktop,
    QFileIconProvider.IconType.Drive,
    QFileIconProvider.IconType.Network,
)


class FileChooser(QFileDialog):
    """Opens beside the window and never blocks; goes when it is closed.

    Args of `choose`: ``open`` (a file that is there), ``save`` (a new one) or ``folder``.
    """

    def __init__(self, parent: QWidget, what: str, start: str, name_filter: str) -> None:
        super().__init__(parent, "", start, name_filter)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        titles = {"save": tr("Choose where to write"), "folder": tr("Choose a folder")}
        self.setWindowTitle(titles.get(what, tr("Choose a file")))
        if what == "save":
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.setFileMode(QFileDialog.FileMode.AnyFile)
        elif what == "folder":
            self.setFileMode(QFileDialog.FileMode.Directory)
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._icons = _Icons()  # Qt does not keep it
        self._dress()

    def _dress(self) -> None:
        """Our icons and room, where the dialog is Qt's; the system's own has none of these parts."""
        table = self.findChild(QTreeView, "treeView")
        if table is None:
            return
        self.setIconProvider(self._icons)
        self.resize(least(WIDE, MOST_WIDE), least(HIGH, MOST_HIGH))
        for name, drawn in BUTTONS.items():
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(drawn, tokens().ink_soft))
                button.setAutoRaise(True)
        places = dict.fromkeys(QStandardPaths.writableLocation(one) for one in PLACES)
        self.setSidebarUrls(
            [QUrl.fromLocalFile(one) for one in places if one and QDir(one).exists()]
        )
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setColumnHidden(TYPE_COLUMN, True)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setIconSize(QSize(least(16, 40), least(16, 40)))
