"""The one main window: rail, header, notices, progress, and the page that is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import shell_words as said
from desktop.messages.tongue import TONGUE, tr
from desktop.presenters.hints import next_hint
from desktop.presenters.state import Notice
from desktop.shell.actions import Registry
from desktop.shell.ahead import Ahead
from desktop.shell.announcing import Announcer
from desktop.shell.bars import Header, HintBar, JobBar, NoticeBar
from desktop.shell.crash_dialog import CrashDialog
from desktop.shell.dropping import DropAnywhere
from desktop.shell.offers import offers
from desktop.shell.places import PAGES, Loading
from desktop.shell.presence import Presence
from desktop.shell.rail import Rail
from desktop.shell.telling import Teller, titled
from desktop.shell.work_panel import PendingBar, WorkPanel
from desktop.theme.look import LOOK
from desktop.widgets import clipboard, spoken
from desktop.widgets.pile import Pile

if TYPE_CHECKING:
    from desktop.pages.base import Page
    from desktop.pages.validate_page import ValidatePage
    from desktop.pages.welcome import WelcomePage
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store

SIZE = QSize(1280, 860)
LEAST = QSize(980, 620)
AHEAD = (
    *("import", "profile", "plan", "fit", "generate", "validate", "release"),
    *(
        "collapse",
        "audit",
        "safety",
        "settings",
        "keys",
        "help",
        "approve",
        "check",
        "about",
        "tools",
    ),
)
"""Pages that are made while nobody does anything, in this order."""
TOLD_AHEAD = frozenset({"import", "profile", "plan", "fit", "release", "collapse", "safety"})
"""Those that have so much to show that they show it before they are looked at; that asks for nothing."""


class MainWindow(QMainWindow):
    """Shows the store's state; a page is made when it is first looked at."""

    left = Signal()
    """The window is closed for good."""

    def __init__(self, store: Store, desk: Desk) -> None:
        super().__init__()
        self.setWindowTitle(said.PROGRAM)
        LOOK.dress(self)
        self.resize(SIZE)
        self.setMinimumSize(LEAST)
        self._store, self._desk = store, desk
        self._leaving = self._gone = False
        self._places, self._loading = {one.name: one for one in PAGES}, Loading(AHEAD)
        self.pages: dict[str, Page] = {}
        self.actions_known = Registry(self)
        self.actions_known.add(offers(self, desk))
        self._make_frame()
        self.presence = Presence(self)
        self.presence.noticed.connect(desk.guard.touch)
        self.ahead = Ahead(self, AHEAD, self._may_make)
        self.presence.noticed.connect(self.ahead.disturb)
        self.ahead.disturb()
        desk.runner.ended.connect(self._ended)
        desk.toolkit.ended.connect(self._tool_ended)
        self.teller, self.announcer = Teller(self), Announcer(self)
        self.drops = DropAnywhere(self)
        self.drops.tables.connect(desk.previewer.open)
        self.drops.project.connect(self.to_project)
        store.changed.connect(self.render_state)
        QShortcut(QKeySequence("Escape"), self).activated.connect(desk.dismiss)
        self.render_state(store.state)

    def _make_frame(self) -> None:
        """Everything around the pages, in the present language and size; the pages come when they are looked at."""
        desk = self._desk
        turned = TONGUE.mirrored
        QGuiApplication.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight
        )
        self.actions_known.speak()
        self.rail = Rail(self._store.state.steps)
        self.header, self.notice, self.job = Header(), NoticeBar(), JobBar()
        self.hint = HintBar()
        self.work, self.pending = WorkPanel(self._desk), PendingBar()
        self.pile = Pile()
        self._put_together()
        self.rail.went.connect(desk.go)
        self.rail.turned.connect(desk.preferrer.next_appearance)
        self.rail.asked.connect(self.ask_help)
        self.header.closed.connect(desk.close_project)
        self.header.locked.connect(desk.guard.lock)
        desk.figure_wanted.connect(self._see_figure)
        self.header.safety.connect(lambda: desk.go("safety"))
        self.notice.dismissed.connect(desk.dismiss)
        self.job.cancelled.connect(desk.cancel)
        self.job.turned.connect(desk.turn_panel)
        self.pending.turned.connect(desk.turn_panel)
        self.pending.continued.connect(desk.queuer.go_on)
        self.pending.left.connect(desk.queuer.leave)
        self.pending.started.connect(desk.queuer.start)
        self.hint.went.connect(desk.go)
        self.hint.ran.connect(self.run_all)
        self.hint.hidden.connect(lambda: desk.preferrer.prefer(hints=False))

    def remake(self) -> None:
        """Make everything anew: the language or the size of texts has changed. What is shown stays the same."""
        self.ahead.forget()
        for page in self.pages.values():
            page.deleteLater()
        self.pages = {}
        self._make_frame()
        self.render_state(self._store.state)

    def _put_together(self) -> None:
        right = QWidget()
        right.setObjectName("page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notice, self.pending, self.job, self.work, self.hint):
            column.addWidget(part)
        column.addWidget(self.pile, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        self.setCentralWidget(middle)

    # -- what the actions do ------------------------------------------------------------------

    def to_field(self, field: str) -> None:
        """Go to the welcome page, ready to type a path."""
        self._desk.go("welcome")
        getattr(self.page("welcome"), field).setFocus()

    def to_project(self, path: str) -> None:
        """Go to the welcome page and ask for a project's passphrase."""
        self._desk.go("welcome")
        cast("WelcomePage", self.page("welcome")).choose(path)

    def to_try(self) -> None:
        """Go to the welcome page and ask for the sample project's passphrase."""
        self._desk.go("welcome")
        cast("WelcomePage", self.page("welcome")).start_try()

    def ask_help(self) -> None:
        """Help on the page that is looked at."""
        self._desk.helper.ask(self._store.state.page)

    def run_all(self) -> None:
        """Everything that is missing, and to where the rows will be seen."""
        self._desk.run_missing()
        self._desk.go("generate")

    def show_palette(self) -> None:
        """Find an action by a few letters."""
        from desktop.shell.palette import Palette  # the window starts without it

        Palette(self, self.actions_known, self.pile.seen()).open()

    def show_keys(self) -> None:
        """Every shortcut."""
        from desktop.shell.palette import KeyList  # the window starts without it

        KeyList(self, self.actions_known).open()

    def page(self, name: str) -> Page:
        """A page; it is made when first asked for, or before, while nobody does anything."""
        made = self.make_apart(name)
        if made is not None:
            self.take_in(name, made)
        self.ahead.looked_at(name)
        return self.pages[name]

    def load_more(self) -> bool:
        """Load some more modules of pages, unless somebody waits for rows; whether there were any."""
        return not self._imports and self._loading.go_on()

    def make_apart(self, name: str) -> Page | None:
        """Make a page, not yet in its place; None where it is there."""
        return None if name in self.pages else self._places[name].load()(self._desk)

    def take_in(self, name: str, page: QWidget) -> None:
        """Put a page in its place; not where somebody was quicker."""
        if name in self.pages:
            page.deleteLater()
            return
        self.pages[name] = cast("Page", page)
        self.pile.add(page)
        spoken.label_choices(page)

    def tell(self, name: str) -> bool:
        """Show the state on a page that nobody looks at yet, where that takes long; whether it did."""
        if name in TOLD_AHEAD and name in self.pages:
            self.pages[name].render_state(self._store.state)
            return True
        return False

    def let_go(self, name: str) -> None:
        """Drop a page that was never looked at."""
        page = self.pages.pop(name, None)
        if page is not None:
            self.pile.remove(page)
            page.deleteLater()

    def _may_make(self) -> bool:
        """Whether pages may be made before they are looked at: not while somebody waits for rows to come in."""
        state = self._store.state
        open_ = state.project is not None and state.locked is None
        return open_ and not self._imports and not self._leaving

    @property
    def _imports(self) -> bool:
        """Whether rows come in."""
        run = self._store.state.run
        return run is not None and run.step == "import"

    def render_state(self, state: AppState) -> None:
        """Show a state: the frame, and the page that is looked at."""
        self.rail.show_state(state)
        self.header.show_state(state)
        self.notice.show_notice(state.notice)
        self.job.show_state(state)
        self.work.show_state(state)
        self.pending.show_state(state)
        self.hint.show_hint(next_hint(state), state.page)
        self.actions_known.show_state(state)
        before, shown = self.pile.seen(), self.page(state.page)
        shown.render_state(state)
        if state.locked is not None:
            self._forget_but(shown)
        self.pile.show_only(shown)
        if before is not shown:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        project = state.project
        named = "Cloister" if project is None else f"{project.name} – Cloister"
        self.setWindowTitle(titled(named, state.run))
        self.announcer.show_state(state)

    def _forget_but(self, kept: Page) -> None:
        """Drop every page that may still hold something of the project, open dialogs, and what was copied."""
        self.pile.show_only(kept)
        self.ahead.forget()
        for name, page in list(self.pages.items()):
            if page is not kept:
                self.pile.remove(page)
                page.deleteLater()
                del self.pages[name]
        for dialog in self.findChildren(QDialog):
            dialog.close()
        clipboard.take_back()

    def _see_figure(self, family: str, metric: str) -> None:
        """A figure among the results."""
        cast("ValidatePage", self.page("validate")).choose(family, metric)

    def show_crash(self, text: str, kept: str = "") -> None:
        """Something nobody expected: the whole report, and where it is kept (nowhere, if empty)."""
        CrashDialog(self, text, kept).open()

    # -- leaving ------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what works first, without blocking while waiting; an edited plan is in the project already."""
        if self._gone:
            event.accept()
            return
        if self._works and not self._leaving:
            self._leaving = True
            if self._desk.runner.active:
                self._desk.cancel()
            self._desk.toolkit.stop()
            self._store.say(Notice("warn", tr(said.STOPPING)))
            event.ignore()
            return
        self._gone = True
        self.ahead.end()
        self._desk.shut()
        self.left.emit()
        event.accept()

    @property
    def _works(self) -> bool:
        """Whether a job or a tool does."""
        return self._desk.runner.active or self._desk.toolkit.active

    def _tool_ended(self) -> None:
        if self._leaving and not self._works:
            self.close()

    def _ended(self) -> None:
        if self._leaving:
            self._tool_ended()
            return
        runner = self._desk.runner
        self.announcer.ended(runner.how, runner.last_title, runner.lasted)
        if self._store.state.preferences.notify:
            self.teller.tell(runner.how, runner.last_title, runner.lasted)
