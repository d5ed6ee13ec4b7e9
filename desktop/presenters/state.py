"""What the window shows, as frozen values. Pages read it; only `reducer.reduce` makes new ones. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from desktop.presenters.approval_state import NOBODY, ApprovalState
from desktop.presenters.collapse_state import USUAL_ASK, CollapseAsk
from desktop.presenters.guard_state import USUALLY, LockedView, RecentFact, Remembers
from desktop.presenters.help_state import NOTHING_ASKED, HelpState
from desktop.presenters.installation_state import NOT_LOOKED, InstallationState
from desktop.presenters.keyring_state import NO_KEYS, KeyringState
from desktop.presenters.log_state import UNREAD, LogState
from desktop.presenters.plan_state import (
    NO_PLANNING,
    ParameterView,
    Planning,
    PlanView,
    PolicyView,
    SynthesizerView,
    Value,
)
from desktop.presenters.preferences_state import USUAL, Preferences
from desktop.presenters.preview_state import NO_FILE, PreviewState
from desktop.presenters.result_state import NO_FIGURES, LineFigures
from desktop.presenters.run_state import NO_WORK, WorkState
from desktop.presenters.tables_state import NO_TABLES, TablesState
from desktop.presenters.tools_state import NO_TOOLS, ToolsState
from desktop.presenters.vault_state import CLOSED, VaultState

if TYPE_CHECKING:
    from desktop.presenters.approval_state import CheckView, ReleasedView
    from desktop.presenters.augmentation_views import AugmentationView
    from desktop.presenters.collapse_state import CollapseView
    from desktop.presenters.release_state import AccountView, CardView, OutsideView
    from desktop.presenters.rows_state import RowsAsk
    from desktop.presenters.runs_state import ComparisonView, DriftView, KeptRun

__all__ = ["ParameterView", "PlanView", "PolicyView", "SynthesizerView", "Value"]

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
    """A profiled column. `flags`: (words, serious), the worst first; `codes`: theirs.

    `label`: what the file calls it; `value_labels`: (code, what it stands for), where the file says so.
    """

    name: str
    kind: str
    role: str
    missing: int
    missing_share: float
    distinct: int
    flags: tuple[tuple[str, bool], ...]
    bars: tuple[tuple[str, int], ...]
    facts: Facts
    codes: tuple[str, ...] = ()
    label: str = ""
    value_labels: Facts = ()


@dataclass(frozen=True, slots=True)
class ProfileView:
    """The profile."""

    rows: int
    duplicate_rows: int
    columns: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True)
class ExposedView:
    """A training row by its number in the imported table: how near a synthetic row comes, where it is rare."""

    row: int
    nearer: float
    usual: float
    share: float
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelView:
    """The fitted model's card."""

    figures: Facts
    facts: Facts
    guarantees: tuple[str, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowsView:
    """A page of rows as texts. `total`: rows that were asked for; `of`: rows of the whole table.

    `ask`: what was asked, None: the table as it is; `waiting`: why others are not there yet, empty where they are;
    `numbers`: of the rows in the table, from 1; `table`: which one it is, by its content; empty where nobody says.
    """

    which: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    start: int
    total: int
    masked: bool
    of: int = 0
    ask: RowsAsk | None = None
    waiting: str = ""
    numbers: tuple[int, ...] = ()
    table: str = ""


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
    figures: LineFigures = NO_FIGURES


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
    real: tuple[tuple[float, ...], ...] = ()
    synthetic: tuple[tuple[float, ...], ...] = ()


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
    """A record of the log. `did` is the action in the window's language, `minute` what `at` is to the minute."""

    sequence: int
    at: str
    actor: str
    action: str
    subject: str
    outcome: str
    reason: str
    digest: str
    previous: str = ""
    digests: Facts = ()
    versions: Facts = ()
    did: str = ""
    minute: str = ""


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
    """Everything. `audit`: the newest records only; `log`: what is looked through.

    `page` is a step's name, ``welcome``, ``collapse`` or ``audit``. `busy` is a short text or empty.

    `mark_asked`: what somebody said of the watermark, None: nothing, so rows are drawn as the present ones are.
    `collapse_ask` is the question as it stands on the page; `model_pace`: rows the model learnt from, seconds;
    `task_seconds`: what a task of the last collapse profile took. `looked_at`: the column that every tab of the
    result page shows; empty: all.
    """

    page: str = "welcome"
    steps: tuple[StepView, ...] = ()
    project: ProjectView | None = None
    recent: tuple[str, ...] = ()
    recent_facts: tuple[RecentFact, ...] = ()
    remembers: Remembers = USUALLY
    preferences: Preferences = USUAL
    help: HelpState = NOTHING_ASKED
    installation: InstallationState = NOT_LOOKED
    locked: LockedView | None = None
    busy: str = ""
    run: RunView | None = None
    notice: Notice | None = None
    source: ImportView | None = None
    source_rows: RowsView | None = None
    preview: PreviewState = NO_FILE
    tables: TablesState = NO_TABLES
    tools: ToolsState = NO_TOOLS
    profile: ProfileView | None = None
    plan: PlanView | None = None
    draft: PlanView | None = None
    planning: Planning = NO_PLANNING
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
    account: AccountView | None = None
    card: CardView | None = None
    outside: OutsideView | None = None
    audit: tuple[AuditRow, ...] = ()
    audit_check: CheckView | None = None
    log: LogState = UNREAD
    vault: VaultState = CLOSED
    keys: KeyringState = NO_KEYS
    key_made: str = ""
    import_file: str = ""
    runs: tuple[KeptRun, ...] = ()
    comparison: ComparisonView | None = None
    drift: DriftView | None = None
    augmentation: AugmentationView | None = None
    collapse: CollapseView | None = None
    collapse_ask: CollapseAsk = USUAL_ASK
    looked_at: str = ""
    work: WorkState = NO_WORK
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

    @property
    def calm(self) -> bool:
        """Whether a short call can be made, beside a job too: keeping a plan, checking, a key."""
        return not self.busy

    @property
    def may_plan(self) -> bool:
        """Whether a plan can be kept now: beside a job too, unless that brings other columns."""
        return self.calm and (self.run is None or self.run.step not in {"import", "profile"})

    @property
    def plan_moved(self) -> bool:
        """Whether the plan was changed since the row of steps that runs began."""
        return self.run is not None and self.work.begun_with not in {None, self.plan}
