"""Parts of the log page: the filter, the record that is looked at, what leaves, heads kept outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import code_words, words
from desktop.messages import log_words as said
from desktop.messages.tongue import mark, tr
from desktop.pages.base import stacked
from desktop.presenters.log_state import LogAsk
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, least, px
from desktop.widgets.code import Code
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.log_state import HeadView, LogView
    from desktop.presenters.state import AppState, AuditRow

HEADS = mark("Signed heads (*.txt);;All files (*)")
KEYS = mark("Signing keys (*.pem);;All files (*)")
LOGS = mark("Logs (*.jsonl *.csv)")
DRAWINGS = mark("Drawings (*.svg)")
EASY_GROUP = 150  # pixels of a group of fields, with less of which it stands alone
EASY_FIELD = 132  # and of one of them: a list to choose from shows all of what is chosen
MOST_FACTS = 12
"""Pairs that a record mostly has; more are made when one has more."""
TYPED_MS = 250
"""People type on: the log is searched when they pause."""


class FilterRow(QWidget):
    """Who, what, how it ended, from when to when, and words."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr(said.SEARCH_HINT))
        self.person, self.action, self.outcome = QComboBox(), QComboBox(), QComboBox()
        self.since, self.until = QLineEdit(), QLineEdit()
        row = FoldingRow(self)
        row.easy = px(EASY_GROUP)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(_group((said.SEARCH, self.text)), 3)
        row.addWidget(
            _group(
                (said.PERSON, self.person),
                (said.ACTION, self.action),
                (said.OUTCOME, self.outcome),
            ),
            6,
        )
        row.addWidget(_group((said.SINCE, self.since), (said.UNTIL, self.until)), 4)
        for field in (self.since, self.until):
            field.setPlaceholderText(words.day(said.DAY))
            field.setMinimumWidth(field.fontMetrics().horizontalAdvance("0000-00-00") + 3 * SPACE_4)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPED_MS)
        self._pause.timeout.connect(self._ask)
        self.text.textEdited.connect(lambda _: self._pause.start())
        for field in (self.text, self.since, self.until):
            field.returnPressed.connect(self._ask)
            field.editingFinished.connect(self._ask)
        for box in (self.person, self.action, self.outcome):
            box.activated.connect(lambda _: self._ask())

    def _ask(self) -> None:
        self._pause.stop()
        self._desk.logkeeper.ask(
            text=self.text.text().strip(),
            person=str(self.person.currentData() or ""),
            action=str(self.action.currentData() or ""),
            outcome=str(self.outcome.currentData() or ""),
            since=words.typed_day(self.since.text()),
            until=words.typed_day(self.until.text()),
        )

    def show_ask(self, ask: LogAsk, view: LogView | None) -> None:
        """Show what is asked for, and what one may choose from."""
        if view is not None:
            outcomes = {one: code_words.ended(one) for one in view.outcomes}
            _offer(self.person, said.ANYBODY, {one: one for one in view.people}, ask.person)
            actions = {one: code_words.action(one) for one in view.actions}
            _offer(self.action, said.ANYTHING, actions, ask.action)
            _offer(self.outcome, said.ANY_END, outcomes, ask.outcome)
        for field, text in (
            (self.text, ask.text),
            (self.since, _shown(ask.since)),
            (self.until, _shown(ask.until)),
        ):
            if not field.hasFocus() and field.text() != text:
                field.setText(text)
        if ask == LogAsk():
            for field in (self.text, self.since, self.until):
                if not self._pause.isActive() and not field.hasFocus():
                    field.clear()

    def clear(self) -> None:
        """Take every filter away."""
        self._pause.stop()
        for field in (self.text, self.since, self.until):
            field.clear()
        self._desk.logkeeper.clear()


def _shown(asked: str) -> str:
    """A day as the language writes it; a time as it was typed."""
    return words.day(asked) if len(asked) == len(said.DAY) else asked


def _group(*parts: tuple[str, QWidget]) -> QWidget:
    """Fields that stay side by side where there is room for it, each under its label."""
    made = QWidget()
    row = FoldingRow(made)
    row.easy = px(EASY_FIELD)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_3)
    for label, field in parts:
        name = Text(tr(label), "field")
        name.setBuddy(field)
        field.setAccessibleName(tr(label))
        pair = QVBoxLayout()
        pair.setSpacing(SPACE_1)
        pair.addWidget(name)
        pair.addWidget(field)
        row.addLayout(pair, 1)
    return made


def _offer(box: QComboBox, everything: str, choices: dict[str, str], chosen: str) -> None:
    """Fill a choice; what is chosen stays."""
    wanted = [("", tr(everything)), *choices.items()]
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != wanted:
        box.clear()
        for key, label in wanted:
            box.addItem(label, key)
    box.setCurrentIndex(max(box.findData(chosen), 0))


class RecordCard(Card):
    """What one record says, in full."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: AuditRow | None = None
        self.title, self.facts = Text("", "section"), Facts(84, MOST_FACTS)
        self.box.addWidget(self.title)
        self.box.addWidget(self.facts)
        self.box.addStretch(1)
        self.setMinimumWidth(least(280, 600))

    def show_record(self, one: AuditRow | None) -> None:
        """Show a record, or none."""
        if one is self._shown:
            return
        self._shown = one
        if one is None:
            self.title.clear()
            self.facts.show_facts(())
            return
        self.title.setText(tr(said.RECORD, number=one.sequence))
        facts = [
            (tr(said.WHAT), code_words.with_code(one.did, one.action.replace(" ", "-"))),
            (tr(said.WHEN), tr(said.UTC, time=one.at)),
            (tr(said.WHO), one.actor),
            (tr(said.SUBJECT), one.subject),
            (tr(said.OUTCOME), code_words.with_code(code_words.ended(one.outcome), one.outcome)),
            (tr(said.REASON), one.reason),
        ]
        facts += [(tr(said.DIGEST_OF, what=what), digest) for what, digest in one.digests]
        versions = ", ".join(f"{name} {version}" for name, version in one.versions)
        facts += [
            (tr(said.VERSIONS), versions),
            (tr(said.DIGEST), one.digest),
            (tr(said.BEFORE), one.previous),
        ]
        self.facts.show_facts(tuple((name, value) for name, value in facts if value))


class TakeCard(Card):
    """Copies of the log that leave: a file, or paper."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.TAKE))
        self._desk = desk
        form = Form()
        self.path = PathField("save", tr(LOGS), "audit.jsonl")
        form.add(tr(said.EXPORT_TO), self.path)
        self.box.addWidget(form)
        self.box.addWidget(Text(tr(said.EXPORT_HINT), "caption", wrap=True))
        self.export, self.print = Button(tr(said.EXPORT)), Button(tr(said.PRINT))
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        row.addWidget(self.export)
        row.addWidget(self.print)
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addStretch(1)
        self.export.clicked.connect(self._export)
        self.path.entered.connect(self._export)

    def _export(self) -> None:
        self._desk.logkeeper.export(self.path.text())


class CompareCard(Card):
    """The log, or an exported one, against signed heads kept outside."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.COMPARE))
        self._desk = desk
        self.box.addWidget(Text(tr(said.COMPARE_LEAD), "soft", wrap=True))
        form = Form()
        self.head = PathField("open", tr(HEADS), "checkpoint.txt")
        self.second = PathField("open", tr(HEADS), "older.txt")
        self.key = PathField("open", tr(KEYS), "signer.pub.pem")
        self.other = PathField("open", tr(LOGS), "audit.jsonl")
        form.add(tr(said.HEAD_FILE), self.head)
        form.add(tr(said.SECOND_HEAD), self.second)
        form.add(tr(said.PUBLIC_KEY), self.key)
        form.add(tr(said.OTHER_LOG), self.other)
        self.box.addWidget(form)
        self.go = Button(tr(said.COMPARE_GO), "plain", "shield")
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addStretch(1)
        self.go.clicked.connect(self._go)
        self.head.entered.connect(self._go)

    def _go(self) -> None:
        self._desk.logkeeper.compare(
            (self.head.text(), self.second.text()), (self.key.text(),), self.other.text()
        )


class HeadCard(Card):
    """A signed head of the log: made, signed by a second person, shown as a code, printed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.HEAD))
        self._desk = desk
        self.box.addWidget(Text(tr(said.HEAD_LEAD), "soft", wrap=True))
        form = Form(2)
        self.key = PathField("open", tr(KEYS), "officer.pem")
        self.passphrase = PassphraseField()
        self.out = PathField("save", tr(HEADS), "checkpoint.txt")
        self.there = PathField("open", tr(HEADS), "checkpoint.txt")
        form.add(tr(said.KEY), self.key)
        form.add(tr(said.KEY_PASSPHRASE), self.passphrase)
        form.add(tr(said.HEAD_TO), self.out)
        form.add(tr(said.COSIGN_FROM), self.there)
        self.box.addWidget(form)
        self.make, self.cosign = Button(tr(said.MAKE_HEAD), "plain", "key"), Button(tr(said.COSIGN))
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        row.addWidget(self.make)
        row.addWidget(self.cosign)
        row.addStretch(1)
        self.box.addLayout(row)
        self.shown = self._shown()
        self.shown.hide()
        self.box.addWidget(self.shown)
        self.make.clicked.connect(self._make)
        self.cosign.clicked.connect(self._cosign)

    def _shown(self) -> QWidget:
        self.code, self.text = Code(tr(said.QR)), Text("", "mono", wrap=True)
        self.text.selectable()
        self.drawing = PathField("save", tr(DRAWINGS), "checkpoint.svg")
        self.drawing.setAccessibleName(tr(said.SAVE_QR))
        self.save, self.print = Button(tr(said.SAVE_QR)), Button(tr(said.PRINT_HEAD))
        buttons = FoldingRow()
        buttons.setSpacing(SPACE_2)
        buttons.addWidget(self.drawing, 1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.print)
        made = QWidget()
        row = FoldingRow(made)
        row.setContentsMargins(0, SPACE_2, 0, 0)
        row.setSpacing(SPACE_4)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.addWidget(self.text)
        beside.addStretch(1)
        beside.addLayout(buttons)
        row.addLayout(beside, 1)
        self.save.clicked.connect(lambda: self._desk.logkeeper.save_code(self.drawing.text()))
        return stacked(made)

    def _make(self) -> None:
        self._desk.logkeeper.make_head(self.key.text(), self.passphrase.take(), self.out.text())

    def _cosign(self) -> None:
        self._desk.logkeeper.cosign(
            self.there.text(), self.key.text(), self.passphrase.take(), self.out.text()
        )

    def show_head(self, head: HeadView | None) -> None:
        """Show the head that was made just now."""
        self.shown.setVisible(head is not None)
        if head is not None:
            self.text.setText(head.text)
            self.code.show_code(head.code, head.text)

    def show_state(self, state: AppState) -> None:
        """Buttons as they may be pressed."""
        for button in (self.make, self.cosign, self.save):
            button.setEnabled(state.calm)
