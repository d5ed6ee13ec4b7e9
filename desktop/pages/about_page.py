"""About this installation: whether it works and what to do, versions, plug-ins; all of it to be copied as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages import installation_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.pages.base import Page, filled, side_by_side
from desktop.pages.verdict_strip import VerdictStrip
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, px
from desktop.widgets import clipboard
from desktop.widgets.controls import Button, Card, CommandLine, Form, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Badge, Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.installation_state import CheckLine, InstallationState, PluginLine
    from desktop.presenters.state import AppState

_SHAPES = {"good": "pass", "soft": "info", "warn": "stale", "bad": "fail"}
_LABELS = 170


class PackageCard(Card):
    """An update that was carried in, checked before anything of it is installed."""

    typed = Signal()
    """Another command belongs to it now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.PACKAGE))
        self.box.addWidget(Text(tr(said.PACKAGE_WHY), "soft", wrap=True))
        keys = f"{tr(said.PACKAGE_KEYS)} (*.pem)"
        self.path = PathField("folder", "", "/media/cloister-medium")
        self.key = PathField("open", keys, "maker.pub.pem")
        form = Form()
        form.add(tr(said.PACKAGE_PATH), self.path)
        form.add(tr(said.PACKAGE_KEY), self.key)
        self.box.addWidget(form)
        self.check = Button(tr(said.PACKAGE_GO), "plain", "shield")
        self.stop = Button(tr(said.STOP), "quiet")
        row = FoldingRow()
        row.addWidget(self.check)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.box.addLayout(row)
        self.answer = VerdictStrip()
        self.box.addWidget(self.answer)
        self.check.clicked.connect(
            lambda: desk.inspector.check_package(self.path.text(), self.key.text())
        )
        self.stop.clicked.connect(desk.inspector.cancel)
        for field in (self.path, self.key):
            field.changed.connect(lambda _: self.typed.emit())

    def line(self) -> str:
        """The same as a command; what the whole page says where no medium is named."""
        path, key = self.path.text(), self.key.text()
        package = ["--package", path or "MEDIUM"] if path or key else []
        return command("doctor", *package, *(["--public-key", key] if key else []))

    def show_view(self, now: InstallationState) -> None:
        """How far it is, or the answer; buttons as they may be pressed."""
        runs = now.running == "package"
        self.check.setEnabled(not now.busy)
        self.stop.setVisible(runs)
        self.answer.setVisible(runs or now.package is not None)
        if runs:
            self.answer.say("running", "soft", now.busy, _share(now))
        elif now.package is not None:
            one = now.package
            self.answer.say(_SHAPES[one.tone], one.tone, one.what, one.more)


class AboutPage(Page):
    """What ``cloister doctor`` and ``cloister plugins`` say; an update checked."""

    name = "about"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.compare = self.add_action(tr(said.COMPARE))
        self.compare.setToolTip(tr(said.COMPARE_HINT))
        self.compare.setAccessibleDescription(tr(said.COMPARE_HINT))
        self.again = self.add_action(tr(said.AGAIN))
        self.stop = self.add_action(tr(said.STOP), "quiet")
        self.copy = self.add_action(tr(said.COPY), "primary", "copy")
        self.verdict = VerdictStrip()
        self.body.addWidget(self.verdict)
        checks, versions = Card(tr(said.CHECKS)), Card(tr(said.VERSIONS))
        self._checks = _lines(checks)
        self.versions = Facts(_LABELS)
        versions.box.addWidget(self.versions)
        versions.box.addStretch(1)
        plugins = Card(tr(said.PLUGINS))
        plugins.box.addWidget(Text(tr(said.PLUGINS_LEAD), "caption", wrap=True))
        self._plugins = _lines(plugins)
        self.package = PackageCard(desk)
        left = filled(checks, plugins, self.package)
        self.body.addLayout(side_by_side(left, versions, (3, 2)))
        self.body.addStretch(1)
        self.end_with_command()
        self.command.say(self.package.line())
        self.package.typed.connect(lambda: self.command.say(self.package.line()))
        self._text = ""
        self.copy.clicked.connect(self._copy)
        self.again.clicked.connect(lambda _: desk.inspector.look())
        self.compare.clicked.connect(lambda: desk.inspector.look(files=True))
        self.stop.clicked.connect(desk.inspector.cancel)

    def show_state(self, state: AppState) -> None:
        """What is known by now; the first look begins by itself."""
        now = state.installation
        self.copy.setEnabled(bool(now.checks))
        self.again.setEnabled(not now.busy)
        self.compare.setVisible(now.has_checksums)
        self.compare.setEnabled(not now.busy)
        self.stop.setVisible(now.running == "files")
        self.package.show_view(now)
        self._judge(now)
        if self.is_new("checks", now.checks):
            self._show(now)

    def _judge(self, now: InstallationState) -> None:
        """How far the look is, or what came of it; an update is spoken of in its own card."""
        if now.running in {"look", "files"} or not now.checks:
            self.verdict.say("running", "soft", now.busy or tr(said.LOOKING), _share(now))
        elif now.to_do:
            bad = any(one.tone == "bad" for one in now.checks)
            icon, tone = ("fail", "bad") if bad else ("stale", "warn")
            self.verdict.say(icon, tone, said.to_do(now.to_do), tr(said.TO_DO_MORE))
        else:
            self.verdict.say("pass", "good", tr(said.ALL_WELL), tr(said.ALL_WELL_MORE))

    def _show(self, now: InstallationState) -> None:
        self._text = now.text
        _fill(self._checks, [_check(one) for one in now.checks])
        self.versions.show_facts(now.versions)
        plugins = [_plugin(one) for one in now.plugins]
        if now.checks and not plugins:
            plugins = [Text(tr(said.NO_PLUGINS), "soft", wrap=True)]
        _fill(self._plugins, plugins)

    def _copy(self) -> None:
        clipboard.copy(self._text)
        self.desk.inspector.copied()


def _share(now: InstallationState) -> str:
    """How much is done, where that is known."""
    return "" if now.share is None else words.percent(now.share / 100)


def _lines(card: Card) -> QVBoxLayout:
    """Where lines of a card go."""
    box = QVBoxLayout()
    box.setSpacing(SPACE_3)
    card.box.addLayout(box)
    card.box.addStretch(1)
    return box


def _fill(box: QVBoxLayout, made: list[Text] | list[QWidget]) -> None:
    while (item := box.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for one in made:
        box.addWidget(one)


def _line(badge: Badge, *texts: Text) -> QWidget:
    """A badge with texts under it."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(SPACE_1)
    badge.wrap()
    box.addWidget(badge)
    under = QVBoxLayout()
    under.setContentsMargins(px(18) + SPACE_2, 0, 0, 0)  # below the words, not below the shape
    under.setSpacing(SPACE_1)
    for text in texts:
        under.addWidget(text)
    box.addLayout(under)
    return made


def _check(one: CheckLine) -> QWidget:
    texts = [Text(one.todo, "caption", wrap=True).selectable()] if one.todo else []
    return _line(Badge(_SHAPES[one.tone], one.text, one.tone), *texts)


def _plugin(one: PluginLine) -> QWidget:
    texts = [Text(one.standing, "soft", wrap=True), Text(one.brings, "caption", wrap=True)]
    texts += [Text(one.todo, "caption", wrap=True)] if one.todo else []
    made = _line(Badge(_SHAPES[one.tone], one.title, one.tone), *texts)
    if one.entry:
        line = CommandLine()
        line.alone(one.todo)
        line.say(one.entry)
        layout = made.layout()
        if layout is not None:
            layout.addWidget(line)
    return made
