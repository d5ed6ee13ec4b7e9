"""What the window shows of two people, without Qt: the policy's wish, the request, the findings."""

from __future__ import annotations

from typing import Any

from desktop.messages import approval_words
from desktop.presenters import events as e
from desktop.presenters.approval_state import ApprovalState, ReviewView
from desktop.presenters.approval_views import review_view, standing
from desktop.presenters.proof_views import check_view
from desktop.presenters.reducer import reduce
from desktop.presenters.state import AppState
from synth_engine.api import Review
from synth_engine.contracts.policy import Approvals, Decision
from synth_engine.contracts.proof import Finding, Verification


def line(verdict: str, threshold: float | None) -> dict[str, Any]:
    """A line of a scorecard."""
    return {"title": "Shape", "value": 0.5, "threshold": threshold, "unit": "", "verdict": verdict}


def review() -> Review:
    """A request whose gate refuses."""
    card = {"fidelity": [line("fail", 0.8), line("not_judged", None)]}
    card |= {"utility": [], "privacy": [], "fairness": []}
    claims = {
        "purpose": "teaching",
        "recipient": "",
        "source": {"rows": 1200, "columns": 8},
        "synthesizer": {"synthesizer": "sequential-trees", "version": "2"},
        "seed": 0,
        "policy": {"name": "p", "version": "1"},
        "scorecard": card,
        "overrides": [{"metric": "shape", "reason": "small", "person": "Anna"}],
    }
    files = (("data/t.csv", "ab" * 32, 2000, False), ("report.html", "cd" * 32, 10, True))
    said = Decision(allowed=False, blocking=("copies",))
    at = "2026-01-02T03:04:05+00:00"
    return Review("ef" * 32, "Anna", "01" * 32, at, claims, files, said, Approvals(2))


def test_a_request_shows_what_matters() -> None:
    """Who, for what, only the figures that the policy asks for, and which files did not come along."""
    view = review_view("/x/first.request", review())
    facts = dict(view.facts)
    assert (facts["Asked by"], facts["Purpose"]) == ("Anna", "teaching")
    assert facts["When"] == "2026-01-02 03:04:05 UTC"
    assert "Recipient" not in facts
    assert [one[0] for one in view.figures] == ["Shape"]
    assert view.overrides == (("shape", "small (Anna)"),)
    assert view.files == (("data/t.csv", "2.0 kB, not in this file"), ("report.html", "10 bytes"))
    assert (view.allowed, view.blocking) == (False, ("copies",))


def test_the_policys_wish_in_words() -> None:
    """One is enough, two are needed, two of named officers: three sentences."""
    assert standing(Approvals()) == ApprovalState()
    two = standing(Approvals(2, False, ("ab" * 32,)))
    assert two == ApprovalState(needed=True, officers=1)
    said = {
        approval_words.standing(needed=needed, officers=count)
        for needed, count in ((False, 0), (True, 0), (True, 1))
    }
    assert len(said) == 3


def test_an_officer_needs_no_project() -> None:
    """The page opens without a project, others do not; a request stays while the project is read anew."""
    state = reduce(AppState(), e.Went("approve"))
    assert state.page == "approve"
    assert reduce(AppState(), e.Went("release")).page == "welcome"
    view: ReviewView = review_view("/x", review())
    state = reduce(state, e.Reviewed(view))
    loaded = reduce(state, e.Loaded(e.Snapshot(approval=ApprovalState(needed=True)), go=False))
    assert loaded.approval == ApprovalState(needed=True, review=view)
    assert reduce(loaded, e.Reviewed(None)).approval == ApprovalState(needed=True)


def test_findings_about_an_approval_are_said_in_words() -> None:
    """A code of an approval never stands on a page; a claim that differs is named."""
    found = Verification(
        genuine=False,
        findings=(Finding("approval", "APPROVAL.SELF"), Finding("approval", "plan")),
        checked=1,
    )
    assert check_view("x", found, "files").findings == (
        "who asked also approved",
        "plan: is not what was approved",
    )
