"""Tools: what needs no project. Tables filled, converted, judged, known again; the site's account, its policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop.messages import tools_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page, filled, side_by_side
from desktop.pages.tools_cards import ConvertCard, EvaluateCard, any_of, buttons
from desktop.presenters.commands import command
from desktop.presenters.toolkit import split
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
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
        # Made in the order in which they are read: that is the order of the Tab key, too.
        fill, self.convert, sign = self._fill_card(), ConvertCard(desk), self._sign_card()
        self.evaluate, pool, account = EvaluateCard(desk), self._pool_card(), self._account_card()
        left = filled(fill, self.convert, sign)
        right = filled(self.evaluate, pool, account)
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
        self.table = PathField("open", any_of(said.TABLES), "patients.csv")
        self.filled_out = PathField("save", any_of(said.TABLES), "patients-whole.csv")
        self.codes = QLineEdit()
        self.codes.setPlaceholderText(tr(said.FILL_CODES_HINT))
        form.add(tr(said.FILL_TABLE), self.table)
        form.add(tr(said.FILL_OUT), self.filled_out)
        form.add(tr(said.FILL_CODES), self.codes)
        card.box.addWidget(form)
        self.fill, self.fill_stop = Button(tr(said.FILL_GO)), Button(tr(said.STOP), "quiet")
        card.box.addLayout(buttons(self.fill, self.fill_stop))
        self.answer = Text("", "caption", wrap=True)
        card.box.addWidget(self.answer)
        return card

    def _pool_card(self) -> Card:
        card = self._card(said.POOL, said.POOL_WHY)
        form = Form()
        self.files = PathField("open", any_of(said.TABLES), "released.csv; out.zip")
        self.registry = PathField("save", any_of(said.REGISTRIES), "site.registry")
        self.site_key = PathField("save", any_of(said.KEYS), "site.key")
        form.add(tr(said.POOL_FILES), self.files)
        form.add(tr(said.POOL_OUT), self.registry)
        form.add(tr(said.POOL_KEY), self.site_key)
        card.box.addWidget(form)
        self.pool, self.pool_stop = Button(tr(said.POOL_GO)), Button(tr(said.STOP), "quiet")
        self.new_key = Button(tr(said.POOL_NEW_KEY), "plain", "key")
        card.box.addLayout(buttons(self.pool, self.new_key, self.pool_stop))
        return card

    def _account_card(self) -> Card:
        card = self._card(said.ACCOUNT, said.ACCOUNT_WHY)
        self.account_now = Text("", "", wrap=True)
        card.box.addWidget(self.account_now)
        form = Form()
        self.account = PathField("save", any_of(said.ACCOUNTS), "site.account")
        form.add(tr(said.ACCOUNT_FILE), self.account)
        card.box.addWidget(form)
        self.keep, self.keep_none = Button(tr(said.ACCOUNT_SET)), Button(tr(said.ACCOUNT_NONE))
        card.box.addLayout(buttons(self.keep, self.keep_none))
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
        card.box.addLayout(buttons(self.sign))
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
        for card in (self.convert, self.evaluate):
            card.typed.connect(lambda card=card: self._now(lambda: self.command.say(card.line())))

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
        self.convert.show_state(state)
        self.evaluate.show_state(state)
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
