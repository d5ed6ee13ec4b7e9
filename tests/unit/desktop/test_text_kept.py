"""What a plan says of free text goes through the window unharmed."""

from __future__ import annotations

from desktop.presenters import commands, views
from synth_engine.contracts.plan import FreeText, Plan, Role


def test_a_page_keeps_what_becomes_of_free_text() -> None:
    """A plan edited on the page keeps its way, and the copied command says it where it is no default."""
    bare = views.plan_view(Plan({"age": Role.ORDINARY}), {})
    assert "--text" not in commands.of_plan("p", bare, "t", None)
    for way in FreeText:
        plan = Plan({"age": Role.ORDINARY}, text=way)
        view = views.plan_view(plan, {"age": "number"})
        assert views.plan_of(view) == plan
        said = commands.of_plan("p", view, "t", bare)
        assert (f"--text {way}" in said) is (way is not FreeText.PLACEHOLDER)
