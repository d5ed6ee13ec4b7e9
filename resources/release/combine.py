"""Combine the results of one analysis on m synthetic copies of a table. Standard library only.

1. Run the same analysis on every copy.
2. Put the results in a CSV file, one row a copy and term, with the columns ``term``, ``estimate``, ``std_error``.
3. Run

       python combine.py results.csv --rule simple --copy-rows 32561 --real-rows 32561

The README or data sheet of the release says how many rows the real table had and which rule fits its copies:

- ``simple``: every copy was drawn from one fitted model (what Cloister's synthesizers do). One copy is enough.
- ``proper``: every copy has model parameters of its own. One copy is enough.
- ``fully``: as proper, for many copies (Raghunathan, Reiter and Rubin 2003; Reiter 2002 where negative).
- ``partially``: only some cells were replaced, or the copies are differentially private (Reiter 2003).

The intervals hold if the model behind the copies is right for your question. Nothing here can check that.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from statistics import NormalDist, fmean, variance
from typing import TextIO

RULES = ("simple", "proper", "fully", "partially")


def combine(
    estimates: list[float],
    std_errors: list[float],
    rule: str = "simple",
    copy_rows: float = 1,
    real_rows: float = 1,
    level: float = 0.95,
) -> dict[str, float]:
    """Combine one term's results.

    Args:
        estimates: one a copy.
        std_errors: one a copy, as the analysis of that copy printed it.
        rule: one of `RULES`.
        copy_rows: rows of each copy.
        real_rows: rows of the real table that the copies were made from.
        level: coverage of the interval.

    Returns:
        ``estimate``, ``std_error``, ``low``, ``high``, ``degrees`` (inf: normal distribution), ``copies``.

    Raises:
        ValueError: numbers missing or not finite, too few copies for the rule, or no such rule.
    """
    copies = len(estimates)
    least = 2 if rule in {"fully", "partially"} else 1
    numbers = [*estimates, *std_errors, copy_rows, real_rows]
    if rule not in RULES or not 0 < level < 1:
        raise ValueError("rule has to be one of " + ", ".join(RULES) + "; level between 0 and 1")
    if copies < least or copies != len(std_errors):
        msg = f"the rule {rule} needs estimate and std_error of at least {least} copies"
        raise ValueError(msg)
    if not all(map(math.isfinite, numbers)) or min(*std_errors, 0) < 0:
        raise ValueError("every number has to be finite, standard errors not negative")
    if min(copy_rows, real_rows) < 1:
        raise ValueError("the tables have at least one row")
    within = fmean([error**2 for error in std_errors])
    between = variance(estimates) if copies > 1 else 0.0
    share = copy_rows / real_rows
    degrees = math.inf
    if rule == "simple":
        total = within * (share + 1 / copies)
    elif rule == "proper":
        total = within * (share + (1 + share) / copies)
    elif rule == "fully":
        spread = (1 + 1 / copies) * between
        total = spread - within
        if total > 0:
            degrees = max((copies - 1) * (1 - within / spread) ** 2, 1.0)
        else:
            total = share * within
    else:
        total = within + between / copies
        if between > 0:
            degrees = (copies - 1) * (1 + copies * within / between) ** 2
    estimate = fmean(estimates)
    half = t_quantile(0.5 + level / 2, degrees) * math.sqrt(total)
    return {
        "estimate": estimate,
        "std_error": math.sqrt(total),
        "low": estimate - half,
        "high": estimate + half,
        "degrees": degrees,
        "copies": float(copies),
    }


def t_quantile(chance: float, degrees: float) -> float:
    """Quantile of Student's t (chance > 0.5), by bisection of its distribution function."""
    if degrees > 1e6:
        return NormalDist().inv_cdf(chance)
    low, high = 0.0, 1.0
    while t_below(high, degrees) < chance:
        low, high = high, 2 * high
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if t_below(middle, degrees) < chance else (low, middle)
    return (low + high) / 2


def t_below(x: float, degrees: float) -> float:
    """Chance that Student's t is below x >= 0."""
    return 1 - beta_below(degrees / (degrees + x * x), degrees / 2, 0.5) / 2


def beta_below(x: float, a: float, b: float) -> float:
    """Regularised incomplete beta function, by Lentz's continued fraction."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_below(1 - x, b, a)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(front + a * math.log(x) + b * math.log1p(-x)) / a
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    found = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1 + step * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + step / c
            c = c if abs(c) > tiny else tiny
            found *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * found


def read(file: TextIO) -> dict[str, list[tuple[float, float]]]:
    """Results by term, in the order of the file (ValueError, KeyError if it is not such a file)."""
    found: dict[str, list[tuple[float, float]]] = {}
    for row in csv.DictReader(file):
        pair = float(row["estimate"]), float(row["std_error"])
        found.setdefault(row["term"], []).append(pair)
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print a CSV table: term, estimate, std_error, low, high, degrees, copies."""
    parser = argparse.ArgumentParser(description="Combine results of m synthetic copies.")
    parser.add_argument("results", help="CSV file with the columns term, estimate, std_error")
    parser.add_argument("--rule", choices=RULES, default="simple")
    parser.add_argument("--copy-rows", type=float, required=True, help="rows of each copy")
    parser.add_argument("--real-rows", type=float, required=True, help="rows of the real table")
    parser.add_argument("--level", type=float, default=0.95)
    told = parser.parse_args(arguments)
    out = csv.writer(sys.stdout, lineterminator="\n")
    try:
        with open(told.results, newline="", encoding="utf-8-sig") as file:  # noqa: PTH123 - no more imports than needed
            results = read(file)
        out.writerow(["term", "estimate", "std_error", "low", "high", "degrees", "copies"])
        for term, pairs in results.items():
            one = combine(
                [estimate for estimate, _ in pairs],
                [error for _, error in pairs],
                told.rule,
                told.copy_rows,
                told.real_rows,
                told.level,
            )
            out.writerow([term, *(f"{value:.8g}" for value in one.values())])
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"cannot combine {told.results}: {error}", file=sys.stderr)  # noqa: T201 - a program of its own
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
