"""Parts of the collapse page: the verdict in words, advice to follow, and a frame around every figure."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import collapse_words as said
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from desktop.widgets import clipboard
from desktop.widgets.controls import Button, Card
from desktop.widgets.curves import Curve, Curves, HeatMap
from desktop.widgets.text import Icon, Text, repolish

if TYPE_CHECKING:
    from desktop.presenters.collapse_state import AdviceView, ArmView
    from desktop.presenters.desk import Desk

_BACK_MS = 1500
_COLOURS = {
    "control": "real",
    "planned": "accent",
    "accumulate": "good",
    "accumulate-subsample": "synthetic",
    "replace": "bad",
    "bootstrap": "ink_faint",
    "real-05": "ink_soft",
    "real-10": "warn",
    "real-25": "heat_more",
    "real-50": "heat_less",
}


def curve_of(arm: ArmView, axis: str, judged: str) -> Curve:
    """A policy as a line, in the same colour on every plot."""
    colour = _COLOURS.get(arm.name, "ink")
    return Curve(said.arm(arm.name), colour, arm.curve(axis), bold=arm.name == judged)


class Verdict(QFrame):
    """Green, amber or red, in a shape, a word and a colour, with the sentences that say what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        self.icon, self.what = Icon("none", "soft", 22), Text("", "section", wrap=True)
        self.lines = [Text("", "", wrap=True).selectable() for _ in range(4)]
        box = QVBoxLayout()
        box.setSpacing(SPACE_1)
        box.addWidget(self.what)
        for line in self.lines:
            box.addWidget(line)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(box, 1)

    def say(self, icon: str, tone: str, what: str, *lines: str) -> None:
        """Show a verdict and up to four sentences."""
        self.icon.show_icon(icon, tone)
        self.what.setText(what)
        for at, line in enumerate(self.lines):
            text = lines[at] if at < len(lines) else ""
            line.setText(text)
            line.setVisible(bool(text))
        self.setAccessibleName(what)
        self.setAccessibleDescription(" ".join(lines))
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class Advice(Card):
    """What to do, one sentence a row, with a button where a press can follow it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.ADVICE))
        self._desk = desk
        self.buttons: list[Button] = []
        self._rows: list[QWidget] = []
        self._shown: tuple[AdviceView, ...] = ()

    def show_advice(self, items: tuple[AdviceView, ...], *, enabled: bool) -> None:
        """Show all; the first is the one to follow."""
        self.setVisible(bool(items))
        if items != self._shown:
            self._shown = items
            self._fill(items)
        for button in self.buttons:
            button.setEnabled(enabled)

    def _fill(self, items: tuple[AdviceView, ...]) -> None:
        for old in self._rows:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self.buttons = [], []
        for one in items:
            made = QWidget(self)
            row = QHBoxLayout(made)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE_3)
            icon = Icon("ready" if one.usable else "info", "accent" if one.usable else "faint", 16)
            row.addWidget(icon)
            row.addWidget(Text(one.sentence, wrap=True).selectable(), 1)
            if one.usable:
                button = Button(tr(said.GO_ON) if one.go_on else tr(said.USE))
                button.setAccessibleDescription(one.sentence)
                button.clicked.connect(lambda _=False, taken=one: self._desk.use_advice(taken))
                self.buttons.append(button)
                row.addWidget(button)
            self._rows.append(made)
            self.box.addWidget(made)


class Figure(Card):
    """A plot under the question that it answers; it can be copied, and saved as a picture or as its figures."""

    def __init__(self, plot: Curves | HeatMap, title: str = "", note: str = "") -> None:
        super().__init__()
        self.plot = plot
        self.title = Text(title, "section", wrap=True)
        self.copy, self.save = (
            Button(tr(said.COPY), "quiet", "copy"),
            Button(tr(said.SAVE), "quiet"),
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.title, 1)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        self.box.addLayout(row)
        self.box.addWidget(plot)
        self.note = Text(note, "caption", wrap=True)
        self.box.addWidget(self.note)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_BACK_MS)
        self._back.timeout.connect(self._rest)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask)
        self.ask(title)

    def ask(self, title: str) -> None:
        """Put the question over it."""
        self.title.setText(title)
        self.plot.setAccessibleName(title)
        self.copy.setAccessibleName(tr(said.COPY_NAME, title=title))
        self.save.setAccessibleName(tr(said.SAVE_NAME, title=title))

    def _text(self, delimiter: str) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(self.plot.table())
        return out.getvalue()

    def _cells(self) -> int:
        return sum(len(row) for row in self.plot.table())

    def _copy(self) -> None:
        """The picture for a document and the figures for a sheet, in one go."""
        clipboard.copy(
            self._text("\t"), self.plot.grab().toImage(), kind="a figure", cells=self._cells()
        )
        self._tell(self.copy, tr(said.COPIED))

    def _ask(self) -> None:
        dialog = QFileDialog(self, "", "", tr(said.SAVE_FILTER))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, path: str) -> None:
        """Write it: figures where the name ends in ``.csv``, a picture otherwise."""
        file = Path(path)
        if file.suffix.lower() == ".csv":
            try:
                file.write_text(self._text(","), encoding="utf-8")
                done = True
            except OSError:
                done = False
        else:
            file = file if file.suffix else file.with_suffix(".png")
            done = self.plot.grab().save(str(file))
        if done:
            clipboard.left(clipboard.SAVE, f"a figure as {file.suffix[1:].lower()}", self._cells())
        self._tell(self.save, tr(said.SAVED) if done else tr(said.NOT_SAVED))

    def _tell(self, button: Button, text: str) -> None:
        button.setText(text)
        self._back.start()

    def _rest(self) -> None:
        self.copy.setText(tr(said.COPY))
        self.save.setText(tr(said.SAVE))
