"""Validate: the verdict, every figure beside its ceiling and threshold, and the plots behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.messages import words
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import Page, side_by_side, tab_page
from desktop.pages.compare_tab import CompareTab
from desktop.pages.exposed_tab import ExposedTab
from desktop.presenters.commands import of_validate
from desktop.presenters.state import ScoreView
from desktop.theme.tokens import SPACE_1, SPACE_3, SPACE_4
from desktop.widgets.controls import Card
from desktop.widgets.grid import GridView
from desktop.widgets.plots import Bars, DifferenceMatrix
from desktop.widgets.text import Facts, Icon, Text, repolish

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, EvidenceView, ScoreLine

HEADS = (
    Heading("Measured"),
    Heading("Figure", right=True),
    Heading("Real rows", right=True, hint="The ceiling: what rows held back score themselves."),
    Heading("Asked", right=True, hint="What the policy asks for."),
    Heading("Verdict"),
)
VERDICT = {
    "pass": ("pass", "good", "The policy is met", "The table may be released."),
    "fail": (
        "fail",
        "bad",
        "The policy is not met",
        "The release page names what stands in the way.",
    ),
    "refused": (
        "fail",
        "bad",
        "The policy is not met",
        "The release page names what stands in the way.",
    ),
}
WORST = 6
LINE = 32


class VerdictStrip(QFrame):
    """The verdict in a shape, a colour and words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        self.icon, self.what, self.more = (
            Icon("none", "soft", 22),
            Text("", "section"),
            Text("", "soft"),
        )
        said = QVBoxLayout()
        said.setSpacing(SPACE_1 // 2)
        said.addWidget(self.what)
        said.addWidget(self.more)
        row.addWidget(self.icon)
        row.addLayout(said, 1)

    def say(self, icon: str, tone: str, what: str, more: str) -> None:
        """Show a verdict."""
        self.icon.show_icon(icon, tone)
        self.what.setText(what)
        self.more.setText(more)
        self.setAccessibleName(what)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class ValidatePage(Page):
    """The scorecard."""

    name = "validate"
    title = "Validate"
    lead = (
        "Every figure stands beside what fresh real rows score. Nobody can do better than they, "
        "and nobody needs to."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.measure = self.add_action("Measure", "primary")
        self.verdict = VerdictStrip()
        self.body.addWidget(self.verdict)
        self.tabs = QTabWidget()
        self.tabs.addTab(self._scorecard(), "Scorecard")
        self.tabs.addTab(self._marginals(), "Columns")
        self.tabs.addTab(self._pairs(), "Pairs of columns")
        self.exposed = ExposedTab(desk)
        self.tabs.addTab(self.exposed, "Most exposed rows")
        self.compare = CompareTab(desk)
        self.tabs.addTab(self.compare, "Compare")
        self.body.addWidget(self.tabs, 1)
        self.body.addStretch(0)
        self.end_with_command()
        # Row of the grid -> its line; None for the head of a family.
        self._at: list[ScoreLine | None] = []
        self._evidence: EvidenceView | None = None
        self._next = False
        self._commands = ("", "")
        self._so_far: ScoreView | None = None
        self.measure.clicked.connect(self._go)
        self.tabs.currentChanged.connect(self._say_command)
        self.grid.row_selected.connect(self._select)
        self.columns.row_selected.connect(self._select_column)

    def _scorecard(self) -> QWidget:
        self.model = GridModel(HEADS, self)
        self.grid = GridView("Scorecard", stretch=0)
        self.grid.setModel(self.model)
        self.grid.verticalHeader().setDefaultSectionSize(LINE)
        self.grid.setMinimumHeight(410)
        card = Card()
        self.heading = Text("", "section", wrap=True)
        self.family = Text("", "caption")
        self.explanation = Text("", "soft", wrap=True)
        self.facts = Facts(96)
        self.worst_title, self.worst = Text("", "field"), Facts(160)
        for part in (self.family, self.heading, self.explanation, self.facts):
            card.box.addWidget(part)
        card.box.addWidget(self.worst_title)
        card.box.addWidget(self.worst)
        card.box.addStretch(1)
        card.setMinimumWidth(300)
        holder = QWidget()
        holder.setLayout(side_by_side(self.grid, card, (8, 4)))
        if (layout := holder.layout()) is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        return tab_page(holder)

    def _marginals(self) -> QWidget:
        self.column_model = GridModel((Heading("Column"),), self)
        self.columns = GridView("Columns", stretch=0)
        self.columns.setModel(self.column_model)
        self.bars = Bars("Real beside synthetic", ("real (learnt from)", "synthetic"))
        self.bars.setMinimumHeight(360)
        holder = QWidget()
        holder.setLayout(side_by_side(self.columns, self.bars, (2, 7)))
        if (layout := holder.layout()) is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        note = "Shares of rows. Values that few people have are shown together as “other”."
        return tab_page(Text(note, "caption"), holder)

    def _pairs(self) -> QWidget:
        self.matrix = DifferenceMatrix("How much stronger or weaker columns hang together")
        self.matrix.setMinimumHeight(420)
        note = (
            "Difference between how strongly two columns hang together in the synthetic table and in "
            "the real one. Quiet means alike; point at a field for its figure."
        )
        return tab_page(Text(note, "caption", wrap=True), self.matrix)

    def _go(self) -> None:
        if self._next:
            self.desk.go("release")
        else:
            self.desk.run("validate")

    def show_state(self, state: AppState) -> None:
        """The scorecard, or that there is none yet."""
        step = state.step(self.name)
        self._next = step is not None and step.state in {"done", "refused"}
        self.measure.setText("Go on to release" if self._next else "Measure")
        self.measure.setEnabled(self._next or self.can_run(state))
        live = self._live(state)
        self.tabs.setVisible(state.score is not None or live is not None)
        if self.is_new("score", live or state.score):
            self._show_score(live or state.score)
        if self.is_new("evidence", state.evidence) and state.evidence is not None:
            self._show_evidence(state.evidence)
        if live is not None:
            self._say_so_far(live)
        elif state.score is not None and not self._next:
            reason = "" if step is None else step.reason
            self.verdict.say("stale", "warn", "This scorecard is out of date", f"Because {reason}.")
        elif state.score is not None:
            self._say_verdict(state.score)
        self.exposed.show_state(state)
        self.compare.show_state(state)
        project = "" if state.project is None else state.project.shown_path
        found = state.comparison
        self._commands = (
            of_validate(project, None),
            of_validate(project, None if found is None else (found.a, found.b)),
        )
        self._say_command()

    def _say_command(self) -> None:
        """Of the tab that is looked at."""
        self.command.say(self._commands[self.tabs.currentWidget() is self.compare])

    def _live(self, state: AppState) -> ScoreView | None:
        """What has been measured so far, families together, while the step runs."""
        run = state.run
        if run is None or run.step != self.name or not run.figures:
            self._so_far = None
            return None
        if self._so_far is None or len(self._so_far.lines) != len(run.figures):
            order = list(words.FAMILIES.values())
            lines = sorted(run.figures, key=lambda line: order.index(line.family))
            self._so_far = ScoreView("", "", tuple(lines))
        return self._so_far

    def _say_so_far(self, score: ScoreView) -> None:
        said = f"{len(score.lines)} figures so far. The verdict comes when all are there."
        self.verdict.say("running", "soft", "Being measured", said)

    def _say_verdict(self, score: ScoreView) -> None:
        icon, tone, what, more = VERDICT.get(score.verdict, VERDICT["fail"])
        failing = sum(1 for line in score.lines if line.verdict == "fail")
        judged = sum(1 for line in score.lines if line.verdict in {"pass", "fail"})
        said = f"{judged - failing} of {judged} judged figures pass. Policy: {score.policy}."
        self.verdict.say(icon, tone, what, f"{said} {more}")

    def _show_score(self, score: ScoreView | None) -> None:
        if score is None:
            self.verdict.say(
                "none", "soft", "Not measured yet", "Measuring takes seconds, not minutes."
            )
            self._at = []
            self.model.show_rows(())
            return
        chosen = max(self.grid.currentIndex().row(), 0)
        rows: list[tuple[Cell, ...]] = []
        self._at = []
        for family in dict.fromkeys(line.family for line in score.lines):
            rows.append((Cell(family, tone="faint"), *(Cell() for _ in HEADS[1:])))
            self._at.append(None)
            for line in score.lines:
                if line.family == family:
                    rows.append(_cells(line))
                    self._at.append(line)
        self.model.show_rows(tuple(rows))
        chosen = chosen if chosen < len(rows) and self._at[chosen] is not None else 1
        self.grid.select(min(chosen, len(rows) - 1))
        self._select(self.grid.currentIndex().row())

    def _select(self, row: int) -> None:
        line = self._at[row] if 0 <= row < len(self._at) else None
        if line is None:
            return
        self.heading.setText(line.title)
        self.family.setText(line.family)
        self.explanation.setText(line.explanation)
        self.facts.show_facts(line.facts)
        worst = line.breakdown[:WORST]
        self.worst_title.setVisible(bool(worst))
        self.worst_title.setText("Weakest first" if len(line.breakdown) > 1 else "In detail")
        self.worst.show_facts(tuple((name, f"{value:.3f}") for name, value in worst))

    def _show_evidence(self, evidence: EvidenceView) -> None:
        self._evidence = evidence
        chosen = max(self.columns.currentIndex().row(), 0)
        self.column_model.show_rows(tuple((Cell(m.column),) for m in evidence.marginals))
        self.columns.select(min(chosen, len(evidence.marginals) - 1))
        self._select_column(self.columns.currentIndex().row())
        self.matrix.show_matrix(evidence.columns, evidence.difference)

    def _select_column(self, row: int) -> None:
        if self._evidence is None or not 0 <= row < len(self._evidence.marginals):
            return
        one = self._evidence.marginals[row]
        self.bars.show_bars(one.labels, one.real, one.synthetic)


def _cells(line: ScoreLine) -> tuple[Cell, ...]:
    icon, word, tone = words.VERDICTS.get(line.verdict, ("none", line.verdict, "faint"))
    return (
        Cell(line.title, hint=f"{line.family}: {line.title}"),
        Cell(line.value),
        Cell(line.ceiling, tone="soft"),
        Cell(line.threshold, tone="soft"),
        Cell(word, icon=icon, tone=tone),
    )
