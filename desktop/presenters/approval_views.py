"""The engine's requests and approvals -> what the window shows. Plain functions, no Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import approval_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters.approval_state import ApprovalState, ReviewView
from desktop.presenters.commands import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.api import Review
    from synth_engine.contracts.policy import Approvals

FAMILIES = ("fidelity", "utility", "privacy", "fairness")


def standing(asked: Approvals) -> ApprovalState:
    """What the policy of the present scorecard asks for."""
    return ApprovalState(needed=asked.needed > 1, officers=len(asked.officers))


def review_view(path: str, seen: Review) -> ReviewView:
    """A request as an officer looks at it."""
    claims: Mapping[str, Any] = seen.claims
    source, method, policy = claims["source"], claims["synthesizer"], claims["policy"]
    tries = claims.get("holdout_tries")
    facts = (
        ("person", seen.person),
        ("at", f"{words.moment(seen.at)} UTC"),
        ("key", words.digest(seen.key_id)),
        ("purpose", str(claims["purpose"])),
        ("recipient", str(claims["recipient"])),
        (
            "source",
            tr(said.SOURCE, rows=words.count(source["rows"]), columns=source["columns"]),
        ),
        (
            "method",
            tr(
                said.METHOD,
                method=method["synthesizer"],
                version=method["version"],
                seed=claims["seed"],
            ),
        ),
        ("tries", said.tries(int(tries)) if tries is not None else ""),
        ("policy", f"{policy['name']} {policy['version']}"),
        ("request", words.digest(seen.digest)),
    )
    lines = [one for family in FAMILIES for one in claims["scorecard"][family]]
    return ReviewView(
        path=path,
        shown_path=shown(path),
        allowed=seen.decision.allowed,
        blocking=seen.decision.blocking,
        facts=tuple((tr(said.FACTS[name]), value) for name, value in facts if value),
        overrides=tuple(
            (str(one["metric"]), f"{one['reason']} ({one['person']})")
            for one in claims["overrides"]
        ),
        figures=tuple(
            (
                str(one["title"]),
                words.figure(one["value"], str(one["unit"])),
                words.figure(one["threshold"], str(one["unit"])),
                str(one["verdict"]),
            )
            for one in lines
            if one["threshold"] is not None
        ),
        files=tuple(
            (name, words.size(size) if here else tr(said.NOT_HERE, size=words.size(size)))
            for name, _, size, here in seen.files
        ),
    )
