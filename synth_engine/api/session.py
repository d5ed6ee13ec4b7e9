"""One open project: commands and queries. Both faces, window and command line, go through here.

Use a session from one thread only. It holds the project's writer lock, starts workers, adopts what they
made and writes the log; it computes nothing with rows.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from synth_engine import jobs
from synth_engine.api import (
    augmenting,
    collapsing,
    delivering,
    importing,
    improving,
    queueing,
    relating,
    releasing,
    requesting,
    site,
    site_rules,
)
from synth_engine.api.keeping import digest_of as key_file_digest
from synth_engine.api.keeping import stamp_of
from synth_engine.api.looking import Looking
from synth_engine.api.marking import KEEP, mark_key
from synth_engine.api.present import now, person
from synth_engine.api.recording import versions, watched
from synth_engine.api.records import ReleaseInfo, RunningStep
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.contracts.plan import Plan, digest_of
from synth_engine.jobs import JobRequest, JobState
from synth_engine.project import Project
from synth_engine.workflow import pending, planning, state, step
from synth_engine.workflow.adopt import adopt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from types import TracebackType

    from synth_engine.contracts.frames import Frame

DEFAULT_TABLE = "table"
# Jobs beside the line, each with a module of its own: nothing waits for them.
_BESIDE: dict[str, Callable[..., RunningStep]] = {
    "augment": augmenting.start,
    "collapse": collapsing.start,
    "drift": improving.start,
    "import-table": relating.start,
    "request": requesting.start,
}


class Session(Looking):
    """An open project."""

    # -- opening and closing ------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: str,
        *,
        name: str | None = None,
        clock: Callable[[], datetime] = now,
    ) -> Self:
        """Make a new project file.

        Raises:
            UserFixable: ``PROJECT.EXISTS`` and other ``PROJECT.*`` codes.
        """
        site_rules.check_project_place(path)
        at = clock()
        # The file never stands there without the record of its making.
        stamp = stamp_of("create", at)
        project = Project.create(path, passphrase, name=name or path.stem, at=at, stamp=stamp)
        return cls(project, clock)

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str | None,
        *,
        key: Path | None = None,
        read_only: bool = False,
        take_over: bool = False,
        clock: Callable[[], datetime] = now,
    ) -> Self:
        """Open a project file; finish what a crash left half done.

        Args:
            path: the project.
            passphrase: the main one or a key slot's; None with a key file that needs none.
            key: a key file.
            read_only: change nothing; possible beside a writer.
            take_over: go on although somebody on another computer left a lock behind; the log says so.
            clock: for the log.

        Raises:
            UserFixable, Environment: ``PROJECT.*`` codes.
        """
        if not read_only:
            site_rules.check_project_place(path)
        digest = key_file_digest(key)
        with watched(path, clock):
            project = Project.open(
                path, passphrase, file_digest=digest, read_only=read_only, take_over=take_over
            )
        session = cls(project, clock)
        if read_only:
            session.note_reading()
            session.look_back()
            return session
        try:
            swept = project.sweep()
            session.record_opening(*session.how_opened(swept))
            delivering.recover(session)
        except BaseException:
            project.close()  # the lock must not outlive a failed opening
            raise
        return session

    def close(self) -> None:
        """Close the file and forget its key."""
        self.forget_rows()
        self.remember()
        self._project.close()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close at the end."""
        self.close()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._project.path

    @property
    def name(self) -> str:
        """Name of the project."""
        return self._project.name

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._project.read_only

    def now(self) -> datetime:
        """Time for records."""
        return self._clock()

    # -- queries that are more than reading; `queries.Queries` has the others -------------------

    def releases(self) -> tuple[ReleaseInfo, ...]:
        """Everything that left, oldest first."""
        return releasing.releases(self)

    # -- commands -----------------------------------------------------------------------------

    def set_plan(self, plan: Plan, *, begins: pending.QueuedRun | None = None) -> None:
        """Keep a plan. Steps made from another one become stale.

        Args:
            plan: the plan.
            begins: a queued run that begins with it: it leaves the queue in the same transaction.

        Raises:
            UserFixable: ``STEP.NEEDS``, ``PLAN.*``.
        """
        schema = self.schema()
        if schema is None:
            raise UserFixable("STEP.NEEDS", step="import")
        planning.check_plan(plan, schema)
        site_rules.check_policy(plan.policy)
        body = {"v": 1, "plan": plan.to_json(), "inputs": state.inputs_of("plan", self._project)}
        before = self._project.document("plan")
        digests = {} if before is None else {"before": digest_of(before)}
        was = self.plan()
        with self._project.transaction():
            self._project.put_document("plan", body)
            if begins is not None:
                waiting = [r for r in pending.queue(self._project) if r.number != begins.number]
                pending.keep_queue(self._project, waiting)
                first, *then = pending.GOES_ON[1 : pending.GOES_ON.index(begins.up_to) + 1]
                begun = pending.Begun(first, tuple(then), self._clock().isoformat(), begins)
                pending.begin(self._project, begun)
            self.record_within(
                "plan",
                subject=self.changes_text(was, plan),
                digests={"document": digest_of(body), **digests},
            )
            said = plan.lineage_override
            if said is not None and (was is None or was.lineage_override != said):
                named = f"lineage overridden by {said.person}"[:500]
                self.record_within("override", subject=named, reason=said.reason[:1500])

    def default_plan(self) -> Plan:
        """The plan one gets without saying anything.

        Raises:
            UserFixable: ``STEP.NEEDS``.
        """
        profile = self.profile()
        if profile is None:
            raise UserFixable("STEP.NEEDS", step="profile")
        return planning.default_plan(profile)

    def how_opened(self, swept: int) -> tuple[str, str]:
        """For the record of an opening: what was found (and put right), and what opened it."""
        left, slot = self._project.left_by, self._project.opened_by
        found = [f"{swept} unnamed chunks removed"] if swept else []
        if left is not None:
            how = "was not closed by" if left.is_here else "lock taken over, left by"
            found.append(f"{how} {left.user} on {left.host}, process {left.pid}, {left.since}")
        return "; ".join(found)[:1_500], f"by key slot {slot}" if slot else ""

    @property
    def busy(self) -> bool:
        """Whether a job that this session started still needs the project."""
        return self.running_jobs

    def start(
        self,
        name: str,
        on_frame: Callable[[Frame], None],
        *,
        then: tuple[str, ...] = (),
        **options: Any,
    ) -> RunningStep:
        """Start a step in its worker; the other arguments are `_start`'s.

        Args:
            name: as for `_start`.
            on_frame: as for `_start`.
            then: steps that are to follow it: known after a crash, too (`queueing.interrupted`).
            options: as for `_start`.

        Raises:
            UserFixable: ``STEP.NEEDS``; Refused: ``RELEASE.REFUSED``.
        """
        self.note_looks()
        running = self._start(name, on_frame, **options)
        try:
            queueing.note_begin(self, name, then, str(options.get("file") or ""))
        except BaseException:
            running.cancel()
            raise
        return self.noted(running)

    def _start(self, name: str, on_frame: Callable[[Frame], None], **options: Any) -> RunningStep:
        """Start a step in its worker.

        Args:
            name: import, profile, fit, generate, validate or release; or a job beside the line, `_BESIDE`.
            on_frame: called on the supervisor's thread for every frame.
            options: import: ``file``, ``table``, ``reading`` (corrections, a `Reading`),
                ``registry`` (a `site.Registry`, None for none; or the site's);
                generate: ``watermark``, whose the rows shall carry (`marking.mark_key`; as before);
                release: see `releasing.start`; collapse: see `collapsing.start`.

        Raises:
            UserFixable: ``STEP.NEEDS``; Refused: ``RELEASE.REFUSED``.
        """
        if name in _BESIDE:
            return _BESIDE[name](self, on_frame, **options)
        one = step(name)
        if name == "release":
            return releasing.start(self, on_frame, **options)
        if not one.in_worker:
            raise UserFixable("STEP.NEEDS", step=name)
        params: dict[str, Any] = {"project": str(self.path)}
        if name == "import":
            params |= importing.params(options)
        secrets = {"project_key": self._project.worker_key}
        known = site.chosen(options.get("registry", site.SITE)) if name == "import" else None
        if name == "generate":
            key = mark_key(self.document("synthetic"), options.get("watermark", KEEP))
            secrets |= {} if key is None else {"site_key": key.reveal()}
        if known is not None:
            params, secrets = params | known.params(), secrets | known.secrets()
        request = JobRequest(name, params, secrets)
        job = jobs.start(request, on_frame)

        subject = self.path_text(Path(options["file"])) if name == "import" else ""

        def then(summary: Mapping[str, Any]) -> None:
            self.adopt(name, summary, subject)

        return RunningStep(name, job, then, dict(options))

    def adopt(self, name: str, summary: Mapping[str, Any], subject: str = "") -> None:
        """Take what a worker made into the project, with its audit record; `subject`: of what, or where to.

        Raises:
            Bug: ``WORKER.PROTOCOL`` if it does not hold together.
        """
        adopt(
            name,
            summary["document"],
            self._project,
            at=self._clock(),
            actor=person(),
            versions=versions(),
            subject=subject,
        )

    def finish(self, running: RunningStep) -> None:
        """Take a step's result into the project; waits for its end.

        Raises:
            SynthError: what went wrong, `Cancelled` included; both are recorded.
        """
        outcome = running.job.wait(None)
        self.finished(running)
        if outcome is None or outcome.state is not JobState.SUCCEEDED:
            error = Cancelled() if outcome is None else (outcome.error or Cancelled())
            cancelled = isinstance(error, Cancelled)
            running.undo()
            with self._project.transaction():
                if running.step in pending.STEPS:
                    pending.ended(self._project)  # it ended, if badly: nothing was interrupted
                said = "cancelled" if cancelled else "failed"
                self.record_within(running.step, outcome=said, reason=error.code)
            raise error
        running.then(outcome.summary)
        if running.step == "profile" and self._needs_plan():
            self.set_plan(self.default_plan())

    def _needs_plan(self) -> bool:
        """Whether there is no plan, or one for other columns."""
        document = self._project.document("plan")
        if document is None:
            return True
        return bool(document["inputs"] != state.inputs_of("plan", self._project))

    def run_step(
        self, name: str, on_frame: Callable[[Frame], None] = lambda _: None, **options: Any
    ) -> None:
        """Start a step and finish it.

        Raises:
            SynthError: what went wrong.
        """
        if name == "plan":
            self.set_plan(self.default_plan())
            return
        self.finish(self.start(name, on_frame, **options))
