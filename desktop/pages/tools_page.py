"""Tools: what needs no project. Gaps filled, synthetic tables known again, the site's account, a signed policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.messages import tools_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page, filled, side_by_side
from desktop.presenters.commands import command
from desktop.presenters.toolkit import split
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState


class ToolsPage(Page):
    """For single tables, and for everybody at a site."""

    name = "tools"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.back = self.add_action(tr(said.BACK))
        left = filled(self._fill_card(), self._account_card())
        right = filled(self._pool_card(), self._sign_card())
        self.body.addLayout(side_by_side(left, right, (1, 1)))
        self.body.addStretch(1)
        self.end_with_command()
        self._home = "welcome"
        self._say: Callable[[], None] = self._say_fill
        self._connect()

    # -- cards --------------------------------------------------------------------------------

    def _fill_card(self) -> Card:
        card = self._card(said.FILL, said.FILL_WHY)
        form = Form()
        self.table = PathField("open", _filter(said.TABLES), "patients.csv")
        self.filled_out = PathField("save", _filter(said.TABLES), "patients-whole.csv")
        self.codes = QLineEdit()
        self.codes.setPlaceholderText(tr(said.FILL_CODES_HINT))
        form.add(tr(said.FILL_TABLE), self.table)
        form.add(tr(said.FILL_OUT), self.filled_out)
        form.add(tr(said.FILL_CODES), self.codes)
        card.box.addWidget(form)
        self.fill, self.fill_stop = Button(tr(said.FILL_GO)), Button(tr(said.STOP), "quiet")
        card.box.addLayout(_row(self.fill, self.fill_stop))
        self.answer = Text("", "caption", wrap=True)
        card.box.addWidget(self.answer)
        return card

    def _pool_card(self) -> Card:
        card = self._card(said.POOL, said.POOL_WHY)
        form = Form()
        self.files = PathField("open", _filter(said.TABLES), "released.csv; out.zip")
        self.registry = PathField("save", _filter(said.REGISTRIES), "site.registry")
        self.site_key = PathField("save", _filter(said.KEYS), "site.key")
        form.add(tr(said.POOL_FILES), self.files)
        form.add(tr(said.POOL_OUT), self.registry)
        form.add(tr(said.POOL_KEY), self.site_key)
        card.box.addWidget(form)
        self.pool, self.pool_stop = Button(tr(said.POOL_GO)), Button(tr(said.STOP), "quiet")
        self.new_key = Button(tr(said.POOL_NEW_KEY), "plain", "key")
        card.box.addLayout(_row(self.pool, self.new_key, self.pool_stop))
        return card

    def _account_card(self) -> Card:
        card = self._card(said.ACCOUNT, said.ACCOUNT_WHY)
        self.account_now = Text("", "", wrap=True)
        card.box.addWidget(self.account_now)
        form = Form()
        self.account = PathField("save", _filter(said.ACCOUNTS), "site.account")
        form.add(tr(said.ACCOUNT_FILE), self.account)
        card.box.addWidget(form)
        self.keep, self.keep_none = Button(tr(said.ACCOUNT_SET)), Button(tr(said.ACCOUNT_NONE))
        card.box.addLayout(_row(self.keep, self.keep_none))
        return card

    def _sign_card(self) -> Card:
        card = self._card(said.SIGN, said.SIGN_WHY)
        form = Form()
        self.policy = PathField("open", f"{tr(said.POLICIES)} (*.json)", "hospital.json")
        self.key = PathField("open", f"{tr(said.KEYS)} (*.pem)", "officer.pem")
        self.passphrase = PassphraseField()
        form.add(tr(said.SIGN_FILE), self.policy)
        form.add(tr(said.SIGN_KEY), self.key)
        form.add(tr(said.SIGN_PASSPHRASE), self.passphrase)
        card.box.addWidget(form)
        self.sign = Button(tr(said.SIGN_GO))
        card.box.addLayout(_row(self.sign))
        return card

    def _card(self, title: str, why: str) -> Card:
        card = Card(tr(title))
        card.box.addWidget(Text(tr(why), "soft", wrap=True))
        return card

    # -- intents ------------------------------------------------------------------------------

    def _connect(self) -> None:
        tools = self.desk.toolkit
        self.back.clicked.connect(lambda: self.desk.go(self._home))
        self.fill.clicked.connect(
            lambda: tools.fill(self.table.text(), self.filled_out.text(), self.codes.text())
        )
        self.pool.clicked.connect(
            lambda: tools.pool(self.files.text(), self.registry.text(), self.site_key.text())
        )
        self.new_key.clicked.connect(lambda: tools.make_key(self.site_key.text()))
        self.keep.clicked.connect(lambda: tools.keep_account(self.account.text()))
        self.keep_none.clicked.connect(tools.keep_no_account)
        self.sign.clicked.connect(self._sign)
        for stop in (self.fill_stop, self.pool_stop):
            stop.clicked.connect(tools.stop)
        for fields, say in (
            ((self.table, self.filled_out), self._say_fill),
            ((self.files, self.registry, self.site_key), self._say_pool),
            ((self.account,), self._say_account),
            ((self.policy, self.key), self._say_sign),
        ):
            for field in fields:
                field.changed.connect(lambda _, say=say: self._now(say))
        self.codes.textChanged.connect(lambda _: self._now(self._say_fill))

    def _sign(self) -> None:
        self.desk.toolkit.sign(self.policy.text(), self.key.text(), self.passphrase.text())
        self.passphrase.clear()

    # -- showing ------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """What can be pressed, and what came of it."""
        self._home = "welcome" if state.project is None else "settings"
        now = state.tools
        for button in (self.fill, self.pool, self.new_key, self.keep, self.keep_none, self.sign):
            button.setEnabled(state.free)
        self.fill_stop.setVisible(now.running == "fill")
        self.pool_stop.setVisible(now.running == "pool")
        self.answer.setText("\n".join(now.filled))
        self.answer.setVisible(bool(now.filled))
        self.account_now.setText(now.account)
        self.account_now.setVisible(bool(now.account))
        self._say()

    def _now(self, say: Callable[[], None]) -> None:
        """The command of the card that somebody types into."""
        self._say = say
        say()

    def _say_fill(self) -> None:
        codes = ",".join(split(self.codes.text(), ","))
        # What begins with a dash would be taken for an option.
        words = [f"--codes={codes}"] if codes else []
        table, out = self.table.text() or "TABLE", self.filled_out.text() or "FILE"
        self.command.say(command("fill", table, "--out", out, *words))

    def _say_pool(self) -> None:
        files = split(self.files.text(), ";") or ["FILE"]
        out, key = self.registry.text() or "REGISTRY", self.site_key.text() or "FILE"
        self.command.say(command("pool", *files, "--out", out, "--key", key))

    def _say_account(self) -> None:
        path = self.account.text()
        self.command.say(command("account", *(["--site", path] if path else ["--no-site"])))

    def _say_sign(self) -> None:
        policy, key = self.policy.text() or "FILE", self.key.text() or "FILE"
        self.command.say(command("policies", "--sign", policy, "--key", key))


def _filter(what: str) -> str:
    """Of a file dialog: these, which may have any ending."""
    return f"{tr(what)} (*)"


def _row(*buttons: QWidget) -> FoldingRow:
    row = FoldingRow()
    row.setSpacing(SPACE_2)
    for one in buttons:
        row.addWidget(one)
    row.addStretch(1)
    return row
