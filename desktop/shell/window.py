"""The one main window: rail, header, notices, progress, and the page that is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.pages.approve_page import ApprovePage
from desktop.pages.audit_page import AuditPage
from desktop.pages.collapse_page import CollapsePage
from desktop.pages.fit_page import FitPage
from desktop.pages.generate_page import GeneratePage
from desktop.pages.import_page import ImportPage
from desktop.pages.locked_page import LockedPage
from desktop.pages.plan_page import PlanPage
from desktop.pages.profile_page import ProfilePage
from desktop.pages.release_page import ReleasePage
from desktop.pages.validate_page import ValidatePage
from desktop.pages.welcome import WelcomePage
from desktop.presenters.state import Notice
from desktop.shell.bars import Header, JobBar, NoticeBar
from desktop.shell.crash_dialog import CrashDialog
from desktop.shell.presence import Presence
from desktop.shell.rail import Rail
from desktop.widgets import clipboard

if TYPE_CHECKING:
    from desktop.pages.base import Page
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store

PAGES: tuple[type[Page], ...] = (
    WelcomePage,
    ImportPage,
    ProfilePage,
    PlanPage,
    FitPage,
    GeneratePage,
    ValidatePage,
    ReleasePage,
    ApprovePage,
    CollapsePage,
    AuditPage,
    LockedPage,
)
SIZE = QSize(1280, 860)
LEAST = QSize(980, 620)
STOPPING = Notice("warn", "The job is being stopped; then Cloister closes.")
NOT_KEPT = Notice(
    "warn",
    "The plan has changes that are not kept.",
    "",
    "Keep them on the plan page, or close again to leave without them.",
)


class MainWindow(QMainWindow):
    """Shows the store's state; a page is made when it is first looked at."""

    appearance = Signal(str)
    """Somebody chose system, light or dark."""
    left = Signal()
    """The window is closed for good."""

    def __init__(self, store: Store, desk: Desk) -> None:
        super().__init__()
        self.setWindowTitle("Cloister")
        self.resize(SIZE)
        self.setMinimumSize(LEAST)
        self._store, self._desk = store, desk
        self._makers = {one.name: one for one in PAGES}
        self.pages: dict[str, Page] = {}
        self.rail = Rail(store.state.steps)
        self.header, self.notice, self.job = Header(), NoticeBar(), JobBar()
        self.stack = QStackedWidget()
        self._put_together()
        self.rail.went.connect(desk.go)
        self.rail.appearance.connect(self.appearance)
        self.header.closed.connect(desk.close_project)
        self.header.locked.connect(desk.guard.lock)
        self.presence = Presence(self)
        self.presence.noticed.connect(desk.guard.touch)
        self.notice.dismissed.connect(desk.dismiss)
        self.job.cancelled.connect(desk.cancel)
        desk.runner.ended.connect(self._ended)
        store.changed.connect(self.render_state)
        self._shortcuts()
        self._leaving = self._warned = self._gone = False
        self.render_state(store.state)

    def _put_together(self) -> None:
        right = QWidget()
        right.setObjectName("page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notice, self.job):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        self.setCentralWidget(middle)

    def _shortcuts(self) -> None:
        for at, one in enumerate(self._store.state.steps):
            key = QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self)
            key.activated.connect(lambda name=one.name: self._desk.go(name))
        for keys, call in (
            ("Ctrl+N", lambda: self._to_field("new_path")),
            ("Ctrl+O", lambda: self._to_field("open_path")),
            ("Ctrl+L", lambda: self._desk.go("audit")),
            ("Ctrl+K", lambda: self._desk.go("collapse")),
            ("Ctrl+T", self.rail.turn),
            ("Ctrl+Shift+L", self._desk.guard.lock),
            ("Ctrl+Q", self.close),
            ("Escape", self._desk.dismiss),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(call)

    def _to_field(self, field: str) -> None:
        """Go to the welcome page, ready to type a path."""
        self._desk.go("welcome")
        getattr(self.page("welcome"), field).setFocus()

    def page(self, name: str) -> Page:
        """A page; it is made when first asked for."""
        if name not in self.pages:
            made = self._makers[name](self._desk)
            self.pages[name] = made
            self.stack.addWidget(made)
        return self.pages[name]

    def render_state(self, state: AppState) -> None:
        """Show a state: the frame, and the page that is looked at."""
        self.rail.show_state(state)
        self.header.show_state(state)
        self.notice.show_notice(state.notice)
        self.job.show_state(state)
        shown = self.page(state.page)
        shown.render_state(state)
        if state.locked is not None:
            self._forget_but(shown)
        if self.stack.currentWidget() is not shown:
            self.stack.setCurrentWidget(shown)
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        project = state.project
        self.setWindowTitle("Cloister" if project is None else f"{project.name} – Cloister")

    def _forget_but(self, kept: Page) -> None:
        """Drop every page that may still hold something of the project, open dialogs, and what was copied."""
        self.stack.setCurrentWidget(kept)
        for name, page in list(self.pages.items()):
            if page is not kept:
                self.stack.removeWidget(page)
                page.deleteLater()
                del self.pages[name]
        for dialog in self.findChildren(QDialog):
            dialog.close()
        clipboard.take_back()

    def show_crash(self, text: str) -> None:
        """Something nobody expected."""
        CrashDialog(self, text).open()

    # -- leaving ------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the job first; mention a plan that is not kept once; never block while waiting."""
        if self._gone:
            event.accept()
            return
        if self._desk.runner.active and not self._leaving:
            self._leaving = True
            self._desk.cancel()
            self._store.say(STOPPING)
            event.ignore()
            return
        if self._store.state.draft is not None and not self._warned:
            self._warned = True
            self._store.say(NOT_KEPT)
            event.ignore()
            return
        self._gone = True
        self._desk.shut()
        self.left.emit()
        event.accept()

    def _ended(self) -> None:
        if self._leaving:
            self.close()
