"""The last steps of a release: counted in the site's account, then given its name; or withdrawn, as if never made.

A release that is recorded counts from that moment on (fail closed). A crash is finished at the next opening:
counted once, then delivered. Where it cannot be delivered it is withdrawn, and counts no longer. Must not decide
about figures.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import crypto
from synth_engine.api import account
from synth_engine.contracts.errors import Environment, Refused, SynthError, UserFixable
from synth_engine.release import zipping
from synth_engine.workflow import improving

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.api.session import Session

_ZIP = ".zip"


def partial_of(out: Path) -> Path:
    """Where a release grows until it is whole: beside its final name."""
    return out.with_name(out.name + ".partial")


def is_zip(out: Path) -> bool:
    """Whether the release is asked for as one file."""
    return out.suffix.lower() == _ZIP


def packed_of(out: Path) -> Path:
    """Where a .zip waits, whole, for its name."""
    return out.with_name(out.name + ".packed")


def pack(partial: Path, out: Path) -> None:
    """Pack a sealed folder where the release is to be one file (Environment ``RELEASE.CANNOT_WRITE``)."""
    if is_zip(out):
        zipping.pack(partial, packed_of(out))


def hand_over(session: Session, partial: Path, out: Path, before: Mapping[str, Any] | None) -> None:
    """Count the release that was recorded last in the site's account and give it its name; else withdraw it.

    Args:
        session: the project.
        partial: the sealed folder.
        out: its name.
        before: the project's document of the last release before this one, put back where this one is withdrawn.

    Raises:
        SynthError: ``ACCOUNT.*``; the release is gone and counts no longer.
    """
    row = session.document("releases")["releases"][-1]  # type: ignore[index] # it was recorded just now
    try:
        account.enter(row)
    except SynthError as error:
        withdraw(session, partial, out, error.code, before)
        raise
    try:
        _name(partial, out)
    except OSError as error:
        if not out.exists() or partial.exists():
            withdraw(session, partial, out, "ACCOUNT.NOT_DELIVERED", before)
            raise Environment("ACCOUNT.NOT_DELIVERED", path=str(out)) from error
    _mark_delivered(session)


def _name(partial: Path, out: Path) -> None:
    """Give the folder, or the packed file, its name (OSError where that is taken or cannot be given)."""
    if not is_zip(out):
        partial.rename(out)
        crypto.sync_folder(out.parent)
        return
    packed = packed_of(out)
    if out.exists() and packed.exists() and out.samefile(packed):
        packed.unlink()  # killed between the two halves of giving a name
    else:
        crypto.publish_new(packed, out)
    shutil.rmtree(partial, ignore_errors=True)


def withdraw(
    session: Session, partial: Path, out: Path, code: str, before: Mapping[str, Any] | None = None
) -> None:
    """Take the release that was recorded last back: its files go, and it counts no longer; the log keeps both."""
    shutil.rmtree(partial, ignore_errors=True)
    if is_zip(out):
        packed_of(out).unlink(missing_ok=True)
    document = session.document("releases")
    if document is None:
        return
    *kept, row = document["releases"]
    account.take_back(row)
    with session.project.transaction():
        session.project.put_document("releases", {"v": 1, "releases": kept})
        if before is not None:
            session.project.put_document(improving.RELEASED, before)
        else:
            session.project.drop_document(improving.RELEASED)
        digests = {"manifest": row["manifest_sha256"]}
        session.record_within("withdraw", outcome="refused", reason=code, digests=digests)


def _mark_delivered(session: Session) -> None:
    document = session.document("releases")
    if document is None:
        return
    rows = document["releases"]
    rows[-1] = {**rows[-1], "delivered": True}
    with session.project.transaction():
        session.project.put_document("releases", {"v": 1, "releases": rows})
        session.record_within("deliver", digests={"manifest": rows[-1]["manifest_sha256"]})


def recover(session: Session) -> None:
    """Finish a release that was sealed and recorded when the program was killed.

    One whose files are gone stays counted: somebody may have them.
    """
    document = session.document("releases")
    if document is None or not document["releases"] or document["releases"][-1]["delivered"]:
        return
    row = document["releases"][-1]
    out = Path(row["folder"])
    partial, packed = partial_of(out), packed_of(out)
    waiting = partial.exists() or (is_zip(out) and packed.exists())
    if not waiting:
        if out.exists():
            _mark_delivered(session)
        return
    try:
        account.enter(row)
    except Refused as error:
        withdraw(session, partial, out, error.code)
        return
    except Environment as error:
        # Others were counted meanwhile: its manifest states an account that is no longer true.
        if error.code == "ACCOUNT.MOVED":
            withdraw(session, partial, out, error.code)
        return
    except UserFixable:
        return  # the site's account cannot be read now: it stays counted and waits
    try:
        _finish(partial, out)
    except (OSError, Environment):
        return  # another thing has its name, say: it stays counted, and waits
    _mark_delivered(session)


def _finish(partial: Path, out: Path) -> None:
    if not is_zip(out):
        if out.exists():
            raise FileExistsError(out)
        _name(partial, out)
        return
    packed = packed_of(out)
    if not packed.exists() and not out.exists():
        zipping.pack(partial, packed)
    if packed.exists():
        _name(partial, out)
    else:  # it has its name; the folder it was packed from was left
        shutil.rmtree(partial, ignore_errors=True)
