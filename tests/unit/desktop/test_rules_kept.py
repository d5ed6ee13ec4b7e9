"""The window keeps a plan's rules although no page edits them yet."""

from __future__ import annotations

from dataclasses import replace

from desktop.presenters import commands, views
from synth_engine.contracts.plan import Plan, Role


def test_saving_a_plan_in_the_window_keeps_its_rules() -> None:
    """A plan that goes through the page comes back with the rules it had."""
    plan = Plan({"age": Role.ORDINARY}, rules=("age >= 18", "unique age"))
    view = views.plan_view(plan, {"age": "whole number"})
    assert views.plan_of(replace(view, seed=3)).rules == plan.rules


def test_the_command_for_a_plan_names_new_rules() -> None:
    """The command that the page shows declares the rules that the kept plan has not."""
    view = views.plan_view(Plan({"age": Role.ORDINARY}, rules=("age >= 18",)), {"age": "number"})
    bare = replace(view, rules=())
    assert "--rule 'age >= 18'" in commands.of_plan("p", view, "t", bare)
    assert "--rule" not in commands.of_plan("p", view, "t", view)
