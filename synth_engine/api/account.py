"""The disclosure account of a project and, where one is kept, of its site: counted before anything leaves.

The project's part stands in its own document of releases, in the transaction that records them; the site's part is
`ledger`'s. Neither holds a name, a path or a value: sources are keyed digests. What adds up to what is decided in
`release.account`. See docs/disclosure-account.md.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from synth_engine import crypto
from synth_engine.api.ledger import Ledger, alone, ledger_path, read_ledger, write_ledger
from synth_engine.contracts.errors import Environment, Refused, SynthError, UserFixable
from synth_engine.contracts.policy import AccountCap, Policy
from synth_engine.release import account as sums
from synth_engine.release.account import Account, Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.api.queries import Queries

# Names of a release's row in the project's document.
OWN, SHARED = "account", "account_site"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a source stands, with the release that is planned.

    Attributes:
        scope: ``site`` or ``project``: whose releases are counted.
        before: what counts together with the planned release.
        own: the planned release as the project keeps it; its manifest is not known yet.
        shared: the same as the site's account will hold it, and that account; None without one.
        cap: the policy's.
    """

    scope: str
    before: tuple[Entry, ...]
    own: Entry
    shared: tuple[Entry, Ledger] | None
    cap: AccountCap

    @property
    def after(self) -> Account:
        """The sum with the planned release."""
        return sums.total((*self.before, self.own))

    @property
    def basis(self) -> list[str]:
        """What it was counted from, so that a change in between is noticed."""
        return sorted(one.manifest for one in self.before)

    def to_json(self) -> dict[str, Any]:
        """For the manifest and the report: the sum with this release, and the cap it was held against."""
        return {"scope": self.scope, **self.after.to_json(), "cap": self.cap.to_json() or None}

    def rows(self, manifest: str) -> dict[str, Any]:
        """What a release's row in the project's document says of it."""
        own = replace(self.own, manifest=manifest).to_json()
        if self.shared is None:
            return {OWN: own}
        entry, ledger = self.shared
        said = {"ledger": ledger.name, "basis": self.basis}
        return {
            OWN: own,
            SHARED: {**said, "entry": replace(entry, manifest=manifest).to_json()},
        }


# -- a project's part ---------------------------------------------------------------------------


def _digests(session: Queries, key: bytes, secret: bytes) -> tuple[str, tuple[str, ...], str]:
    """Keyed digests of the project, its source (the file's bytes, the table's rows) and its model."""

    def keyed(kind: str, text: str) -> str:
        return crypto.keyed_fingerprint(key, f"cloister account {kind} {text}".encode())

    source, model = session.document("source"), session.document("model")
    if source is None or model is None:
        raise UserFixable("STEP.NEEDS", step="fit")
    sources = (keyed("file", source["record"]["sha256"]), keyed("rows", source["digest"]))
    made = json.dumps([model["inputs"], model["artefact"]], sort_keys=True)
    return keyed("project", secret.hex()), sources, keyed("model", made)


def _entry(session: Queries, key: bytes, secret: bytes, at: str) -> Entry:
    """The release that could be made now."""
    source, synthetic = session.document("source"), session.document("synthetic")
    model, card = session.document("model"), session.scorecard()
    if source is None or synthetic is None or model is None or card is None:
        raise UserFixable("STEP.NEEDS", step="validate")
    project, sources, made = _digests(session, key, secret)
    copies = 1 + len(synthetic.get("further", ()))
    return Entry(
        manifest="",
        project=project,
        sources=sources,
        rows=int(synthetic["rows"]) * copies,
        source_rows=int(source["rows"]),
        copies=copies,
        model=made,
        epsilon=sums.epsilon_of(model["card"]),
        attacks=sums.attacks_of(card),
        at=at,
    )


def own_entries(session: Queries) -> tuple[Entry, ...]:
    """The project's releases as its own document counts them; of one that cannot be read, that it was."""
    found = []
    for row in (session.document("releases") or {"releases": []})["releases"]:
        manifest = str(row["manifest_sha256"])
        try:
            found.append(replace(Entry.from_json(row[OWN]), manifest=manifest))
        except (KeyError, TypeError, ValueError, AttributeError):
            found.append(
                Entry(manifest, "", (), 0, 0, 1, manifest, None, {}, str(row.get("at", "")))
            )
    return tuple(found)


def _before(session: Queries, ledger: Ledger | None, secret: bytes) -> tuple[Entry, ...]:
    """All that counts together with the project's next release, each once.

    Raises:
        Refused: ``ACCOUNT.SHORT`` where the site's account lacks what this project entered in it.
    """
    own = own_entries(session)
    if ledger is None:
        return own
    known = {one.manifest for one in ledger.entries}
    for row in (session.document("releases") or {"releases": []})["releases"]:
        entered = row.get(SHARED)
        mine = entered is not None and entered["ledger"] == ledger.name and row["delivered"]
        if mine and row["manifest_sha256"] not in known:
            raise Refused("ACCOUNT.SHORT", path=str(ledger.path))
    with contextlib.suppress(UserFixable):  # nothing was imported or learnt yet: only its own count
        project, sources, _ = _digests(session, ledger.key, secret)
        shared = sums.of_source(ledger.entries, project, sources)
        return tuple({one.manifest: one for one in (*shared, *own)}.values())
    return own


def _cap(session: Queries) -> AccountCap:
    """Of the policy that the scorecard was held against; of the plan's, where there is no scorecard."""
    scored = session.document("scorecard")
    policy = session.policy() if scored is None else Policy.from_json(scored["policy"])
    return AccountCap() if policy is None else policy.account


def planned(session: Queries, secret: bytes, at: str) -> Standing:
    """Where the source stands with the release that could be made now.

    Args:
        session: the project.
        secret: its own.
        at: ISO time.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``SITE.UNREADABLE``, ``ACCOUNT.UNREADABLE``; Refused: ``ACCOUNT.SHORT``.
    """
    path = ledger_path()
    ledger = None if path is None else read_ledger(path)
    return Standing(
        scope="project" if ledger is None else "site",
        before=_before(session, ledger, secret),
        own=_entry(session, secret, secret, at),
        shared=None if ledger is None else (_entry(session, ledger.key, secret, at), ledger),
        cap=_cap(session),
    )


def check(standing: Standing) -> None:
    """Hold a planned release against its policy's cap (Refused ``ACCOUNT.OVER``)."""
    for what, limit, would in sums.over(standing.after, standing.cap):
        raise Refused("ACCOUNT.OVER", what=what, limit=limit, would=would)


def summary(session: Queries, secret: bytes) -> dict[str, Any]:
    """What has left, for people and programs: sums, the cap, and what stands in the way of the next release.

    Never raises for the site's file: ``problem`` holds the code. ``over``: what the next release would be too much
    of, as (what, limit, what it would be).
    """
    problem, scope, path, before = "", "project", None, own_entries(session)
    try:
        path = ledger_path()
        if path is not None:
            before = _before(session, read_ledger(path), secret)
            scope = "site"
    except SynthError as error:
        problem = error.code
    cap, over = _cap(session), []
    if not problem:
        with contextlib.suppress(UserFixable):  # nothing could be released now
            at = max((one.at for one in before), default="")
            over = [list(one) for one in sums.over(planned(session, secret, at).after, cap)]
    return {
        "scope": scope,
        **sums.total(before).to_json(),
        "cap": cap.to_json() or None,
        "over": over,
        "ledger": None if path is None else str(path),
        "problem": problem,
        "entries": [
            {name: one.to_json()[name] for name in ("manifest", "at", "rows", "copies", "epsilon")}
            for one in sorted(before, key=lambda one: one.at)
        ],
    }


def account_sentence(said: Mapping[str, Any]) -> str:
    """What `summary` says, in one line for people."""
    whose = "the site's projects" if said["scope"] == "site" else "this project"
    if said["problem"]:
        return f"The site's disclosure account cannot be relied on ({said['problem']}): nothing can be released."
    full = "".join(
        f" The policy allows no more: {what.replace('_', ' ')} at most {limit}."
        for what, limit, _ in said["over"][:1]
    )
    if not said["releases"]:
        return f"Nothing was released from this source yet (counted over {whose}).{full}"
    spent = (
        "the method gives no epsilon" if said["epsilon"] is None else f"epsilon {said['epsilon']:g}"
    )
    count = "1 release" if said["releases"] == 1 else f"{said['releases']:,} releases"
    return (
        f"{count} from this source (counted over {whose}): {said['rows']:,} synthetic rows, "
        f"{said['rows_share']:.3g} times the real rows; {spent}.{full}"
    )


# -- entering and taking back -------------------------------------------------------------------


def enter(row: Mapping[str, Any]) -> None:
    """Enter a recorded release in the site's account, once, before it gets its name.

    Args:
        row: of the project's document.

    Raises:
        Environment: ``ACCOUNT.MOVED`` where others were entered since it was counted, ``ACCOUNT.IN_USE``,
            ``ACCOUNT.NOT_WRITABLE``; UserFixable: ``ACCOUNT.UNREADABLE``; Refused: ``ACCOUNT.SHORT``.
    """
    said = row.get(SHARED)
    if said is None:
        return
    entry, path = Entry.from_json(said["entry"]), ledger_path()
    if path is None:
        # The site stopped keeping one in between: the project's own count stands.
        return
    with alone(path):
        ledger = read_ledger(path)
        if path.exists() and ledger.name != said["ledger"]:
            raise Refused("ACCOUNT.SHORT", path=str(path))
        if not path.exists():
            # Its key was drawn when this release was counted, and is known to nobody since: drawn anew.
            raise Environment("ACCOUNT.MOVED")
        if any(one.manifest == entry.manifest for one in ledger.entries):
            return
        known = set(said["basis"])
        together = sums.of_source(ledger.entries, entry.project, entry.sources)
        if not {one.manifest for one in together} <= known:
            raise Environment("ACCOUNT.MOVED")
        write_ledger(replace(ledger, entries=(*ledger.entries, entry)))


def take_back(row: Mapping[str, Any]) -> None:
    """Take a release that did not leave out of the site's account; where that cannot be done it stays counted."""
    if row.get(SHARED) is None:
        return
    with contextlib.suppress(SynthError):
        path = ledger_path()
        if path is None or not path.exists():
            return
        with alone(path):
            ledger = read_ledger(path)
            kept = tuple(one for one in ledger.entries if one.manifest != row["manifest_sha256"])
            if len(kept) != len(ledger.entries):
                write_ledger(replace(ledger, entries=kept))
