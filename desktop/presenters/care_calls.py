"""The engine's side of project safety and of the log: what `Engine` is asked there. On the engine lane only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import log_words, words
from desktop.messages.tongue import TONGUE, tr
from desktop.presenters import proof_views
from desktop.presenters.commands import shown
from desktop.presenters.log_state import HeadView, LogAsk, LogView
from desktop.presenters.vault_views import vault_view
from synth_engine import api
from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.presenters.approval_state import CheckView
    from desktop.presenters.vault_state import VaultView
    from synth_engine.contracts.proof import Verification


def _filter(asked: LogAsk) -> api.LogFilter:
    """The engine's question: words are looked for in what the window says of a record, too."""
    shown = api.ShownWords(TONGUE.code, proof_views.shown_words)
    return api.LogFilter(
        actions=(asked.action,) if asked.action else (),
        outcomes=(asked.outcome,) if asked.outcome else (),
        person=asked.person,
        since=asked.since.strip(),
        until=asked.until.strip(),
        text=asked.text,
        shown=shown if asked.text.strip() else None,
    )


def _check_view(found: Verification, heads: int) -> CheckView:
    """An answer that says what was held against what."""
    view = proof_views.check_view("log", found, "records")
    if not found.genuine:
        return view
    text = log_words.UNCHANGED
    text = log_words.FITS if heads == 1 else log_words.FITS_ALL if heads else text
    return type(view)(view.subject, True, tr(text, count=words.count(found.checked)))


class CareCalls:
    """Calls about the project's file and its log."""

    _session: api.Session | None = None

    @property
    def session(self) -> api.Session:
        """The open session.

        Raises:
            UserFixable: ``STEP.NEEDS`` where none is open.
        """
        if self._session is None:
            raise UserFixable("STEP.NEEDS", step="import")
        return self._session

    # -- the file -----------------------------------------------------------------------------

    def vault(self) -> VaultView:
        """Facts about the file and its key slots."""
        one = self.session
        kept = api.kept_at_most(one)
        return vault_view(str(one.path), one.project_facts(), one.slots(), kept)

    def keep_runs(self, count: int) -> None:
        """Keep so many runs from now on."""
        api.keep_at_most(self.session, count)

    def rekey(self, new: str) -> None:
        """Change the main passphrase."""
        self.session.rekey(new)

    def raise_rounds(self, passphrase: str, rounds: int) -> int:
        """Make the main passphrase slower to guess."""
        return self.session.raise_rounds(passphrase, rounds)

    def add_slot(self, label: str, passphrase: str | None, key: Path | None, *, make: bool) -> str:
        """Add a key slot; `make`: make its key file first."""
        one = self.session
        if make and key is not None:
            api.new_key_file(key)
        return one.add_slot(label, passphrase, key)

    def remove_slot(self, slot: str) -> None:
        """Close a key slot."""
        self.session.remove_slot(slot)

    def backup(self, path: Path) -> None:
        """Make a safe copy."""
        self.session.backup(path)

    def compact(self) -> tuple[int, int]:
        """Give back space; bytes before and after."""
        return self.session.compact()

    def check(self) -> tuple[Any, ...]:
        """Look for damage."""
        return self.session.check()

    def migrate(self, path: Path, passphrase: str, key: Path | None) -> Any:
        """Bring a closed project to this version's format."""
        return api.migrate(path, passphrase or None, key=key)

    # -- the log ------------------------------------------------------------------------------

    def log_page(self, asked: LogAsk, start: int, count: int, version: int = 0) -> LogView:
        """A page of the records that fit, newest first."""
        page = self.session.log_page(_filter(asked), start, count)
        return LogView(
            ask=asked,
            start=page.start,
            rows=proof_views.audit_rows(page.entries[::-1]),
            found=page.found,
            total=page.total,
            people=page.people,
            actions=page.actions,
            outcomes=page.outcomes,
            version=version,
        )

    def log_extract(self, asked: LogAsk, most: int) -> LogView:
        """The newest records that fit, to be printed: a record of the log says so."""
        view = self.log_page(asked, 0, most)
        self.session.record_leaving("print-audit", f"records: {len(view.rows)}")
        return view

    def verify_log(self) -> CheckView:
        """Check the log against itself."""
        return _check_view(self.session.verify_audit(), 0)

    def compare_log(
        self, heads: Sequence[Path], keys: Sequence[Path], export: Path | None
    ) -> CheckView:
        """Check the log, or an exported one, against heads held outside."""
        if export is not None:
            return _check_view(api.verify_audit_export(export, heads, keys), len(heads))
        found = self.session.verify_audit(api.read_all(heads), api.read_all(keys))
        return _check_view(found, len(heads))

    def export_log(self, path: Path) -> None:
        """Write the log: the exact records, or a file for a spreadsheet where its name ends in .csv."""
        self.session.export_audit(path, "csv" if path.suffix.lower() == ".csv" else "jsonl")

    def make_head(self, out: Path, key: Path, passphrase: str | None) -> tuple[HeadView, int, str]:
        """Sign a head; return it, how many records it covers, and the key's id."""
        made = self.session.checkpoint_audit(out, key, passphrase)
        return _head(out), int(made["records"]), str(made["key_id"])

    def cosign(
        self, head: Path, out: Path, key: Path, passphrase: str | None
    ) -> tuple[HeadView, str]:
        """Add a signature to a head that is there."""
        key_id = api.sign_checkpoint(head, out, key, passphrase)
        return _head(out), key_id


def _head(path: Path) -> HeadView:
    body, code = api.checkpoint_qr(path)
    return HeadView(shown(path), body.decode("utf-8", "replace"), code)
