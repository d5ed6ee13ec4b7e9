"""Parts of the safety page: the main passphrase, key slots, copies and care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop.messages import safety_words as said
from desktop.messages import words
from desktop.messages.tongue import mark, tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import (
    Button,
    Card,
    Form,
    PassphraseField,
    PathField,
    WholeField,
)
from desktop.widgets.grid import GridView
from desktop.widgets.lines import Tick
from desktop.widgets.text import Badge, Rule, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.presenters.approval_state import CheckView
    from desktop.presenters.desk import Desk
    from desktop.presenters.vault_state import SlotView, VaultView

KEY_FILES = mark("Key files (*.key);;All files (*)")
PROJECTS = mark("Cloister projects (*.cloister)")
MOST_SHOWN = 5


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


class PassphraseCard(Card):
    """Another main passphrase; or the same one, slower to guess."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.PASSPHRASE))
        self._desk = desk
        self.box.addWidget(Text(tr(said.PASSPHRASE_LEAD), "soft", wrap=True))
        form = Form(2)
        self.new, self.again = PassphraseField(), PassphraseField()
        form.add(tr(said.NEW), self.new)
        form.add(tr(said.AGAIN), self.again)
        self.box.addWidget(form)
        self.change = Button(tr(said.CHANGE), "plain", "key")
        self.box.addLayout(_row(self.change))
        self.box.addWidget(Rule())
        self.harder_lead = Text("", "soft", wrap=True)
        self.box.addWidget(self.harder_lead)
        self.present = PassphraseField()
        self.harder_form = Form(2)
        self.harder_form.add(tr(said.PRESENT), self.present)
        self.box.addWidget(self.harder_form)
        self.harder = Button(tr(said.HARDER), "plain", "shield")
        self.box.addLayout(_row(self.harder))
        self.box.addStretch(1)
        self.change.clicked.connect(self._change)
        self.again.returnPressed.connect(self._change)
        self.harder.clicked.connect(self._harder)
        self.present.returnPressed.connect(self._harder)

    def _change(self) -> None:
        new, again = self.new.text(), self.again.text()
        self._desk.vault.rekey(new, again)
        if new and new == again:
            self.forget()

    def _harder(self) -> None:
        self._desk.vault.raise_rounds(self.present.take())

    def forget(self) -> None:
        """Passphrases do not stay in fields."""
        for field in (self.new, self.again, self.present):
            field.clear()

    def show_view(self, view: VaultView | None, *, free: bool) -> None:
        """How hard it is to guess now; buttons as they may be pressed."""
        top = view is not None and not view.next_rounds
        self.change.setEnabled(free)
        self.harder.setEnabled(free and not top)
        self.harder_form.setHidden(top)
        self.harder.setHidden(top)
        if view is None:
            self.harder_lead.clear()
            return
        now, next_rounds = words.count(view.rounds), words.count(view.next_rounds)
        text = tr(said.HARDEST, now=now) if top else tr(said.HARDER_LEAD, now=now, next=next_rounds)
        self.harder_lead.setText(text)


class SlotsCard(Card):
    """Further passphrases and key files that open the project; adding one, closing one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.SLOTS_TITLE))
        self._desk = desk
        self._slots: tuple[SlotView, ...] | None = None
        self._asked = ""
        self._free = False
        self.box.addWidget(Text(tr(said.SLOTS_LEAD), "soft", wrap=True))
        self.empty = Badge("info", tr(said.NO_SLOTS), "soft")
        self.empty.wrap()
        self.box.addWidget(self.empty)
        self.model = GridModel(tuple(Heading(tr(head)) for head in said.SLOT_HEADS), self)
        self.grid = GridView(tr(said.SLOTS_TITLE), stretch=0)
        self.grid.setModel(self.model)
        self.box.addWidget(self.grid)
        self.remove = Button(tr(said.REMOVE))
        self.box.addLayout(_row(self.remove))
        self.box.addWidget(Rule())
        form = Form(2)
        self.label, self.key = QLineEdit(), PathField("save", tr(KEY_FILES), "recovery.key")
        self.label.setPlaceholderText(tr(said.LABEL_EXAMPLE))
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        form.add(tr(said.LABEL), self.label)
        form.add(tr(said.KEY_FILE), self.key)
        form.add(tr(said.SLOT_PASSPHRASE), self.passphrase)
        form.add(tr(said.SLOT_AGAIN), self.again)
        self.box.addWidget(form)
        self.make = Tick(tr(said.KEY_FILE_MAKE))
        self.make.setChecked(True)
        self.box.addWidget(self.make)
        self.add = Button(tr(said.ADD), "plain", "plus")
        self.box.addLayout(_row(self.add))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.grid.row_selected.connect(lambda _: self._ask_not())
        self.key.changed.connect(lambda text: self.make.setVisible(bool(text.strip())))
        self.make.hide()

    def _add(self) -> None:
        self._desk.vault.add_slot(
            self.label.text(),
            self.passphrase.text(),
            self.again.text(),
            self.key.text(),
            make=self.make.isChecked() and bool(self.key.text()),
        )

    def _chosen(self) -> str:
        row = self.grid.currentIndex().row()
        slots = self._slots or ()
        return slots[row].slot if 0 <= row < len(slots) else ""

    def _remove(self) -> None:
        """The first press asks, the second closes: a slot that is closed cannot be opened again."""
        slot = self._chosen()
        if not slot:
            return
        if self._asked != slot:
            self._asked = slot
            self.remove.setText(tr(said.REMOVE_ASK))
            self.remove.setAccessibleName(self.remove.text())
            return
        self._ask_not()
        self._desk.vault.remove_slot(slot)

    def _ask_not(self) -> None:
        self._asked = ""
        self.remove.setText(tr(said.REMOVE))
        self.remove.setAccessibleName(self.remove.text())
        self.remove.setEnabled(self._free and bool(self._chosen()))

    def forget(self) -> None:
        """Passphrases do not stay in fields."""
        self.passphrase.clear()
        self.again.clear()

    def show_view(self, view: VaultView | None, *, free: bool) -> None:
        """The slots; buttons as they may be pressed."""
        slots = () if view is None else view.slots
        self._free = free
        self.add.setEnabled(free)
        self.empty.setVisible(not slots)
        self.grid.setVisible(bool(slots))
        self.remove.setVisible(bool(slots))
        if slots != self._slots:
            if self._slots is not None and len(slots) > len(self._slots):
                self.forget()
                self.label.clear()
                self.key.set_text("")
            self._slots = slots
            self.model.show_rows(
                tuple(
                    (
                        Cell(one.label, hint=one.label),
                        Cell(one.kind, hint=tr(said.SLOT_HINT, id=one.slot, rounds=one.rounds)),
                        Cell(one.made, tone="soft"),
                    )
                    for one in slots
                )
            )
            self.grid.fit_height(min(len(slots), MOST_SHOWN))
            self.grid.select(0)
            self._ask_not()
        self.remove.setEnabled(free and bool(self._chosen()))


class RunsCard(Card):
    """How many runs the project keeps to compare."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.RUNS))
        self._desk = desk
        self._kept, self._asked = 0, (0, 0)
        self.lead = Text("", "soft", wrap=True)
        self.box.addWidget(self.lead)
        self.count = WholeField()
        form = Form(2)
        form.add(tr(said.RUNS_KEEP), self.count)
        self.box.addWidget(form)
        self.keep = Button(tr(said.RUNS_SET))
        self.box.addLayout(_row(self.keep))
        self.keep.clicked.connect(self._keep)
        self.count.valueChanged.connect(lambda _: self._ask_not())

    def _keep(self) -> None:
        """Where runs would go at once the first press asks and says how many, the second does it."""
        count = self.count.value()
        going = self._desk.vault.runs_going(count)
        if going and self._asked != (count, going):
            self._asked = count, going
            self.keep.setText(said.runs_ask(going))
            self.keep.setAccessibleName(self.keep.text())
            return
        self._ask_not()
        self._desk.vault.keep_runs(count)

    def _ask_not(self) -> None:
        self._asked = 0, 0
        self.keep.setText(tr(said.RUNS_SET))
        self.keep.setAccessibleName(self.keep.text())

    def forget(self) -> None:
        """Another project: what was typed does not go over to it."""
        self._kept = 0

    def other(self) -> int | None:
        """The number that stands in the field, where it is not the one that holds."""
        count = self.count.value()
        return count if self._kept and count != self._kept else None

    def show_view(self, view: VaultView | None, there: int, *, free: bool) -> None:
        """How many are kept, how many are there; what somebody is typing stays."""
        self.keep.setEnabled(free)
        self.count.setEnabled(free)
        if view is None:
            return
        if view.kept != self._kept:
            self._kept = view.kept
            with QSignalBlocker(self.count):
                self.count.setRange(1, view.most_kept)
                self.count.setValue(view.kept)
            self._ask_not()
        kept, now = words.count(view.kept), words.count(there)
        self.lead.setText(tr(said.RUNS_LEAD, kept=kept, there=now))


class CareCard(Card):
    """A safe copy, unused space, a look for damage."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.COPIES))
        self._desk = desk
        self.box.addWidget(Text(tr(said.BACKUP_LEAD), "soft", wrap=True))
        form = Form()
        self.path = PathField("save", tr(PROJECTS), "copy.cloister")
        form.add(tr(said.BACKUP_TO), self.path)
        self.box.addWidget(form)
        self.backup = Button(tr(said.BACKUP), "plain", "copy")
        self.box.addLayout(_row(self.backup))
        self.box.addWidget(Rule())
        self.compact_lead = Text("", "soft", wrap=True)
        self.compact = Button(tr(said.COMPACT))
        self.box.addWidget(self.compact_lead)
        self.box.addLayout(_row(self.compact))
        self.box.addWidget(Rule())
        self.box.addWidget(Text(tr(said.CHECK_LEAD), "soft", wrap=True))
        self.check = Button(tr(said.CHECK), "plain", "shield")
        self.box.addLayout(_row(self.check))
        self.answer = Badge()
        self.answer.wrap()
        self.box.addWidget(self.answer)
        self.box.addStretch(1)
        self.backup.clicked.connect(self._backup)
        self.path.entered.connect(self._backup)
        self.compact.clicked.connect(desk.vault.compact)
        self.check.clicked.connect(desk.vault.check)

    def _backup(self) -> None:
        self._desk.vault.backup(self.path.text())

    def show_view(
        self, view: VaultView | None, check: CheckView | None, *, free: bool, writes: bool
    ) -> None:
        """Sizes; the answer of the last look for damage; buttons as they may be pressed."""
        self.backup.setEnabled(free)
        self.check.setEnabled(free)
        self.compact.setEnabled(free and writes)
        if view is not None:
            self.compact_lead.setText(tr(said.COMPACT_LEAD, free=view.free, size=view.size))
        self.answer.setVisible(check is not None)
        if check is not None:
            icon, tone = ("pass", "good") if check.genuine else ("fail", "bad")
            self.answer.say(icon, check.text, tone)
