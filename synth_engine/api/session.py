"""One open project: commands and queries. Both faces, window and command line, go through here.

Use a session from one thread only. It holds the project's writer lock, starts workers, adopts what they
made and writes the log; it computes nothing with rows.
"""

from __future__ import annotations

import getpass
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

from synth_engine import __version__, audit, jobs
from synth_engine.api import augmenting, collapsing, improving, recognising, releasing, rows, site
from synth_engine.api.queries import Queries
from synth_engine.api.records import ReleaseInfo, RowsPage, RunningStep
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.contracts.plan import Plan, digest_of
from synth_engine.jobs import JobRequest, JobState
from synth_engine.project import Project
from synth_engine.workflow import planning, state, step
from synth_engine.workflow.adopt import adopt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from synth_engine.audit import AuditEntry
    from synth_engine.contracts.frames import Frame
    from synth_engine.contracts.proof import Finding, Verification

DEFAULT_TABLE = "table"
# Jobs beside the line, each with a module of its own: nothing waits for them.
_BESIDE = {
    "augment": augmenting.start,
    "collapse": collapsing.start,
    "drift": improving.start,
}


def now() -> datetime:
    """The present, in UTC. The one place of the front door that reads the clock."""
    return datetime.now(UTC).replace(microsecond=0)


def person() -> str:
    """Name of whoever is logged in, for the log."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def versions() -> dict[str, str]:
    """Versions that a record needs to be understood later."""
    return {"cloister": __version__, "python": platform.python_version()}


class Session(Queries):
    """An open project."""

    def __init__(self, project: Project, clock: Callable[[], datetime] = now) -> None:
        super().__init__(project)
        self._clock = clock

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
        project = Project.create(path, passphrase, name=name or path.stem, at=clock())
        session = cls(project, clock)
        session.record("create")
        return session

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str,
        *,
        read_only: bool = False,
        clock: Callable[[], datetime] = now,
    ) -> Self:
        """Open a project file; finish what a crash left half done.

        Raises:
            UserFixable, Environment: ``PROJECT.*`` codes.
        """
        project = Project.open(path, passphrase, read_only=read_only)
        session = cls(project, clock)
        if read_only:
            return session
        try:
            swept = project.sweep()
            session.record("open", reason=f"{swept} unnamed chunks removed" if swept else "")
            releasing.recover(session)
        except BaseException:
            project.close()  # the lock must not outlive a failed opening
            raise
        return session

    def close(self) -> None:
        """Close the file and forget its key."""
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
    def project(self) -> Project:
        """The file underneath: for this package only."""
        return self._project

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

    # -- the log ------------------------------------------------------------------------------

    def record(self, action: str, **fields: Any) -> None:
        """Append one audit record of its own."""
        with self._project.transaction():
            self.record_within(action, **fields)

    def record_within(self, action: str, **fields: Any) -> None:
        """Append an audit record inside a transaction that is already open."""
        fields.setdefault("digests", {})
        audit.append(
            self._project,
            at=self._clock(),
            actor=fields.pop("actor", person()),
            action=action,
            versions=versions(),
            **fields,
        )

    def audit(self) -> tuple[AuditEntry, ...]:
        """All log entries, oldest first."""
        return audit.entries(self._project.audit_rows())

    def verify_audit(
        self, untrusted_checkpoint: bytes | None = None, public_pem: bytes | None = None
    ) -> Verification:
        """Check the log against itself and, if given, against a checkpoint held outside."""
        return audit.verify(
            tuple(self._project.audit_rows()),
            untrusted_checkpoint=untrusted_checkpoint,
            public_pem=public_pem,
        )

    def export_audit(self, path: Path) -> None:
        """Write the log's exact records as JSON lines to a new file.

        Raises:
            UserFixable: ``FILE.EXISTS``.
        """
        from synth_engine.tables.files import write_bytes

        write_bytes(path, audit.export(self._project.audit_rows()))
        if not self.read_only:
            self.record("export-audit")

    # -- queries that are more than reading; `queries.Queries` has the others -------------------

    def releases(self) -> tuple[ReleaseInfo, ...]:
        """Everything that left, oldest first."""
        return releasing.releases(self)

    def rows(
        self, which: Literal["source", "synthetic"], start: int, count: int, *, masked: bool = True
    ) -> RowsPage:
        """A page of rows as texts. Showing real values is an audited act.

        Raises:
            UserFixable: ``STEP.NEEDS``.
        """
        hidden = masked and which == "source"
        page = rows.page(self._project, which, start, count, masked=hidden)
        if which == "source" and not masked and not self.read_only:
            self.record("unmask", subject=f"rows {page.start} to {page.start + len(page.rows)}")
        return page

    def check(self) -> tuple[Finding, ...]:
        """Look for damage: pages, chunks, documents, log."""
        return (*self._project.check(), *self.verify_audit().findings)

    # -- commands -----------------------------------------------------------------------------

    def set_plan(self, plan: Plan) -> None:
        """Keep a plan. Steps made from another one become stale.

        Raises:
            UserFixable: ``STEP.NEEDS``, ``PLAN.*``.
        """
        schema = self.schema()
        if schema is None:
            raise UserFixable("STEP.NEEDS", step="import")
        planning.check_plan(plan, schema)
        body = {"v": 1, "plan": plan.to_json(), "inputs": state.inputs_of("plan", self._project)}
        with self._project.transaction():
            self._project.put_document("plan", body)
            said = plan.lineage_override
            self.record_within(
                "plan",
                digests={"document": digest_of(body)},
                subject="" if said is None else f"lineage overridden by {said.person}"[:500],
                reason="" if said is None else said.reason[:1500],
            )

    def default_plan(self) -> Plan:
        """The plan one gets without saying anything.

        Raises:
            UserFixable: ``STEP.NEEDS``.
        """
        profile = self.profile()
        if profile is None:
            raise UserFixable("STEP.NEEDS", step="profile")
        return planning.default_plan(profile)

    def start(self, name: str, on_frame: Callable[[Frame], None], **options: Any) -> RunningStep:
        """Start a step in its worker.

        Args:
            name: import, profile, fit, generate, validate or release; or a job beside the line: collapse, drift.
            on_frame: called on the supervisor's thread for every frame.
            options: import: ``file``, ``table``, ``registry`` (a `site.Registry`, None for none; or the site's);
                generate: ``watermark``, file of the site key whose watermark the rows shall carry;
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
            file = Path(options["file"]).resolve()
            params |= {"file": str(file), "table": options.get("table") or file.stem}
        secrets = {"project_key": self._project.worker_key}
        known = site.chosen(options.get("registry", site.SITE)) if name == "import" else None
        if name == "generate" and options.get("watermark") is not None:
            secrets["site_key"] = recognising.key_from(Path(options["watermark"]))
        if known is not None:
            params, secrets = params | known.params(), secrets | known.secrets()
        request = JobRequest(name, params, secrets)
        job = jobs.start(request, on_frame)

        def then(summary: Mapping[str, Any]) -> None:
            self.adopt(name, summary)

        return RunningStep(name, job, then, dict(options))

    def adopt(self, name: str, summary: Mapping[str, Any]) -> None:
        """Take what a worker made into the project, with its audit record.

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
        )

    def finish(self, running: RunningStep) -> None:
        """Take a step's result into the project; waits for its end.

        Raises:
            SynthError: what went wrong, `Cancelled` included; both are recorded.
        """
        outcome = running.job.wait(None)
        if outcome is None or outcome.state is not JobState.SUCCEEDED:
            error = Cancelled() if outcome is None else (outcome.error or Cancelled())
            cancelled = isinstance(error, Cancelled)
            self.record(
                running.step, outcome="cancelled" if cancelled else "failed", reason=error.code
            )
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

    def rekey(self, passphrase: str) -> None:
        """Change the passphrase; the whole file is re-encrypted."""
        self._project.rekey(passphrase)
        self.record("rekey")

    def backup(self, path: Path) -> None:
        """Make a safe copy that opens with the same passphrase.

        Raises:
            UserFixable: ``PROJECT.EXISTS``.
        """
        self._project.backup(path)
        self.record("backup")

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
