"""Parts of the release page: the card of a release that left, and the list of all that left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import release_words as said
from desktop.messages import words
from desktop.messages.tongue import mark, tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import stacked
from desktop.presenters.commands import FILES_CHECK, KEY_CHECK, OPENSSL, command
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_4
from desktop.widgets.code import Code
from desktop.widgets.controls import Button, Card, CommandLine, Form, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.grid import GridView
from desktop.widgets.paper import Sheet, ask_and_print
from desktop.widgets.text import Badge, Elided, Facts, Rule, Text

if TYPE_CHECKING:
    from desktop.presenters.approval_state import ReleasedView
    from desktop.presenters.desk import Desk
    from desktop.presenters.release_state import CardView

LABELS = 150
MOST_SHOWN = 6
"""Rows of the list that are seen at once; the rest is scrolled to."""
SIGNATURES = mark("Signatures (*.p7s);;All files (*)")


def facts_of(one: ReleasedView) -> tuple[tuple[str, str], ...]:
    """What is said of a release: the same on the card and on paper."""
    files = tr(said.FILES_COUNT, count=words.count(len(one.files)), names=", ".join(one.files))
    facts = (
        (said.RECIPIENT, one.recipient or tr(said.NOT_SAID)),
        (said.PURPOSE, one.purpose or tr(said.NOT_SAID)),
        (said.WHEN, tr(said.UTC, time=one.at)),
        (said.FILES, files),
        (said.REGISTERED, one.registered),
        (said.APPROVED, one.approved_by),
        (said.CERTIFIED, one.certificate),
        (said.WHO_SIGNED, one.key_id),
        (said.MANIFEST, one.manifest),
    )
    return tuple((tr(name), value) for name, value in facts if value)


def ways_of(one: ReleasedView) -> tuple[tuple[str, str], ...]:
    """How the recipient checks it: (what, line to type)."""
    return (
        (tr(said.HOW_CLOISTER), command("verify", one.shown_folder)),
        (tr(said.HOW_SIGNATURE), OPENSSL),
        (tr(said.HOW_FILES), FILES_CHECK),
        (tr(said.HOW_KEY), KEY_CHECK),
    )


class ReleasedCard(Card):
    """A release that left: what, to whom, and how anybody checks it."""

    def __init__(self, desk: Desk, one: ReleasedView) -> None:
        super().__init__()
        self._desk, self.one = desk, one
        # A path has no place to break a line at.
        self.box.addWidget(Elided(one.shown_folder, "section"))
        self._card: CardView | None = None
        self.gone = Badge("info", tr(said.GONE), "warn")
        self.gone.hide()
        self.box.addWidget(self.gone)
        facts = Facts(LABELS)
        facts.show_facts(facts_of(one))
        self.code, self.code_text = Code(tr(said.QR)), Text(tr(said.QR_LEAD), "caption", wrap=True)
        self.code_text.hide()
        beside = QVBoxLayout()
        beside.setSpacing(SPACE_2)
        beside.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        beside.addWidget(self.code_text)
        beside.addStretch(1)
        row = FoldingRow()
        row.setSpacing(SPACE_4)
        row.addWidget(facts, 1)
        row.addLayout(beside)
        self.box.addLayout(row)
        self.box.addLayout(self._buttons())
        self._findings = QVBoxLayout()
        self.box.addLayout(self._findings)
        self.attach = self._attach()
        self.box.addWidget(self.attach)
        self.box.addWidget(self._ways())
        self.show_check()

    def _buttons(self) -> FoldingRow:
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        self.check = Button(tr(said.VERIFY), "plain", "shield")
        self.open = Button(tr(said.OPEN_FOLDER), "plain", "folder")
        self.print = Button(tr(said.PRINT), "plain")
        self.result = Badge()
        self.result.wrap()
        for button in (self.check, self.open, self.print):
            row.addWidget(button)
        row.addWidget(self.result, 1000, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.check.clicked.connect(lambda: self._desk.verify(self.one.folder))
        self.open.clicked.connect(self._open)
        self.print.clicked.connect(lambda: ask_and_print(self, self.sheet()))
        return row

    def _attach(self) -> QWidget:
        self.signature = PathField("open", tr(SIGNATURES), "manifest.p7s")
        self.put_in = Button(tr(said.ATTACH))
        form = Form()
        form.add(tr(said.ATTACH_FILE), self.signature)
        row = QHBoxLayout()
        row.addWidget(self.put_in)
        row.addStretch(1)
        made = stacked(Text(tr(said.ATTACH_LEAD), "soft", wrap=True), form, row)
        made.hide()
        self.put_in.clicked.connect(
            lambda: self._desk.keyring.attach(self.one.folder, self.signature.text())
        )
        return made

    def _ways(self) -> QWidget:
        self.ways: list[CommandLine] = []
        parts: list[QWidget] = [Rule(), Text(tr(said.HOW), "section", wrap=True)]
        for what, line in ways_of(self.one):
            way = CommandLine()
            way.alone(what)
            way.say(line)
            self.ways.append(way)
            pair = stacked(Text(what, "field", wrap=True), way)
            inside = pair.layout()
            if inside is not None:
                inside.setSpacing(SPACE_1)
            parts.append(pair)
        parts.append(Text(tr(said.HOW_NOTE), "caption", wrap=True))
        made = stacked(*parts)
        made.setContentsMargins(0, SPACE_2, 0, 0)
        return made

    def _open(self) -> None:
        place = self._desk.releaser.place(self.one.folder)
        QDesktopServices.openUrl(QUrl.fromLocalFile(place))

    def show_card(self, card: CardView | None) -> None:
        """What stands where it was delivered."""
        if card is self._card or card is None or card.folder != self.one.folder:
            return
        self._card = card
        self.gone.setVisible(not card.there)
        self.check.setEnabled(card.there)
        self.open.setEnabled(card.there)
        self.code.show_code(card.code, card.head)
        self.code_text.setVisible(bool(card.code))
        self.attach.setVisible(bool(card.waits))

    def show_check(self) -> None:
        """The answer of the last check, if there was one."""
        check = self.one.check
        self.result.setVisible(check is not None)
        if check is not None:
            tone = "good" if check.genuine else "bad"
            self.result.say("pass" if check.genuine else "fail", check.text, tone)
        for finding in () if check is None else check.findings:
            self._findings.addWidget(Badge("fail", finding, "bad"))

    def sheet(self) -> Sheet:
        """The card on paper."""
        head = "" if self._card is None else self._card.head
        lines = (*ways_of(self.one), *(((tr(said.QR), head),) if head else ()))
        return Sheet(
            title=f"{tr(said.CARD)}: {self.one.shown_folder}",
            facts=facts_of(self.one),
            notes=(tr(said.CARD_LEAD), tr(said.HOW_NOTE)),
            lines=lines,
            code=() if self._card is None else self._card.code,
        )


class PreviousCard(Card):
    """Everything that left from this project, newest first; the one that is chosen has its card above."""

    def __init__(self) -> None:
        super().__init__(tr(said.PREVIOUS))
        self.model = GridModel(tuple(Heading(tr(head)) for head in said.PREVIOUS_HEADS), self)
        self.grid = GridView(tr(said.PREVIOUS), stretch=3)
        self.grid.setModel(self.model)
        self.box.addWidget(self.grid)

    def show_releases(self, releases: tuple[ReleasedView, ...]) -> None:
        """Fill the list."""
        nobody = Cell(tr(said.NOT_SAID), tone="faint")
        self.model.show_rows(
            tuple(
                (
                    Cell(one.at, tone="soft"),
                    Cell(one.recipient) if one.recipient else nobody,
                    Cell(one.purpose, hint=one.purpose) if one.purpose else nobody,
                    Cell(one.shown_folder, hint=one.shown_folder),
                )
                for one in releases
            )
        )
        self.grid.fit_height(min(len(releases), MOST_SHOWN))
