"""What releases add up to, and what a policy's cap makes of it."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.policy import AccountCap, Policy
from synth_engine.release.account import (
    Account,
    Attack,
    Entry,
    attacks_of,
    epsilon_of,
    of_source,
    over,
    total,
)

ONE = Entry("m1", "p1", ("s1", "r1"), 100, 200, 1, "model-1", 0.5, {"a": Attack(0.2, "lower")})


def test_releases_add_up() -> None:
    """Rows, shares, tables and budgets are sums; attacks count at their worst, whichever way is better."""
    two = replace(
        ONE,
        manifest="m2",
        model="model-2",
        rows=400,
        copies=2,
        epsilon=1.0,
        attacks={"a": Attack(0.1, "lower"), "b": Attack(0.9, "higher")},
    )
    three = replace(ONE, manifest="m3", attacks={"b": Attack(0.7, "higher")})
    found = total([ONE, two, three])
    assert (found.releases, found.rows, found.copies) == (3, 600, 4)
    assert found.rows_share == pytest.approx(3.0)
    assert found.attacks == {"a": Attack(0.2, "lower"), "b": Attack(0.7, "higher")}


def test_a_model_costs_its_budget_once() -> None:
    """Two releases of one model spend its epsilon once; of two models, the sum; a release without a budget: no bound."""
    again, other = (
        replace(ONE, manifest="m2"),
        replace(ONE, manifest="m3", model="x", epsilon=0.25),
    )
    assert total([ONE, again]).epsilon == 0.5
    assert total([ONE, again, other]).epsilon == 0.75
    assert total([ONE, replace(other, epsilon=None)]).epsilon is None
    assert total([]) == Account()


def test_one_release_told_twice_counts_once() -> None:
    """By the project and by the site."""
    assert total([ONE, replace(ONE, project="keyed otherwise")]).releases == 1


def test_whose_releases_count_together() -> None:
    """A project's own, whatever they were made of; another's, where the file or the rows are the same."""
    same_file = replace(ONE, manifest="m2", project="p2", sources=("s1", "r9"))
    same_rows = replace(ONE, manifest="m3", project="p3", sources=("s9", "r1"))
    newer = replace(ONE, manifest="m4", sources=("s5", "r5"))
    other = replace(ONE, manifest="m5", project="p5", sources=("s6", "r6"))
    entries = [ONE, same_file, same_rows, newer, other]
    assert [one.manifest for one in of_source(entries, "p1", ("s1", "r1"))] == [
        "m1",
        "m2",
        "m3",
        "m4",
    ]


def test_caps_refuse_what_goes_over() -> None:
    """At the cap it may leave, over it not; no budget is over any budget; no cap refuses nothing."""
    account = total([ONE, replace(ONE, manifest="m2", rows=300)])
    assert over(account, AccountCap()) == ()
    assert over(account, AccountCap(2, 2.0, 0.5)) == ()
    assert [what for what, _, _ in over(account, AccountCap(1, 1.99, 0.49))] == [
        "releases",
        "rows_share",
        "epsilon",
    ]
    unbounded = replace(account, epsilon=None)
    assert over(unbounded, AccountCap(epsilon=1e9)) == (("epsilon", "1e+09", "without bound"),)


@given(st.lists(st.floats(0, 10), min_size=1, max_size=20))
def test_more_releases_never_spend_less(budgets: list[float]) -> None:
    """The account only grows: no order and no further release makes it smaller."""
    entries = [
        replace(ONE, manifest=f"m{at}", model=f"x{at}", epsilon=one)
        for at, one in enumerate(budgets)
    ]
    sums = [total(entries[:count]).epsilon or 0.0 for count in range(len(entries) + 1)]
    assert sums == sorted(sums)
    assert total(entries[::-1]).epsilon == pytest.approx(sums[-1])


def test_entries_come_back() -> None:
    """JSON and back; figures that are none are refused."""
    assert Entry.from_json(ONE.to_json()) == ONE
    for name, value in (("rows", -1), ("epsilon", -0.1), ("epsilon", math.inf), ("attacks", 3)):
        with pytest.raises((ValueError, TypeError, AttributeError)):
            Entry.from_json({**ONE.to_json(), name: value})


def test_attacks_are_taken_at_the_end_that_is_worse() -> None:
    """The upper end where less is better, the lower where more is; failed lines and other families are none."""

    def line(name: str, direction: str, **more: object) -> dict[str, object]:
        body = {"metric": name, "status": "ok", "direction": direction, "value": 0.5}
        return {**body, "interval": [0.4, 0.6], **more}

    card = {
        "privacy": [
            line("a", "lower"),
            line("b", "higher"),
            line("c", "lower", status="failed"),
            line("d", "lower", interval=None),
            line("e", "target"),
        ],
        "fidelity": [line("f", "lower")],
    }
    assert attacks_of(card) == {
        "a": Attack(0.6, "lower"),
        "b": Attack(0.4, "higher"),
        "d": Attack(0.5, "lower"),
    }


@pytest.mark.parametrize(
    ("facts", "epsilon"),
    [
        ({"epsilon": 1.5}, 1.5),
        ({}, None),
        ({"epsilon": True}, None),
        ({"epsilon": math.nan}, None),
    ],
)
def test_a_models_budget_is_what_its_card_says(
    facts: dict[str, object], epsilon: float | None
) -> None:
    """A finite number, or none: no synthesizer of ours has one today."""
    assert epsilon_of({"facts": facts}) == epsilon


POLICY = {
    "name": "p",
    "version": "1",
    "title": "P",
    "summary": "",
    "minimum_cell_count": 5,
    "thresholds": [
        {"metric": "m", "rule": "at_least", "value": 0.5, "required": True, "reason": "r"}
    ],
}


def test_a_policy_without_a_cap_reads_and_writes_as_before() -> None:
    """Older policies keep their bytes and digests; one with a cap says it."""
    assert "account" not in Policy.from_json(POLICY).to_json()
    capped = Policy.from_json({**POLICY, "account": {"releases": 3, "rows_share": 1.5}})
    assert capped.account == AccountCap(3, 1.5)
    assert Policy.from_json(capped.to_json()) == capped


@pytest.mark.parametrize(
    "cap",
    [
        {"release": 3},
        {"releases": -1},
        {"releases": 1.5},
        {"releases": True},
        {"epsilon": math.nan},
        {"epsilon": "1"},
        [1],
    ],
)
def test_a_cap_that_is_none_is_no_policy(cap: object) -> None:
    """A misspelt wish for more safety must not pass as none."""
    with pytest.raises((ValueError, TypeError)):
        Policy.from_json({**POLICY, "account": cap})
