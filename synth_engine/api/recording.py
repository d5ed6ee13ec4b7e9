"""The project's log as the front door uses it: what is recorded, how it is checked, how it leaves.

`session.Session` is this and the commands. What a record may say in plain words is the site's to set
(`site.LogSettings`). Must never pass a cell value to the log.
"""

from __future__ import annotations

import contextlib
import os
import platform
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, audit, crypto
from synth_engine.api import logbook, logs, remembered, site
from synth_engine.api.present import person
from synth_engine.api.queries import Queries
from synth_engine.audit import attempts
from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from synth_engine.api.remembered import Notice
    from synth_engine.audit import AuditEntry
    from synth_engine.contracts.plan import Plan
    from synth_engine.contracts.proof import Finding, Verification
    from synth_engine.project import Project

ORIGIN = "cloister.audit"
_SHORT = 16
# Openings that failed before a passphrase was tried: there is nothing to note, or no project beside which.
_NO_ATTEMPT = frozenset(
    {
        "PROJECT.NOT_FOUND",
        "PROJECT.NOT_A_PROJECT",
        "PROJECT.PASSPHRASE_EMPTY",
        "PROJECT.NEWER",
        "PROJECT.TOO_NEW",
        "PROJECT.OLDER",
        "PROJECT.TOO_OLD",
    }
)


def versions() -> dict[str, str]:
    """Versions that a record needs to be understood later."""
    return {"cloister": __version__, "python": platform.python_version()}


def note(path: Path, at: datetime, what: str, *, code: str = "", said: str = "") -> None:
    """Say in the side note what the log cannot be told now (`audit.attempts`)."""
    one = attempts.Attempt(
        at.isoformat(), what, code, said, person()[:200], platform.node()[:200], os.getpid()
    )
    attempts.note(path.resolve(), one)


@contextlib.contextmanager
def watched(path: Path, clock: Callable[[], datetime]) -> Iterator[None]:
    """Note an opening that fails on its passphrase, key or content; the error goes on its way."""
    try:
        yield
    except UserFixable as error:
        if error.code not in _NO_ATTEMPT:
            note(path, clock(), attempts.FAILED, code=error.code)
        raise


class Recorded(Queries):
    """An open project and its log."""

    def __init__(self, project: Project, clock: Callable[[], datetime]) -> None:
        super().__init__(project)
        self._clock = clock
        self._notices: tuple[Notice, ...] = ()
        self._book: logbook.LogBook | None = None

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

    # -- what a record may say ------------------------------------------------------------------

    def _keyed(self, text: str) -> str:
        body = text.encode("utf-8", "surrogateescape")
        return crypto.keyed_fingerprint(self._project.project_secret, body)[:_SHORT]

    def path_text(self, path: Path) -> str:
        """A path as the log may name it: in full, its last part, or a keyed digest."""
        how = site.log_settings().paths
        if how == "digest":
            return f"path {self._keyed(str(path.absolute()))}"
        text = str(path.absolute()) if how == "full" else path.name
        # A name on disk need not be text; and the log keeps short texts only.
        return text.encode("utf-8", "replace").decode()[:500]

    def names_text(self, names: Sequence[str]) -> str:
        """Names of columns as the log may say them: plain or as keyed digests; the first twenty."""
        plain = site.log_settings().names == "plain"
        shown = [one[:60] if plain else self._keyed(one) for one in names[:20]]
        more = [f"and {len(names) - 20} more"] if len(names) > 20 else []
        return ", ".join([*shown, *more])

    def changes_text(self, before: Plan | None, after: Plan) -> str:
        """Which parts of a plan changed, and for which columns; never to what."""
        old, new = ({} if before is None else before.to_json()), after.to_json()
        fields = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
        if before is None:
            return "first plan"
        said = []
        for name in fields:
            columns = self._columns(old.get(name), new.get(name), name)
            said.append(f"{name} ({self.names_text(columns)})" if columns else name)
        return f"changed: {'; '.join(said)}"[:1_500] if said else "changed: nothing"

    @staticmethod
    def _columns(old: Any, new: Any, name: str) -> list[str]:
        """Columns that a changed part is about, where it is about columns and not about values."""
        if name == "roles":
            was, becomes = old or {}, new or {}
            return sorted(one for one in {*was, *becomes} if was.get(one) != becomes.get(one))
        if name in {"targets", "protected"}:
            return sorted({*(old or ())} ^ {*(new or ())})
        return []

    # -- opening and closing --------------------------------------------------------------------

    @property
    def project(self) -> Project:
        """The file underneath: for this package only."""
        return self._project

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a person should know of this project's log: codes of the catalogue (``AUDIT.*``)."""
        return self._notices

    def record_opening(self, reason: str = "", subject: str = "", action: str = "open") -> None:
        """Take the side note into the log, record the opening, and say where the project is an older one."""
        self.look_back()
        path = self._project.path.resolve()
        at = self._clock()
        with self._project.transaction():
            _, taken = attempts.take(
                self._project, path, at=at, actor=person(), versions=versions()
            )
            self.record_within(action, reason=reason, subject=subject)
            for one in self._notices:
                # Paths are in the notice for people; the log has them as the site wants them.
                said = ", ".join(f"{k} {v}" for k, v in one.parameters.items() if k != "path")
                self.record_within("history", outcome=one.code, reason=said)
        attempts.clear(path, taken)
        remembered.keep(self._project)

    def remember(self) -> None:
        """Keep in the settings how far the log goes, for the next opening."""
        if not self._project.read_only:
            remembered.keep(self._project)

    def look_back(self) -> None:
        """Hold the log against what this machine remembers and against releases where they were delivered."""
        found = (remembered.compared(self._project), remembered.behind_release(self._project))
        self._notices = tuple(one for one in found if one is not None)

    def note_reading(self, what: str = attempts.READ_ONLY, said: str = "") -> None:
        """Note what a reader does: the log of a project that is open read-only cannot be written."""
        note(self._project.path, self._clock(), what, said=said)

    # -- the log itself -------------------------------------------------------------------------

    def audit(self) -> tuple[AuditEntry, ...]:
        """All log entries, oldest first."""
        return audit.entries(self._project.audit_rows())

    def newest_records(self, count: int = logbook.TAIL) -> tuple[AuditEntry, ...]:
        """The last log entries, oldest first."""
        return logbook.newest(self, count)

    def log_page(self, asked: logbook.LogFilter, start: int, count: int) -> logbook.LogPage:
        """A page of the entries that fit, newest first (see `logbook.LogBook.page`)."""
        self._book = self._book or logbook.LogBook(self)
        return self._book.page(asked, start, count)

    def verify_audit(
        self, untrusted_checkpoints: Sequence[bytes] = (), public_pems: Sequence[bytes] = ()
    ) -> Verification:
        """Check the log against itself and against checkpoints held outside (`audit.verify_all`)."""
        rows = tuple(self._project.audit_rows())
        return audit.verify_all(rows, untrusted_checkpoints, public_pems)

    def check(self) -> tuple[Finding, ...]:
        """Look for damage: pages, chunks, documents, log; and hold the log against delivered releases."""
        heads = remembered.delivered_heads(self._project)
        return (*self._project.check(), *self.verify_audit(heads).findings)

    def export_audit(self, path: Path, form: str = "jsonl") -> None:
        """Write the log to a new file: the exact records as JSON lines, or ``csv`` for a spreadsheet.

        Raises:
            UserFixable: ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
        """
        from synth_engine.tables.files import write_bytes

        rows = self._project.audit_rows()
        body = logs.entries_csv(audit.entries(rows)) if form == "csv" else audit.export(rows)
        write_bytes(path, body)
        self.record_leaving("export-audit", self.path_text(path), {"file": crypto.sha256(body)})

    def checkpoint_audit(self, path: Path, key: Path, passphrase: str | None) -> Mapping[str, Any]:
        """Write a signed head of the log to a new file, to be kept outside the project.

        Returns:
            ``records`` covered, ``root`` (hex) and ``key_id``.

        Raises:
            UserFixable: ``KEYS.*``, ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
        """
        from synth_engine.tables.files import write_bytes

        signer = crypto.load_signing_key(key, passphrase)
        rows = tuple(self._project.audit_rows())
        head = audit.checkpoint(rows, signer, ORIGIN)
        write_bytes(path, head)
        digests = {"checkpoint": crypto.sha256(head), "key": signer.key_id}
        self.record_leaving("checkpoint", self.path_text(path), digests)
        root = audit.root_hash(rows).hex()
        return {"records": len(rows), "root": root, "key_id": signer.key_id}

    def record_leaving(
        self, action: str, subject: str, digests: Mapping[str, str] | None = None
    ) -> None:
        """Record that something left the project; in the side note where it is open read-only.

        Args:
            action: such as ``export-audit`` or ``copy``.
            subject: what, and where to (`path_text`); never a value.
            digests: of what left.
        """
        if self._project.read_only:
            self.note_reading(attempts.EXPORTED, f"{action} {subject}"[:200])
            return
        self.record(action, subject=subject, digests=digests or {})
