"""What the front door answers with: small frozen records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synth_engine.jobs import Job, ProgressState


@dataclass(frozen=True, slots=True)
class SyntheticInfo:
    """The synthetic table of a project.

    Attributes:
        rows: how many.
        seconds: drawing took.
        synthesizer: method's name.
        depth: generations away from real people (1 = learnt from real rows).
        real_share: share of real rows in what the first generation learnt from, 0-1.
        watermark: that the rows carry (``key_id``, ``method``, ``strength``, ``found``), or None.
    """

    rows: int
    seconds: float
    synthesizer: str
    depth: int
    real_share: float
    watermark: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class ReleaseInfo:
    """A release that left the project.

    Attributes:
        folder: where it was written.
        manifest_sha256, key_id: what it is and who signed (hex).
        at: ISO time.
        purpose, recipient: as stated.
        files: names inside the folder.
        delivered: the folder stands under its final name.
        registered: in which registry (``file``, ``key_id``, ``tables``), or None.
        approved_by: name of the officer who approved, or None.
        certificate: subject of the certificate that signed too, or "".
    """

    folder: str
    manifest_sha256: str
    key_id: str
    at: str
    purpose: str
    recipient: str
    files: tuple[str, ...]
    delivered: bool
    registered: Mapping[str, Any] | None = None
    approved_by: str | None = None
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class RowsPage:
    """Some rows as texts. Masked cells read "•••".

    Attributes:
        columns: names.
        rows: cells.
        start: place of the first of them among all that were asked for, from 0.
        total: rows that were asked for: all, or those that meet the conditions.
        numbers: of the rows in the table, from 1.
        all_rows: of the table.
        table: digest of the table's content.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    start: int
    total: int
    numbers: tuple[int, ...] = ()
    all_rows: int = 0
    table: str = ""


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table of the project.

    Attributes:
        name: of it.
        rows, columns: how many.
        file_name: where it came from.
        main: it is the one that is synthesised; the others are kept beside it.
        aside: something was made from it when it was the main one, and comes back when it is chosen again.
    """

    name: str
    rows: int
    columns: int
    file_name: str
    main: bool
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A column of one table whose values are a key of another: a candidate, found and not declared.

    Attributes:
        parent, key: table and column in which every value stands once.
        child, column: table and column whose values are found there.
        share: of the child's different values that are found, 0-1.
        values: different values of the child's column.
    """

    parent: str
    key: str
    child: str
    column: str
    share: float
    values: int


@dataclass(slots=True)
class RunningStep:
    """A step that runs in its worker. `Session.finish` takes its result into the project.

    Attributes:
        step: name of the step.
        job: the worker job.
        then: what the parent does with a successful summary.
        undo: what the parent removes where the job failed or was stopped.
    """

    step: str
    job: Job
    then: Callable[[Mapping[str, Any]], None]
    options: dict[str, Any] = field(default_factory=dict)
    undo: Callable[[], None] = lambda: None

    def cancel(self) -> None:
        """Ask it to stop; returns at once. Safe from any thread."""
        self.job.cancel()

    @property
    def notices(self) -> tuple[tuple[str, dict[str, Any]], ...]:
        """What it found worth knowing: codes of the catalogue with their parameters. Safe from any thread."""
        return self.job.notices

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for its end (seconds); return whether it has ended."""
        return self.job.wait(timeout) is not None

    @property
    def figures(self) -> tuple[dict[str, Any], ...]:
        """What it has measured so far: lines of the scorecard. Safe from any thread."""
        return self.job.figures

    @property
    def progress(self) -> ProgressState:
        """How far it is. Safe from any thread."""
        return self.job.progress
