"""What must hold after any kill or failure: the project opens, it is sound, and no step is half there.

The heart is promise 12: a step's document and its log record are there together or not at all. So whatever
state a project is in, the newest record of every step names exactly the document that lies there.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.api import ledger
from synth_engine.api.session import Session
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import digest_of
from synth_engine.workflow.state import DOCUMENT
from tests.security.harness import acts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.security.harness.client import Ending


@dataclass(frozen=True)
class Before:
    """The prepared project: digests of its log's records, names in its folder."""

    log: tuple[str, ...]
    names: frozenset[str]

    @classmethod
    def of(cls, folder: Path) -> Before:
        """Read a prepared folder."""
        names = frozenset(path.name for path in folder.iterdir())
        project = folder / acts.PROJECT
        if not project.exists():
            return cls((), names)
        with (
            acts.at_site(folder),
            Session.open(project, acts.PASSPHRASE, read_only=True) as session,
        ):
            return cls(tuple(entry.digest for entry in session.audit()), names)


def reopened(folder: Path, act: str, *, read_only: bool = False) -> Session:
    """Open the project as its owner would the next morning, under whichever passphrase is now its own."""
    project = folder / acts.PROJECT
    try:
        return Session.open(project, acts.PASSPHRASE, read_only=read_only)
    except UserFixable as error:
        assert (act, error.code) == ("rekey", "PROJECT.WRONG_PASSPHRASE")
        return Session.open(project, acts.SECOND, read_only=read_only)


def opens_with(act: str, folder: Path) -> contextlib.AbstractContextManager[None]:
    """The program that its owner has the next morning: the newer one where it was migrated."""
    if act != "migrate":
        return contextlib.nullcontext()
    try:
        # Whoever only reads comes first: there may be a journal that SQLite lets no reader take back.
        Session.open(folder / acts.PROJECT, acts.PASSPHRASE, read_only=True).close()
        with Session.open(folder / acts.PROJECT, acts.PASSPHRASE):
            return contextlib.nullcontext()
    except UserFixable as error:
        assert error.code == "PROJECT.NEWER", error.code
        return acts.format_two()


def holds(folder: Path, act: str, before: Before, ending: Ending) -> str:
    """Assert all of it; return ``before``, ``after`` or ``between`` (of the steps of a run)."""
    assert ending.outlived == 0, "a process outlived its parent"
    if act == "create" and not (folder / acts.PROJECT).exists():
        assert not ending.done, "a project that was said to be made is not there"
        acts.create(folder, lambda _: None)  # and nothing is in the way of making it
        return "before"
    with acts.at_site(folder):
        if ending.events % 2:
            with opens_with(act, folder), reopened(folder, act, read_only=True) as reader:
                assert reader.check() == ()
        with opens_with(act, folder), reopened(folder, act) as session:
            stage = _state(session, before, ending, act)
            _releases(session, folder)
            if act == "add-slot":
                assert (stage == "after") == bool(session.slots())
        _names(folder, before)
        if act == "backup" and (folder / acts.COPY).exists():
            with Session.open(folder / acts.COPY, acts.PASSPHRASE) as copy:
                assert copy.check() == ()
        if act == "migrate" and stage == "after":
            kept = folder / f"{acts.PROJECT}.v1.bak"
            with Session.open(kept, acts.PASSPHRASE) as old:
                assert old.check() == ()
        if act == "add-slot" and stage == "after":
            Session.open(folder / acts.PROJECT, acts.SLOT).close()
    return stage


def _state(session: Session, before: Before, ending: Ending, act: str) -> str:
    """The file is sound, the log whole, nothing that was said to be done is missing."""
    assert session.check() == ()
    assert session.verify_audit().genuine
    log = session.audit()
    assert tuple(entry.digest for entry in log[: len(before.log)]) == before.log, "log rewritten"
    fresh = [
        entry for entry in log[len(before.log) :] if entry.outcome not in {"failed", "cancelled"}
    ]
    new = [entry.action for entry in fresh]
    for word in ending.done:
        assert word in new, f"{word} was done and is not in the log"
    for step, name in DOCUMENT.items():
        if step in {"release", "augment"}:
            continue
        told = [e.digests["document"] for e in log if e.action == step and "document" in e.digests]
        body = session.document(name)
        assert (told[-1] if told else None) == (None if body is None else digest_of(body)), step
    wanted = acts.LINE if act == "run" else (act,)
    made = [word for word in wanted if word in new]
    if act == "create":
        assert log, "a project without a record of its making"
        assert log[0].action == "create", "a project without a record of its making"
    if not made:
        return "before"
    return "after" if made[-1] == wanted[-1] else "between"


def _releases(session: Session, folder: Path) -> None:
    """Every release that counts stands in its folder, verifies and is counted once; no other bears a release's name."""
    log = session.audit()
    told = {
        action: [
            e.digests["manifest"] for e in log if e.action == action and "manifest" in e.digests
        ]
        for action in ("release", "deliver", "withdraw")
    }
    listed = session.releases()
    standing = [digest for digest in told["release"] if digest not in told["withdraw"]]
    assert [one.manifest_sha256 for one in listed] == standing == told["deliver"]
    out = folder / acts.OUT
    assert out.exists() == bool(listed), "a release without a record, or a record without a release"
    account = ledger.ledger_path()
    assert account is not None
    counted = [entry.manifest for entry in ledger.read_ledger(account).entries]
    assert counted == standing, "the site's account and the log do not agree"
    for one in listed:
        assert one.delivered
        assert api.verify_release(out).genuine
        checkpoint = (out / "audit-checkpoint.txt").read_bytes()
        key = (out / "signer.pub.pem").read_bytes()
        assert session.verify_audit([checkpoint], [key]).genuine


def _names(folder: Path, before: Before) -> None:
    """Once it is closed nothing of SQLite's and nothing half made lies beside it."""
    made = {path.name for path in folder.iterdir()} - before.names
    # A release that was never finished keeps its telling name; so does a copy or an exported log.
    ours = {acts.PROJECT, acts.OUT, f"{acts.OUT}.partial", f"{acts.PROJECT}.slots"}
    ours |= {name for name in made if name.startswith((acts.COPY, "log.jsonl", ".log.partial"))}
    ours |= {name for name in made if name.startswith(f"{acts.PROJECT}.v1.bak")}
    assert not made - ours, f"left behind: {sorted(made - ours)}"


def goes_on(folder: Path, act: str) -> None:
    """Assert that the step can be done again and then is: whatever was left is in nobody's way."""
    project = folder / acts.PROJECT
    with acts.at_site(folder):
        if act in {"create", "import", "migrate", "add-slot", "compact"}:
            if act not in {"create", "migrate"} or not project.exists():
                acts.ACTS[act](folder, lambda _: None)
            return
        if act == "rekey":
            with reopened(folder, act) as session:
                session.rekey(acts.PASSPHRASE)
            return
        if act == "release" and (folder / acts.OUT).exists():
            return
        for name in ("log.jsonl", acts.COPY):
            (folder / name).unlink(missing_ok=True)
        acts.ACTS[act](folder, lambda _: None)
