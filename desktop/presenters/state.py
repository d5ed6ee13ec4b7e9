"""What the window shows, as frozen values. Pages read it; only `reducer.reduce` makes new ones. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from desktop.presenters.approval_state import NOBODY, ApprovalState
from desktop.presenters.collapse_state import USUAL_ASK, CollapseAsk
from desktop.presenters.guard_state import USUALLY, LockedView, Remembers

if TYPE_CHECKING:
    from desktop.presenters.approval_state import CheckView, ReleasedView
    from desktop.presenters.augmentation_views import AugmentationView
    from desktop.presenters.collapse_state import CollapseView
    from desktop.presenters.runs_state import ComparisonView, DriftView, KeptRun

Value: TypeAlias = str | int | float | bool
Facts: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step on the rail. `state`: done, ready, running, stale, refused, waiting."""

    name: str
    title: str
    does: str
    state: str = "waiting"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RunView:
    """A job that runs now. `then` are the steps that follow it; `figures` what it has measured so far."""

    step: str
    title: str
    task: str = ""
    fraction: float | None = None
    seconds: float = 0.0
    seconds_left: float | None = None
    cancelling: bool = False
    then: tuple[str, ...] = ()
    figures: tuple[ScoreLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened, what it means, what to do next. `tone`: bad, warn, good, accent."""

    tone: str
    what: str
    meaning: str = ""
    todo: str = ""


@dataclass(frozen=True, slots=True)
class ImportView:
    """The imported file. `coercions`: (column, what was changed, cells)."""

    file_name: str
    figures: Facts
    facts: Facts
    coercions: tuple[tuple[str, str, int], ...]
    columns: tuple[tuple[str, str, str], ...]  # name, kind, further facts
    came: tuple[str, str] = ("", "")  # tone, and where its rows come from


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A profiled column. `flags`: (words, serious)."""

    name: str
    kind: str
    role: str
    missing: int
    missing_share: float
    distinct: int
    flags: tuple[tuple[str, bool], ...]
    bars: tuple[tuple[str, int], ...]
    facts: Facts


@dataclass(frozen=True, slots=True)
class ProfileView:
    """The profile."""

    rows: int
    duplicate_rows: int
    columns: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan, kept or being edited. `roles`: (column, kind, role)."""

    roles: tuple[tuple[str, str, str], ...]
    synthesizer: str
    parameters: tuple[tuple[str, Value], ...] = ()
    rows: int | None = None
    holdout: float = 0.2
    seed: int = 0
    targets: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    policy: str = ""
    rules: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    rebalance: str | None = None
    text: str = "placeholder"
    regressions: tuple[str, ...] = ()
    copies: int = 1
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ExposedView:
    """A training row by its number in the imported table: how near a synthetic row comes, where it is rare."""

    row: int
    nearer: float
    usual: float
    share: float
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ParameterView:
    """A parameter of a synthesizer."""

    name: str
    default: Value
    text: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SynthesizerView:
    """An installed synthesizer."""

    name: str
    title: str
    licence: str
    licence_note: str
    summary: str
    privacy: str
    parameters: tuple[ParameterView, ...]
    available: bool
    needs: str


@dataclass(frozen=True, slots=True)
class PolicyView:
    """A policy that can be chosen."""

    name: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class ModelView:
    """The fitted model's card."""

    figures: Facts
    facts: Facts
    guarantees: tuple[str, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowsView:
    """A page of rows as texts."""

    which: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    start: int
    total: int
    masked: bool


@dataclass(frozen=True, slots=True)
class SyntheticView:
    """The synthetic table."""

    figures: Facts
    facts: Facts


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One line of the scorecard, texts as shown."""

    metric: str
    title: str
    family: str
    value: str
    ceiling: str
    threshold: str
    verdict: str
    blocks: bool
    explanation: str
    facts: Facts
    breakdown: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class ScoreView:
    """The scorecard."""

    verdict: str
    policy: str
    lines: tuple[ScoreLine, ...]


@dataclass(frozen=True, slots=True)
class MarginalView:
    """One column, real beside synthetic, as shares."""

    column: str
    labels: tuple[str, ...]
    real: tuple[float, ...]
    synthetic: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What the plots are drawn from."""

    marginals: tuple[MarginalView, ...]
    columns: tuple[str, ...]
    difference: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What the gate says without overrides. `blocking`: (metric, title, figure, threshold).

    `account`: what all releases from the source add up to, in a line.
    """

    allowed: bool
    blocking: tuple[tuple[str, str, str, str], ...]
    account: str = ""


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site's registry. `tone` and `text` say how it stands; `fixed`: an administrator set it."""

    tone: str = "soft"
    text: str = ""
    registry: str = ""
    key: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class MarkView:
    """The site's watermark. `can`: the box may be pressed; `hint`, `tone`: what it does, or why not.

    `marked`: the present rows carry one; `ours`: this site's; `fact`, `leaves`: it in words, where they are drawn
    and where they leave.
    """

    marked: bool = False
    ours: bool = False
    can: bool = False
    hint: str = ""
    tone: str = "soft"
    fact: str = ""
    leaves: str = ""

    def answers(self, asked: bool | None) -> bool:
        """Whether the present rows are as somebody asked for; None: nobody did."""
        if asked is None:
            return True
        return self.ours if asked else not self.marked


@dataclass(frozen=True, slots=True)
class AuditRow:
    """A record of the log."""

    sequence: int
    at: str
    actor: str
    action: str
    subject: str
    outcome: str
    reason: str
    digest: str


@dataclass(frozen=True, slots=True)
class ProjectView:
    """The open project. `notice`: what must be known of it at once, such as that it is an older copy."""

    name: str
    path: str
    shown_path: str
    read_only: bool = False
    table: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything. `page` is a step's name, ``welcome``, ``collapse`` or ``audit``. `busy` is a short text or empty.

    `mark_asked`: what somebody said of the watermark, None: nothing, so rows are drawn as the present ones are.
    `collapse_ask` is the question as it stands on the page; `model_pace`: rows the model learnt from, seconds;
    `task_seconds`: what a task of the last collapse profile took.
    """

    page: str = "welcome"
    steps: tuple[StepView, ...] = ()
    project: ProjectView | None = None
    recent: tuple[str, ...] = ()
    remembers: Remembers = USUALLY
    locked: LockedView | None = None
    busy: str = ""
    run: RunView | None = None
    notice: Notice | None = None
    source: ImportView | None = None
    source_rows: RowsView | None = None
    profile: ProfileView | None = None
    plan: PlanView | None = None
    draft: PlanView | None = None
    synthesizers: tuple[SynthesizerView, ...] = ()
    policies: tuple[PolicyView, ...] = ()
    model: ModelView | None = None
    synthetic: SyntheticView | None = None
    synthetic_rows: RowsView | None = None
    score: ScoreView | None = None
    evidence: EvidenceView | None = None
    exposed: tuple[ExposedView, ...] = ()
    decision: DecisionView | None = None
    releases: tuple[ReleasedView, ...] = ()
    approval: ApprovalState = NOBODY
    site: SiteView | None = None
    mark: MarkView | None = None
    mark_asked: bool | None = None
    audit: tuple[AuditRow, ...] = ()
    audit_check: CheckView | None = None
    key_made: str = ""
    import_file: str = ""
    runs: tuple[KeptRun, ...] = ()
    comparison: ComparisonView | None = None
    drift: DriftView | None = None
    augmentation: AugmentationView | None = None
    collapse: CollapseView | None = None
    collapse_ask: CollapseAsk = USUAL_ASK
    model_pace: tuple[int, float] | None = None
    task_seconds: float | None = None

    def step(self, name: str) -> StepView | None:
        """A step of the rail by name."""
        return next((one for one in self.steps if one.name == name), None)

    @property
    def editing(self) -> PlanView | None:
        """The plan as it stands on the page."""
        return self.draft or self.plan

    @property
    def mark_moves(self) -> bool:
        """Whether the present rows are marked otherwise than somebody asked for."""
        return self.mark is not None and not self.mark.answers(self.mark_asked)

    @property
    def free(self) -> bool:
        """Whether something can be started."""
        return self.run is None and not self.busy
