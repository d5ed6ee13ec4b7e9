"""Settings of the window: what one prefers, and above it what the site has set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from desktop.messages import installation_words, tools_words, words
from desktop.messages import settings_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page, filled, side_by_side
from desktop.presenters.commands import command
from desktop.presenters.preferences_state import APPEARANCES, SIZES
from desktop.widgets.controls import Card, Form
from desktop.widgets.lines import Tick
from desktop.widgets.text import Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.preferences_state import Preferences
    from desktop.presenters.state import AppState

MINUTES = (1, 5, 10, 15, 30, 60, 120, 0)


class SettingsPage(Page):
    """Language, appearance, size; locking, remembering; what an administrator said."""

    name = "settings"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.language, self.look, self.text_size = QComboBox(), QComboBox(), QComboBox()
        self.idle = QComboBox()
        self.remember = Tick(tr(said.REMEMBER))
        self.notify = Tick(tr(said.NOTIFY))
        self.hints = Tick(tr(said.HINTS))
        self.notes: dict[str, Text] = {}
        right = filled(self._safety_card(), self._messages_card())
        self.body.addLayout(side_by_side(filled(self._look_card()), right, (1, 1)))
        self.body.addWidget(self._site_card())
        self.tools = self.add_action(tr(tools_words.OPEN))
        self.about = self.add_action(tr(installation_words.TITLE))
        self.body.addStretch(1)
        self.end_with_command()
        self._connect()

    def _note(self, name: str) -> Text:
        """Says that the site has set it."""
        self.notes[name] = Text(tr(said.BY_SITE), "caption", wrap=True)
        self.notes[name].hide()
        return self.notes[name]

    def _look_card(self) -> Card:
        card = Card(tr(said.LOOK_CARD))
        form = Form()
        form.add(tr(said.LANGUAGE), self.language)
        form.add(tr(said.APPEARANCE), self.look)
        form.add(tr(said.SIZE), self.text_size)
        for mode in APPEARANCES:
            self.look.addItem(tr(said.APPEARANCES[mode][1]), mode)
        for size in SIZES:
            self.text_size.addItem(words.percent(size / 100), size)
        card.box.addWidget(form)
        card.box.addWidget(self._note("language"))
        card.box.addWidget(Text(tr(said.NUMBERS), "caption", wrap=True))
        card.box.addWidget(Text(tr(said.AT_ONCE), "caption", wrap=True))
        return card

    def _safety_card(self) -> Card:
        card = Card(tr(said.SAFETY_CARD))
        form = Form()
        form.add(tr(said.IDLE), self.idle)
        card.box.addWidget(form)
        card.box.addWidget(self._note("idle_minutes"))
        card.box.addWidget(self.remember)
        card.box.addWidget(self._note("recent"))
        return card

    def _messages_card(self) -> Card:
        card = Card(tr(said.MESSAGES_CARD))
        card.box.addWidget(self.notify)
        card.box.addWidget(self.hints)
        return card

    def _site_card(self) -> Card:
        card = Card(tr(said.SITE_CARD))
        self.site_text, self.site = Text("", "soft", wrap=True), Facts(200)
        card.box.addWidget(self.site_text)
        card.box.addWidget(self.site)
        return card

    def _connect(self) -> None:
        like = self.desk.preferrer
        self.language.activated.connect(
            lambda _: like.prefer(language=str(self.language.currentData()))
        )
        self.look.activated.connect(lambda _: like.prefer(appearance=str(self.look.currentData())))
        self.text_size.activated.connect(
            lambda _: like.prefer(size=int(self.text_size.currentData()))
        )
        self.idle.activated.connect(lambda _: like.lock_after(int(self.idle.currentData())))
        self.about.clicked.connect(self.desk.inspector.show)
        self.tools.clicked.connect(self.desk.toolkit.show)
        self.notify.clicked.connect(lambda on: like.prefer(notify=on))
        self.hints.clicked.connect(lambda on: like.prefer(hints=on))
        self.remember.clicked.connect(lambda on: self.desk.guard.remember(on=on))

    def show_state(self, state: AppState) -> None:
        """What is set."""
        now = state.preferences
        if self.is_new("preferences", now):
            self._show_choices(now)
        remembers = state.remembers
        self.remember.setChecked(remembers.on)
        self.remember.setEnabled(remembers.allowed)
        self.notes["recent"].setVisible(not remembers.allowed)
        self.command.say(command("site", "--idle-minutes", str(now.idle_minutes)))

    def _show_choices(self, now: Preferences) -> None:
        with QSignalBlocker(self.language):
            self.language.clear()
            for code in ("system", *now.languages):
                shown = said.LANGUAGES.get(code) or QLocale(code).nativeLanguageName() or code
                self.language.addItem(tr(said.AS_SYSTEM) if code == "system" else shown, code)
            choose(self.language, now.language)
        with QSignalBlocker(self.idle):
            self.idle.clear()
            for minutes in sorted({*MINUTES, now.idle_minutes}, key=lambda m: m or 10**6):
                shown = said.after(minutes) if minutes else tr(said.NEVER)
                self.idle.addItem(shown, minutes)
            choose(self.idle, now.idle_minutes)
        choose(self.look, now.appearance)
        choose(self.text_size, now.size)
        self.notify.setChecked(now.notify)
        self.hints.setChecked(now.hints)
        for name, field in (("language", self.language), ("idle_minutes", self.idle)):
            field.setEnabled(name not in now.fixed)
            self.notes[name].setVisible(name in now.fixed)
        self.site_text.setText(tr(said.SITE_TEXTS[now.site_state]))
        self.site.show_facts(tuple((tr(name), value) for name, value in now.site))
        self.site.setVisible(bool(now.site))


def choose(box: QComboBox, value: object) -> None:
    """Show a value; one that is not offered is added."""
    at = box.findData(value)
    if at < 0:
        box.addItem(str(value), value)
        at = box.count() - 1
    box.setCurrentIndex(at)
