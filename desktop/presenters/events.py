"""What happened, told to `reducer.reduce`. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from desktop.presenters.approval_state import (
    NOBODY,
    ApprovalState,
    CheckView,
    ReleasedView,
    ReviewView,
)
from desktop.presenters.augmentation_views import AugmentationView
from desktop.presenters.collapse_state import CollapseAsk, CollapseView
from desktop.presenters.guard_state import LockedView, RecentFact, Remembers
from desktop.presenters.help_state import HelpState
from desktop.presenters.installation_state import InstallationTold
from desktop.presenters.keyring_state import KeyringState
from desktop.presenters.log_state import LogState
from desktop.presenters.plan_state import NO_FACTS, PlanKept, PlanTold, ProfileFacts, Stepped
from desktop.presenters.preferences_state import Preferences
from desktop.presenters.preview_state import PreviewState
from desktop.presenters.release_state import AccountView, CardView, OutsideView
from desktop.presenters.run_events import RunEvent
from desktop.presenters.run_state import InterruptedView, QueuedView
from desktop.presenters.runs_state import ComparisonView, DriftView, KeptRun
from desktop.presenters.state import (
    AuditRow,
    DecisionView,
    EvidenceView,
    ExposedView,
    ImportView,
    MarkView,
    ModelView,
    Notice,
    PlanView,
    PolicyView,
    ProfileView,
    ProjectView,
    RowsView,
    ScoreLine,
    ScoreView,
    SiteView,
    StepView,
    SynthesizerView,
    SyntheticView,
)
from desktop.presenters.tables_state import TablesState, TableView
from desktop.presenters.tools_state import ToolsTold
from desktop.presenters.vault_state import VaultState

__all__ = ["InstallationTold", "PlanKept", "PlanTold", "Stepped", "ToolsTold"]


@dataclass(frozen=True, slots=True)
class Went:
    """Somebody went to a page."""

    page: str


@dataclass(frozen=True, slots=True)
class Busy:
    """A call that blocks other commands began (text) or ended (empty)."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """There is something to tell; None takes the notice away."""

    notice: Notice | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A project was opened or created."""

    project: ProjectView


@dataclass(frozen=True, slots=True)
class Closed:
    """The project was closed."""

    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything the project holds, read in one call on the engine lane."""

    steps: tuple[StepView, ...] = ()
    next_step: str | None = None
    project: ProjectView | None = None
    source: ImportView | None = None
    profile: ProfileView | None = None
    plan: PlanView | None = None
    plan_facts: ProfileFacts = NO_FACTS
    model: ModelView | None = None
    synthetic: SyntheticView | None = None
    synthetic_rows: RowsView | None = None
    source_rows: RowsView | None = None
    tables: tuple[TableView, ...] = ()
    score: ScoreView | None = None
    evidence: EvidenceView | None = None
    exposed: tuple[ExposedView, ...] = ()
    decision: DecisionView | None = None
    releases: tuple[ReleasedView, ...] = ()
    approval: ApprovalState = NOBODY
    site: SiteView | None = None
    mark: MarkView | None = None
    account: AccountView | None = None
    audit: tuple[AuditRow, ...] = ()
    runs: tuple[KeptRun, ...] = ()
    comparison: ComparisonView | None = None
    drift: DriftView | None = None
    augmentation: AugmentationView | None = None
    collapse: CollapseView | None = None
    model_pace: tuple[int, float] | None = None
    queue: tuple[QueuedView, ...] = ()
    interrupted: InterruptedView | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A snapshot came. `go`: also go to the step that is next; `anew`: what was shown is of another table."""

    snapshot: Snapshot
    go: bool = False
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is installed."""

    synthesizers: tuple[SynthesizerView, ...]
    policies: tuple[PolicyView, ...]


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A job started."""

    step: str
    title: str
    then: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunMoved:
    """A job moved on."""

    task: str
    fraction: float | None
    seconds: float
    seconds_left: float | None
    figures: tuple[ScoreLine, ...] = ()


@dataclass(frozen=True, slots=True)
class RunCancelling:
    """Somebody asked the job to stop."""


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A job ended, however."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The plan on the page was edited; None goes back to the kept one."""

    plan: PlanView | None


@dataclass(frozen=True, slots=True)
class RowsCame:
    """A page of rows was read."""

    rows: RowsView


@dataclass(frozen=True, slots=True)
class TablesMoved:
    """Somebody looks for keys between the tables, or found some."""

    tables: TablesState


@dataclass(frozen=True, slots=True)
class Previewed:
    """A file that may be imported is looked at, or was."""

    preview: PreviewState


@dataclass(frozen=True, slots=True)
class Checked:
    """A release was verified."""

    folder: str
    check: CheckView


@dataclass(frozen=True, slots=True)
class LogChecked:
    """The log was verified."""

    check: CheckView | None


@dataclass(frozen=True, slots=True)
class KeyMade:
    """A signing key was made."""

    path: str
    key_id: str = field(default="")


@dataclass(frozen=True, slots=True)
class Locked:
    """The project was locked: nothing of it is shown or kept here."""

    locked: LockedView
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class Remembering:
    """Whether opened projects are remembered from now on."""

    remembers: Remembers


@dataclass(frozen=True, slots=True)
class Remembered:
    """Projects that were open on this machine before, newest first, and what is known of them."""

    recent: tuple[str, ...]
    facts: tuple[RecentFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferred:
    """The window is wanted otherwise."""

    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Helped:
    """Somebody looks at the help, or its texts came."""

    help: HelpState


@dataclass(frozen=True, slots=True)
class Relabelled:
    """The language changed: the steps have other titles. What else was read is read anew."""

    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class FileNamed:
    """A file to import was named."""

    path: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Somebody looks at a request; None: no longer."""

    review: ReviewView | None


@dataclass(frozen=True, slots=True)
class MarkAsked:
    """Somebody said whether rows shall carry the site's watermark."""

    on: bool


@dataclass(frozen=True, slots=True)
class CollapseAsked:
    """The question on the collapse page was changed."""

    ask: CollapseAsk


@dataclass(frozen=True, slots=True)
class Compared:
    """One run was held against another."""

    comparison: ComparisonView


@dataclass(frozen=True, slots=True)
class ColumnLookedAt:
    """A column was chosen on the result page; empty: all of them."""

    column: str


@dataclass(frozen=True, slots=True)
class CollapsePaced:
    """A collapse profile ended; a task of it took so long."""

    task_seconds: float | None


@dataclass(frozen=True, slots=True)
class VaultTold:
    """The project's own safety was looked at, or an opening needs a choice."""

    vault: VaultState


@dataclass(frozen=True, slots=True)
class KeysTold:
    """A key or a certificate was looked at."""

    keys: KeyringState


@dataclass(frozen=True, slots=True)
class LogTold:
    """The log was looked through."""

    log: LogState


@dataclass(frozen=True, slots=True)
class CardTold:
    """A release was looked at where it was delivered; None: none is looked at."""

    card: CardView | None


@dataclass(frozen=True, slots=True)
class OutsideTold:
    """A release from elsewhere was checked; None: none is looked at."""

    outside: OutsideView | None


Event: TypeAlias = (
    RunEvent
    | Went
    | Busy
    | Told
    | Opened
    | Closed
    | Loaded
    | Catalogue
    | RunStarted
    | RunMoved
    | RunCancelling
    | RunEnded
    | Drafted
    | PlanKept
    | Stepped
    | PlanTold
    | RowsCame
    | Previewed
    | TablesMoved
    | Checked
    | LogChecked
    | KeyMade
    | Remembered
    | Remembering
    | Preferred
    | Helped
    | InstallationTold
    | ToolsTold
    | Relabelled
    | Locked
    | FileNamed
    | MarkAsked
    | Reviewed
    | Compared
    | CollapseAsked
    | ColumnLookedAt
    | CollapsePaced
    | VaultTold
    | KeysTold
    | LogTold
    | CardTold
    | OutsideTold
)
