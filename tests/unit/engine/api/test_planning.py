"""Live checks of typed texts, and drafts that outlive whatever ends the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.api.planning import DRAFT, MOST_STEPS
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.synthesizer import ModelCard, ParameterInfo, SynthesizerInfo
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from tests.helpers.projects import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA = (
    ColumnSchema("age", ColumnKind.INTEGER),
    ColumnSchema("sex", ColumnKind.CATEGORY),
    ColumnSchema("id", ColumnKind.IDENTIFIER),
)
ROLES = {"age": Role.ORDINARY, "sex": Role.ORDINARY, "id": Role.IDENTIFIER}
PLAN = Plan(ROLES)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[api.Session]:
    """A project with a table of three columns, without its rows."""
    with api.Session.create(tmp_path / "p.cloister", PASSPHRASE) as one:
        body = {"v": 1, "table": "t", "schema": [c.to_json() for c in SCHEMA], "digest": "d"}
        with one.project.transaction():
            one.project.put_document("source", body)
        yield one


@pytest.mark.parametrize(
    ("kind", "text", "fit"),
    [
        ("rule", "age>=18", "age >= 18"),
        ("where", "sex=F", "sex=F"),
        ("where", " age >= 90 ", "age >= 90"),
        ("rebalance", "sex=F:50%", "sex=F:50%"),
        ("regression", "age ~ sex", "age ~ sex"),
    ],
)
def test_what_fits_is_taken_as_it_goes_into_the_plan(kind: api.Typed, text: str, fit: str) -> None:
    """A text that fits the table comes back as the plan will hold it; a rule with its meaning."""
    found = api.check_text(kind, text, SCHEMA, ROLES)
    assert found.text == fit
    assert bool(found.sentence) is (kind == "rule")


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("rule", "age >=", "RULES.SYNTAX"),
        ("rule", "height > 3", "RULES.NO_SUCH_COLUMN"),
        ("rule", "id = 4", "RULES.MADE_UP"),
        ("where", "height = 3", "SYNTH.CONDITION_COLUMN"),
        ("where", "id=4", "SYNTH.CONDITION_MADE_UP"),
        ("rebalance", "sex=F", "SYNTH.REBALANCE_SYNTAX"),
        ("rebalance", "sex=F:0.9,M:0.9", "SYNTH.REBALANCE_SHARES"),
        ("regression", "age", "VALID.REGRESSION_SYNTAX"),
    ],
)
def test_what_does_not_fit_says_why(kind: api.Typed, text: str, code: str) -> None:
    """A text that cannot go into the plan is refused with the code that the plan itself would be."""
    with pytest.raises(UserFixable) as refused:
        api.check_text(kind, text, SCHEMA, ROLES)
    assert refused.value.code == code


def test_a_draft_is_there_after_any_end(session: api.Session) -> None:
    """Steps and place come back; nothing is recorded in the log; keeping it makes it the plan and forgets it."""
    records = len(session.audit())
    steps = (PLAN, replace(PLAN, seed=1), replace(PLAN, seed=2))
    api.keep_draft(session, api.PlanDraft(steps, 1))
    assert api.plan_draft(session) == api.PlanDraft(steps, 1)
    assert len(session.audit()) == records
    assert session.plan() is None
    assert api.take_draft(session) == steps[1]
    assert session.plan() == steps[1]
    assert api.plan_draft(session) is None
    assert len(session.audit()) == records + 1
    with pytest.raises(UserFixable, match=r"PLAN\.NO_DRAFT"):
        api.take_draft(session)


def test_a_long_history_loses_its_oldest_steps_and_never_the_page(session: api.Session) -> None:
    """What is on the page stays; of the way there the newest part is kept."""
    steps = tuple(replace(PLAN, seed=at) for at in range(3 * MOST_STEPS))
    api.keep_draft(session, api.PlanDraft(steps, len(steps) - 1))
    kept = api.plan_draft(session)
    assert kept is not None
    assert len(kept.steps) == MOST_STEPS
    assert kept.plan == steps[-1]
    api.keep_draft(session, api.PlanDraft(steps, 0))
    kept = api.plan_draft(session)
    assert kept is not None
    assert kept.plan == steps[0]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"v": 2, "steps": [PLAN.to_json()], "at": 0},
        {"v": 1, "steps": [PLAN.to_json()], "at": 1},
        {"v": 1, "steps": [{}], "at": 0},
        {"v": 1, "steps": 3, "at": 0},
        {"v": 1, "steps": [Plan({"other": Role.ORDINARY}).to_json()], "at": 0},
    ],
)
def test_a_draft_that_is_none_counts_as_none(session: api.Session, body: dict[str, object]) -> None:
    """A document that is no draft, or one for other columns, stops nobody."""
    with session.project.transaction():
        session.project.put_document(DRAFT, body)
    assert api.plan_draft(session) is None


def test_estimates_are_for_every_measured_method_and_follow_the_last_run() -> None:
    """A method that nobody measured has none; the last run's seconds correct its own method alone."""
    told = {
        "rows": 20_000,
        "columns": [
            {
                "name": f"c{at}",
                "kind": "numeric",
                "role": "ordinary",
                "missing": 0,
                "special": 0,
                "distinct": 900,
            }
            for at in range(12)
        ],
    }
    profile = api.profile_of(told)
    plan = Plan({one.name: one.role for one in profile.columns})
    infos = [
        SynthesizerInfo(name, name, "1", "MIT", "", "", parameters=(ParameterInfo("a", 1, ""),))
        for name in ("sequential-trees", "independent", "of-somebody-else")
    ]
    found = api.estimates(profile, plan, infos)
    assert set(found) == {"sequential-trees", "independent"}
    more = api.estimates(profile, replace(plan, copies=20), infos)
    assert more["sequential-trees"].generate_seconds > found["sequential-trees"].generate_seconds
    card = ModelCard(
        "sequential-trees", "2", "MIT", 16_000, 12, {}, 0, True, facts={"fit_seconds": 60}
    )
    corrected = api.estimates(profile, plan, infos, card)
    assert corrected["sequential-trees"].basis == "corrected"
    assert corrected["sequential-trees"].seconds > found["sequential-trees"].seconds
    assert corrected["independent"] == found["independent"]
