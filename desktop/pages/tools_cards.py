"""Cards of the page of tools that take tables from elsewhere: one written in another format, one judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import tools_words as said
from desktop.messages.tongue import tr
from desktop.pages.verdict_strip import VerdictStrip
from desktop.presenters.commands import USUAL_POLICY, of_convert, of_evaluate
from desktop.presenters.tools_state import EvaluateAsk
from desktop.theme.tokens import SPACE_1, SPACE_2
from desktop.widgets.bullets import Bullets
from desktop.widgets.controls import Button, Card, Form, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState
    from desktop.presenters.tools_state import JudgedView


class ConvertCard(Card):
    """A file read in one format and written in another."""

    typed = Signal()
    """Another command belongs to it now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.CONVERT))
        self._desk = desk
        self.box.addWidget(Text(tr(said.CONVERT_WHY), "soft", wrap=True))
        form = Form()
        self.file = PathField("open", any_of(said.TABLES), "patients.csv")
        self.inner = QLineEdit()
        self.out = PathField("save", any_of(said.TABLES), "patients.parquet")
        form.add(tr(said.CONVERT_FILE), self.file)
        form.add(tr(said.CONVERT_TABLE), self.inner)
        form.add(tr(said.CONVERT_OUT), self.out)
        self.box.addWidget(form)
        self.go, self.stop = Button(tr(said.CONVERT_GO)), Button(tr(said.STOP), "quiet")
        self.box.addLayout(buttons(self.go, self.stop))
        self.answer = Text("", "caption", wrap=True)
        self.box.addWidget(self.answer)
        self.go.clicked.connect(
            lambda: desk.toolkit.convert(self.file.text(), self.inner.text(), self.out.text())
        )
        self.stop.clicked.connect(desk.toolkit.stop)
        self.inner.textChanged.connect(lambda _: self.typed.emit())
        for field in (self.file, self.out):
            field.changed.connect(lambda _: self.typed.emit())

    def line(self) -> str:
        """The same as a command."""
        return of_convert(self.file.text(), self.inner.text().strip(), self.out.text())

    def show_state(self, state: AppState) -> None:
        """What can be pressed, and what was changed while the file was read."""
        self.go.setEnabled(state.free)
        self.stop.setVisible(state.tools.running == "convert")
        self.answer.setText("\n".join(state.tools.converted))
        self.answer.setVisible(bool(state.tools.converted))


class EvaluateCard(Card):
    """A synthetic table from elsewhere, held against real ones and judged."""

    typed = Signal()
    """Another command belongs to it now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.EVALUATE))
        self._policies: tuple[tuple[str, str], ...] = ()
        self.box.addWidget(Text(tr(said.EVALUATE_WHY), "soft", wrap=True))
        self.synthetic = PathField("open", any_of(said.TABLES), "synthetic.csv")
        self.real = PathField("open", any_of(said.TABLES), "patients.csv")
        self.holdout = PathField("open", any_of(said.TABLES), "held-back.csv")
        self.targets, self.policy = QLineEdit(), QComboBox()
        self.targets.setPlaceholderText(tr(said.EVALUATE_TARGETS_HINT))
        reports = f"{tr(said.REPORTS)} (*.html *.pdf)"
        self.report = PathField("save", reports, "report.html")
        form = Form()
        form.add(tr(said.EVALUATE_SYNTHETIC), self.synthetic)
        form.add(tr(said.EVALUATE_REAL), self.real)
        form.add(tr(said.EVALUATE_HOLDOUT), self.holdout)
        form.add(tr(said.EVALUATE_TARGETS), self.targets)
        form.add(tr(said.EVALUATE_POLICY), self.policy)
        form.add(tr(said.EVALUATE_REPORT), self.report)
        self.box.addWidget(form)
        self.go, self.stop = Button(tr(said.EVALUATE_GO)), Button(tr(said.STOP), "quiet")
        self.box.addLayout(buttons(self.go, self.stop))
        self.verdict, self.title = VerdictStrip(), Text("", "field", wrap=True)
        self.answer, self.rest = Bullets(), Text("", "caption", wrap=True)
        self.report_at = Text("", "soft", wrap=True).selectable()
        figures = QVBoxLayout()
        figures.setSpacing(SPACE_1)
        for part in (self.title, self.answer, self.rest):
            figures.addWidget(part)
        self.box.addWidget(self.verdict)
        self.box.addLayout(figures)
        self.box.addWidget(self.report_at)
        self.go.clicked.connect(lambda: desk.toolkit.evaluate(self.ask()))
        self.stop.clicked.connect(desk.toolkit.stop)
        self.targets.textChanged.connect(lambda _: self.typed.emit())
        self.policy.activated.connect(lambda _: self.typed.emit())
        for field in (self.synthetic, self.real, self.holdout, self.report):
            field.changed.connect(lambda _: self.typed.emit())

    def ask(self) -> EvaluateAsk:
        """What is typed."""
        return EvaluateAsk(
            synthetic=self.synthetic.text(),
            real=self.real.text(),
            holdout=self.holdout.text(),
            targets=self.targets.text(),
            policy=self.policy.currentData() or "",
            report=self.report.text(),
        )

    def line(self) -> str:
        """The same as a command."""
        return of_evaluate(self.ask())

    def show_state(self, state: AppState) -> None:
        """Policies that are known; what can be pressed; the verdict."""
        if state.tools.policies != self._policies:
            self._offer(state.tools.policies)
        self.go.setEnabled(state.free)
        self.stop.setVisible(state.tools.running == "evaluate")
        self._show(state.tools.judged)

    def _offer(self, policies: tuple[tuple[str, str], ...]) -> None:
        """What can be judged by; what was chosen stays chosen."""
        chosen = self.policy.currentData() or USUAL_POLICY
        self._policies = policies
        with QSignalBlocker(self.policy):
            self.policy.clear()
            for name, title in policies:
                self.policy.addItem(tr(title), name)
            self.policy.setCurrentIndex(max(self.policy.findData(chosen), 0))

    def _show(self, found: JudgedView | None) -> None:
        self.verdict.setVisible(found is not None)
        if found is not None:
            self.verdict.say(found.icon, found.tone, found.sentence, found.privacy)
        self.answer.show_lines(found.figures if found else ())
        self.answer.setVisible(bool(self.answer.lines()))
        for part, text in (
            (self.title, found.title if found else ""),
            (self.rest, found.rest if found else ""),
            (self.report_at, found.report if found else ""),
        ):
            part.setText(text)
            part.setVisible(bool(text))


def any_of(what: str) -> str:
    """Of a file dialog: these, which may have any ending."""
    return f"{tr(what)} (*)"


def buttons(*made: QWidget) -> FoldingRow:
    """Buttons beside one another."""
    row = FoldingRow()
    row.setSpacing(SPACE_2)
    for one in made:
        row.addWidget(one)
    row.addStretch(1)
    return row
