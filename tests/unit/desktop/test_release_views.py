"""The gate as a list, the account and the contents of a release, from plain values."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.presenters.approval_state import ApprovalState
from desktop.presenters.release_state import (
    APART,
    MET,
    NOT_MEASURED,
    NOT_MET,
    TO_DO,
    AccountView,
)
from desktop.presenters.release_views import account_view, checklist, contents
from desktop.presenters.state import AppState, DecisionView, ScoreLine, ScoreView


def line(metric: str, value: str, threshold: str, verdict: str) -> ScoreLine:
    """A line of the scorecard."""
    return ScoreLine(
        metric=metric,
        title=metric.title(),
        family="privacy",
        value=value,
        ceiling="–",
        threshold=threshold,
        verdict=verdict,
        blocks=False,
        explanation="What it says.",
        facts=(("Why", "There is nothing to measure."),) if value == "–" else (),
        breakdown=(),
    )


LINES = (
    line("shapes", "0.950", "≥ 0.900", "pass"),
    line("copies", "0.200", "≤ 0.010", "fail"),
    line("rules", "–", "≤ 0.0 %", "not_applicable"),
    line("linkability", "–", "≤ 3.00", "fail"),
    line("coverage", "0.500", "–", "not_judged"),
    line("fresh", "0.300", "–", "fail"),
    line("none", "–", "–", "fail"),
)
STATE = AppState(
    score=ScoreView("fail", "two 3", LINES),
    decision=DecisionView(
        allowed=False,
        blocking=(
            ("copies", "Copies", "0.200", "≤ 0.010"),
            ("linkability", "Linkability", "–", "≤ 3.00"),
            ("fresh", "Fresh", "0.300", "–"),
            ("none", "None", "–", "–"),
            ("mystery", "mystery", "–", "–"),
        ),
    ),
)


def test_every_requirement_has_its_state() -> None:
    """Unmet first, with a reason to be given; what cannot be measured here is apart; what is not asked is not listed."""
    found = {one.metric: one for one in checklist(STATE)}
    assert {metric: one.state for metric, one in found.items()} == {
        "copies": NOT_MET,
        "fresh": NOT_MET,
        "linkability": NOT_MEASURED,
        "none": NOT_MEASURED,
        "mystery": NOT_MEASURED,
        "rules": APART,
        "shapes": MET,
    }
    assert next(iter(found)) == "copies"
    assert [metric for metric, one in found.items() if one.reasoned] == [
        "copies",
        "fresh",
        "linkability",
        "none",
        "mystery",
    ]
    assert found["shapes"].figures == "0.950, asked for ≥ 0.900"
    fresh = "0.300; without fresh real rows to judge it by, it counts as not met"
    assert found["fresh"].figures == fresh
    assert found["none"].figures == found["mystery"].figures == ""
    assert found["rules"].sentence == "There is nothing to measure."


def test_two_people_and_the_account_are_asked_for_too() -> None:
    """A second person is to do; a cap is met, or broken with what it would become, or cannot be relied on."""
    two = replace(STATE, approval=ApprovalState(needed=True))
    assert [one.state for one in checklist(two) if not one.metric] == [TO_DO]
    cap = AccountView("s", caps=(("releases", "1", "3"),))
    over = AccountView("s", caps=cap.caps, over=(("releases", "3", "4"),))
    for account, wanted in ((cap, MET), (over, NOT_MET), (AccountView("s", problem=True), NOT_MET)):
        found = [one for one in checklist(replace(STATE, account=account)) if not one.metric]
        assert [one.state for one in found] == [wanted]
    broken = next(one for one in checklist(replace(STATE, account=over)) if not one.metric)
    assert "at most 3" in broken.sentence
    assert "4" in broken.sentence


def test_there_is_no_list_before_a_scorecard() -> None:
    """Nothing was validated: nothing is asked yet."""
    assert checklist(AppState()) == ()


def test_the_account_newest_first() -> None:
    """Releases in the order of a list, caps with what was used of them."""
    entry = {"rows": 100, "copies": 1, "epsilon": None, "manifest": "a" * 64}
    view = account_view(
        {
            "scope": "project",
            "releases": 2,
            "rows": 200,
            "rows_share": 0.5,
            "epsilon": None,
            "cap": {"releases": 3, "rows_share": 2.0},
            "over": [],
            "problem": "",
            "entries": [
                entry | {"at": "2026-01-01T00:00:00"},
                entry | {"at": "2026-02-01T00:00:00"},
            ],
        }
    )
    assert [row[0][:7] for row in view.entries] == ["2026-02", "2026-01"]
    assert view.caps == (
        ("releases", "2", "3"),
        ("synthetic rows over source rows", "0.5", "2"),
    )
    assert not view.problem


@pytest.mark.parametrize(
    ("certificate", "approval", "names"),
    [(False, False, set()), (True, False, {"manifest.p7s"}), (True, True, {"approvals/ …"})],
)
def test_what_will_be_in_it(certificate: bool, approval: bool, names: set[str]) -> None:
    """The formats by name; a certificate's signature and an approval only where they will be there."""
    found = dict(contents(("csv", "sav"), 3, certificate=certificate, approval=approval))
    assert "CSV, SPSS" in found["data/ …"]
    assert "3" in found["data/ …"]
    assert names <= set(found)
    assert ("manifest.p7s" in found) is certificate
    assert ("approvals/ …" in found) is approval
