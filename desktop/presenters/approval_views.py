"""The engine's requests and approvals -> what the window shows. Plain functions, no Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import words
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
    facts = (
        ("Asked by", seen.person),
        ("When", f"{words.moment(seen.at)} UTC"),
        ("Key", words.digest(seen.key_id)),
        ("Purpose", str(claims["purpose"])),
        ("Recipient", str(claims["recipient"])),
        ("Source", f"{words.count(source['rows'])} rows, {source['columns']} columns"),
        ("Made by", f"{method['synthesizer']} {method['version']}, seed {claims['seed']}"),
        ("Policy", f"{policy['name']} {policy['version']}"),
        ("Request", words.digest(seen.digest)),
    )
    lines = [one for family in FAMILIES for one in claims["scorecard"][family]]
    return ReviewView(
        path=path,
        shown_path=shown(path),
        allowed=seen.decision.allowed,
        blocking=seen.decision.blocking,
        facts=tuple((name, value) for name, value in facts if value),
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
            (name, f"{words.size(size)}{'' if here else ', not in this file'}")
            for name, _, size, here in seen.files
        ),
    )
