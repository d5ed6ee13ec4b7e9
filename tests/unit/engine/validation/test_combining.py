"""Combining rules cover the truth as often as they say, and the recipient's helper says the same."""

from __future__ import annotations

import importlib.util
import math
from types import ModuleType

import numpy as np
import pytest

from synth_engine.contracts.resources import resource
from synth_engine.validation.combining import (
    RULES,
    Combined,
    RuleName,
    fully,
    partially,
    proper,
    simple,
)

ROWS, COPY_ROWS, COPIES, ROUNDS = 200, 300, 5, 4000
MEAN, SPREAD = 3.0, 2.0


def helper() -> ModuleType:
    """The Python file that goes to recipients."""
    spec = importlib.util.spec_from_file_location("combine", resource("release", "combine.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def copies_of(own: bool, copies: int = COPIES, rows: int = COPY_ROWS) -> tuple[np.ndarray, ...]:
    """(copies, rounds) means and their variances of copies of a normal table; `own`: parameters drawn a copy."""
    rng = np.random.default_rng(3)
    mean = rng.normal(MEAN, SPREAD / math.sqrt(ROWS), ROUNDS)
    variance = SPREAD**2 * rng.chisquare(ROWS - 1, ROUNDS) / (ROWS - 1)
    size = (copies, ROUNDS)
    if own:
        variance = np.broadcast_to(variance, size) * (ROWS - 1) / rng.chisquare(ROWS - 1, size)
        mean = rng.normal(mean, np.sqrt(variance / ROWS), size)
    q = rng.normal(mean, np.sqrt(variance / rows), size)
    u = variance * rng.chisquare(rows - 1, size) / (rows - 1) / rows
    return q, u


def coverage(combined: Combined) -> float:
    """Share of rounds whose interval holds the truth."""
    low, high = combined.interval()
    return float(((low <= MEAN) & (high >= MEAN)).mean())


@pytest.mark.parametrize("copies", [1, 5])
def test_simple_rule_covers(copies: int) -> None:
    """Copies drawn from one fitted model: 95 % intervals hold the truth in 92 to 98 % of rounds, even from one."""
    assert 0.92 < coverage(simple(*copies_of(False, copies), COPY_ROWS, ROWS)) < 0.98


@pytest.mark.parametrize("copies", [1, 5])
def test_proper_rule_covers(copies: int) -> None:
    """Copies with parameters of their own: the proper rule covers; the simple one would be too sure."""
    made = copies_of(True, copies)
    assert 0.92 < coverage(proper(*made, COPY_ROWS, ROWS)) < 0.98
    assert coverage(simple(*made, COPY_ROWS, ROWS)) < coverage(proper(*made, COPY_ROWS, ROWS))


def test_full_rule_covers_with_many_copies() -> None:
    """Raghunathan's rule covers from 100 proper copies, and errs on the safe side with 20; no variance is negative."""
    many, some = (fully(*copies_of(True, copies, ROWS), ROWS, ROWS) for copies in (100, 20))
    assert 0.92 < coverage(many) < 0.98
    assert coverage(some) > 0.95
    assert (some.variance > 0).all()


def test_partial_rule_covers() -> None:
    """Half of the cells replaced in each copy: Reiter's rule for partial synthesis covers."""
    rng = np.random.default_rng(5)
    half = ROWS // 2
    real = rng.normal(MEAN, SPREAD, (2000, ROWS))
    mean, spread = real.mean(axis=1), real.std(axis=1, ddof=1)
    shape = (COPIES, 2000)
    scale = spread * np.sqrt((ROWS - 1) / rng.chisquare(ROWS - 1, shape))
    centre = rng.normal(mean, scale / math.sqrt(ROWS), shape)
    made = rng.normal(centre[..., None], scale[..., None], (*shape, half))
    whole = np.concatenate([np.broadcast_to(real[:, half:], (*shape, half)), made], axis=2)
    found = partially(whole.mean(axis=2), whole.var(axis=2, ddof=1) / ROWS)
    assert 0.92 < coverage(found) < 0.98


def test_treating_a_copy_as_real_rows_covers_too_little() -> None:
    """What the rules are for: the interval of one copy taken at its word misses the truth far too often."""
    q, u = copies_of(False, 1)
    assert (np.abs(q[0] - MEAN) < 1.96 * np.sqrt(u[0])).mean() < 0.85


def test_formulas_by_hand() -> None:
    """Two copies, small numbers: each rule's variance as written in its paper."""
    q, u = [1.0, 3.0], [0.5, 1.5]  # mean 2, u 1, b 2
    assert simple(q, u, 50, 100).variance[0] == pytest.approx(1.0)  # .5 + 1/2
    assert proper(q, u, 50, 100).variance[0] == pytest.approx(1.25)  # .5 + 1.5/2
    assert fully(q, u, 50, 100).variance[0] == pytest.approx(2.0)  # 1.5 x 2 - 1
    assert partially(q, u).variance[0] == pytest.approx(2.0)  # 1 + 2/2
    assert partially(q, u).degrees[0] == pytest.approx(4.0)  # (1 + 2/2)^2
    negative = fully([1.0, 1.1], u, 50, 100)
    assert negative.variance[0] == pytest.approx(0.5)
    assert negative.degrees[0] == math.inf


@pytest.mark.parametrize("rule", list(RULES))
def test_helper_says_the_same(rule: RuleName) -> None:
    """The standard-library helper agrees with the engine to ten digits, quantiles of t included."""
    rng = np.random.default_rng(1)
    for q, spread in ((rng.normal(size=4), 1.0), (rng.normal(size=6), 0.01), (np.ones(3), 0.2)):
        errors = spread * (1 + rng.random(len(q)))
        ours = RULES[rule](q, errors**2, 700, 900)
        theirs = helper().combine(q.tolist(), errors.tolist(), rule, 700, 900)
        low, high = ours.interval()
        assert theirs["estimate"] == pytest.approx(ours.estimate[0], abs=1e-12)
        assert theirs["std_error"] ** 2 == pytest.approx(ours.variance[0], rel=1e-10)
        assert theirs["degrees"] == pytest.approx(ours.degrees[0], rel=1e-9)
        assert (theirs["low"], theirs["high"]) == pytest.approx((low[0], high[0]), rel=1e-8)


def test_helper_runs_on_a_file(tmp_path, capsys) -> None:
    """A recipient's CSV in, a CSV of combined terms out; a file that is none is refused in words."""
    path = tmp_path / "results.csv"
    path.write_text("term,estimate,std_error\nage,1.0,0.5\nsex,2,1\nage,3.0,0.5\nsex,2,1\n")
    sizes = ["--copy-rows", "100", "--real-rows", "100"]
    assert helper().main([str(path), *sizes]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "term,estimate,std_error,low,high,degrees,copies"
    assert lines[1].startswith("age,2,0.61237244,")
    assert [line.split(",")[0] for line in lines[1:]] == ["age", "sex"]
    path.write_text("name,value\na,1\n")
    assert helper().main([str(path), *sizes]) == 1
    assert "cannot combine" in capsys.readouterr().err


def test_rules_refuse_what_they_cannot_use() -> None:
    """One copy where two are needed, different shapes, infinite numbers: an error, never a number."""
    for q, u in (([1.0], [1.0]), ([1.0, 2.0], [1.0]), ([1.0, math.inf], [1.0, 1.0])):
        with pytest.raises(ValueError):
            partially(q, u)
        with pytest.raises(ValueError):
            helper().combine(q, u, "partially")
    with pytest.raises(ValueError):
        simple([], [], 1, 1)
    with pytest.raises(ValueError):
        simple([1.0], [-1.0], 1, 1)


def test_snippets_for_other_languages_name_the_same_rules() -> None:
    """The R and Stata files know the four rules of the engine."""
    for name in ("combine.R", "combine.do"):
        text = resource("release", name).read_text(encoding="utf-8")
        assert all(rule in text for rule in RULES)
