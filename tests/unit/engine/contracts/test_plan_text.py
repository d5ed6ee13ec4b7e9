"""What a plan says of free text: kept, absent from old plans, offered by the command line and kept by the window."""

from __future__ import annotations

import pytest

from synth_engine.cli.arguments import build_parser
from synth_engine.contracts.plan import FreeText, Plan, Role
from synth_engine.workflow.state import _fit_choices

ROLES = {"age": Role.ORDINARY, "note": Role.ORDINARY}


@pytest.mark.parametrize("way", list(FreeText))
def test_plans_keep_what_becomes_of_free_text(way: FreeText) -> None:
    """A plan's JSON gives it back; an unknown way is no plan."""
    plan = Plan(ROLES, text=way)
    assert Plan.from_json(plan.to_json()) == plan
    with pytest.raises(ValueError, match="verbatim"):
        Plan.from_json({**plan.to_json(), "text": "verbatim"})


def test_old_plans_open_and_their_models_stay_fresh() -> None:
    """A plan of before reads as the placeholder, and counts as it did; another way makes the model stale."""
    old = Plan(ROLES).to_json()
    del old["text"]
    assert Plan.from_json(old).text is FreeText.PLACEHOLDER
    assert "text" not in _fit_choices(Plan.from_json(old))
    assert _fit_choices(Plan(ROLES, text=FreeText.TEMPLATE))["text"] == "template"


def test_the_command_line_offers_every_way() -> None:
    """`synthesize` has the placeholder where nothing is said, `plan` leaves what was; other words are refused."""
    parser = build_parser()
    words = ["synthesize", "t.csv", "--out", "s.csv"]
    assert parser.parse_args(words).text == FreeText.PLACEHOLDER
    assert parser.parse_args(["plan", "p.cloister"]).text is None
    for way in FreeText:
        assert parser.parse_args([*words, "--text", str(way)]).text == way
        assert parser.parse_args(["plan", "p.cloister", "--text", str(way)]).text == way
    with pytest.raises(SystemExit) as caught:
        parser.parse_args([*words, "--text", "verbatim"])
    assert caught.value.code == 2
