"""The first page: the right five figures, worries by their weight, honest words where nothing was measured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synth_engine.reports.front import headlines, next_steps, worries
from tests.helpers.full_report import full

if TYPE_CHECKING:
    from synth_engine.reports import ReportContent
    from synth_engine.reports.lines import Line


def lines_of(content: ReportContent) -> list[Line]:
    """All lines of a report."""
    return [line for section in content.sections for line in section.lines]


def test_five_figures_answer_five_questions() -> None:
    """One figure a question, the best metric that is there; the attack is the one that came farthest."""
    figures = {one.name: one.line.metric for one in full().figures if one.line}
    assert figures == {
        "Closeness": "copies",
        "Attacks": "mia_auc",
        "Likeness": "c2st_gbm",
        "Usefulness": "tstr_ratio",
        "Groups": "representation",
    }
    attacked = {one.name: one.line for one in full(risk=0.3).figures}["Attacks"]
    assert attacked is not None
    assert attacked.metric == "linkability"


def test_what_nothing_measured_is_said() -> None:
    """Without any line there are still five questions, and each says that nothing measured it."""
    said = headlines([])
    assert len(said) == 5
    assert all(one.line is None and "Nothing in this run" in one.sentence for one in said)


def test_copies_by_chance_do_not_alarm() -> None:
    """52.5 % copies where fresh rows coincide in 68.9 % is called chance, passes and is no worry."""
    content = full()
    copies = next(line for line in lines_of(content) if line.metric == "copies")
    assert copies.verdict == "pass"
    assert copies.remark == "No more than for fresh real rows (68.9 %): that is chance."
    assert not any("Exact copies" in one.lead for one in content.worries)


def test_failures_come_before_narrow_passes_and_weak_parts() -> None:
    """A failed figure leads with its bound and the reason; then what holds only just; then the weakest column."""
    worst = full(shapes=0.5).worries[0]
    assert worst.tone == "bad"
    assert worst.lead == "Column shapes fails."
    assert "≥ 0.930" in worst.text
    assert "Columns first." in worst.text
    narrow = [one.lead for one in full(shapes=0.935).worries]
    assert narrow[0] == "Column shapes holds only just."
    assert narrow[-1] == "The column that is least like the real one: age."


def test_an_attack_that_worked_is_a_worry_though_no_policy_judges_it() -> None:
    """A risk whose low end is above chance is named; one that may be chance is not."""
    assert any("Linkability attack goes beyond" in one.lead for one in full(risk=0.3).worries)
    assert not any("Linkability" in one.lead for one in full(risk=0.005).worries)


def test_next_steps_follow_the_verdict() -> None:
    """Pass: release and check. Fail: what to change, and the override with a name. No rules declared: no step."""
    assert any("checks the signature" in text for text in full().steps)
    assert not any("rule" in text for text in full().steps)
    failed = full(shapes=0.5).steps
    assert "correct kinds" in failed[0]
    assert "gives a reason" in failed[-1]


def test_a_missing_holdout_is_a_worry_with_a_remedy() -> None:
    """Attacks that could not be tried are named, and the next step says how they can be."""
    lines = lines_of(full())
    blind = [
        replace(one, number=None, code="VALID.NEEDS_HOLDOUT", verdict="not_judged")
        if one.metric == "mia_auc"
        else one
        for one in lines
    ]
    assert any(one.lead == "Not measured: Membership attack." for one in worries(blind))
    assert any("Hold rows back" in text for text in next_steps(blind, passed=True))


def test_a_rule_that_allows_for_chance_says_so() -> None:
    """Beyond a bound that must surely be broken to fail: a worry with the interval; a coarse figure alone is none."""
    lines = lines_of(full())
    attack = next(one for one in lines if one.metric == "mia_auc")
    surely = replace(
        attack, surely=True, number=0.51, bound=0.55, limits=(0.45, 0.57), interval="0.450 to 0.570"
    )
    assert not any("Membership" in one.lead for one in worries([surely]))
    beyond = worries([replace(surely, number=0.56, value="0.560")])
    assert beyond[0].lead == "Membership attack holds only just."
    assert "0.450 to 0.570: it was not shown to be broken" in beyond[0].text
