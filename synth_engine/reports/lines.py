"""Lines of the scorecard in words: figures as people read them, and what stands where there is no figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.catalogue import message
from synth_engine.contracts.metric import Curve

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS: Final = {"pass": "✓", "fail": "✗", "not_judged": "–"}
NOT_ASKED, NO_CEILING, NO_INTERVAL, NO_VALUE = "not asked", "none", "none", "no figure"
TONES: Final = {"pass": "good", "fail": "bad"}
# Metrics write "50%" and "50 %"; a report writes one of them, never cut by the end of a line.
_PERCENT: Final = re.compile(r"(?<=\d) ?%")
# A pass whose distance from its bound is less than this share of the figure's range is a narrow one.
_NARROW: Final = 0.01
# The same where there are fresh real rows: a share of the way from them to the bound.
_NARROW_SHARE: Final = 0.1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the scorecard.

    Attributes:
        metric, family, unit, direction: from the scorecard.
        title, value, interval, ceiling, floor, threshold: texts, words where there is none.
        verdict: ``pass``, ``fail`` or ``not_judged``.
        word, sign, tone: the verdict for people, by word, by shape and by colour.
        sentence: what the figure means for somebody who decides, or why there is none.
        explanation: what the metric is.
        remark: how the figure compares with fresh real rows, where that settles a worry.
        source: where the method comes from.
        reason: why the policy asks for this.
        code: why there is no figure, a code of the catalogue, or empty.
        required: the policy refuses without this figure.
        surely: the policy fails it only where the whole interval is beyond the bound.
        number, bound, ceiling_number: as numbers, None where there is none.
        span: (low, high) of the figure's range.
        limits: 95 % interval as numbers, or None.
        breakdown: (label, number), worst first.
        facts: further numbers.
        curves: for plots.
    """

    metric: str
    family: str
    unit: str
    direction: str
    title: str
    value: str
    interval: str
    ceiling: str
    floor: str
    threshold: str
    verdict: str
    word: str
    sign: str
    tone: str
    sentence: str
    explanation: str
    remark: str
    source: str
    reason: str
    code: str
    required: bool
    surely: bool
    number: float | None
    bound: float | None
    ceiling_number: float | None
    span: tuple[float, float]
    limits: tuple[float, float] | None = None
    breakdown: tuple[tuple[str, float], ...] = ()
    facts: Mapping[str, float] = field(default_factory=dict)
    curves: tuple[Curve, ...] = ()

    @property
    def measured(self) -> bool:
        """Whether there is a figure."""
        return self.number is not None

    @property
    def margin(self) -> float | None:
        """Distance from the bound as a share of the range, negative beyond it; None where not judged."""
        if self.number is None or self.bound is None:
            return None
        distance = self.number - self.bound
        if self.threshold.startswith("≤"):
            distance = -distance
        return distance / max(self.span[1] - self.span[0], 1e-12)

    @property
    def narrow(self) -> bool:
        """Whether it holds only just: its interval reaches across the bound, or it is very near."""
        margin = self.margin
        if self.verdict != "pass" or margin is None or self.bound is None or self.on_bound:
            return False
        crossing = self.limits is not None and self.limits[0] < self.bound < self.limits[1]
        # A rule that allows for chance is made for intervals that reach across: only the figure itself counts.
        crossing = crossing and not self.surely
        room = _NARROW
        if self.ceiling_number is not None:
            # How far the policy lets it fall from fresh real rows.
            allowed = abs(self.bound - self.ceiling_number) / max(
                self.span[1] - self.span[0], 1e-12
            )
            room = _NARROW_SHARE * allowed
        return crossing or margin < room

    @property
    def on_bound(self) -> bool:
        """Whether it is as good as it can be: a bound that is the end of the range cannot be beaten."""
        return self.number == self.bound and self.number in self.span

    def text(self, number: float) -> str:
        """Another number of this metric as people read it."""
        return figure(number, self.unit, self.span[1])


def figure(value: float | None, unit: str, high: float) -> str:
    """A figure as people read it."""
    if value is None:
        return NO_VALUE
    if unit == "%":
        shown = f"{value:.2f} %" if abs(value) < 1 else f"{value:.1f} %"
    elif unit == "points":
        shown = f"{value:.0f}" if high > 500 else f"{value:.2f}"
    else:
        shown = f"{value:.3f}"
    # Rounded to nothing, a number below zero would be "-0.00".
    return (
        shown[1:] if shown.startswith("-") and not any(c in "123456789" for c in shown) else shown
    )


def number_text(value: float) -> str:
    """A number of no certain unit: a count, a share, a probability."""
    if value == round(value) and abs(value) < 1e15:
        return f"{value:,.0f}"
    if 0 < abs(value) < 1e-4:
        return f"{value:.1e}"
    return f"{value:,.1f}" if abs(value) >= 100 else f"{value:.4g}"


def line_of(row: Mapping[str, Any], family: str) -> Line:
    """A line from its JSON form (`contracts.policy.Line.to_json`)."""
    unit, (low, high) = str(row["unit"]), row["range"]
    interval, verdict = row["interval"], str(row["verdict"])
    ok = row["value"] is not None
    code = "" if ok else str(row["reason"] or "")
    explanation = str(row["explanation"])
    return Line(
        metric=str(row.get("metric", row["title"])),
        family=family,
        unit=unit,
        direction=str(row["direction"]),
        title=str(row["title"]),
        value=figure(row["value"], unit, high) if ok else _absent(row),
        interval=NO_INTERVAL if interval is None else _range(interval, unit, high),
        ceiling=NO_CEILING if row["ceiling"] is None else figure(row["ceiling"], unit, high),
        floor=NO_CEILING if row.get("floor") is None else figure(row["floor"], unit, high),
        threshold=_bound(row, unit, high),
        verdict=verdict,
        word=_word(row),
        sign=SIGNS.get(verdict, "?"),
        tone=TONES.get(verdict, "soft"),
        sentence=_why(code)
        if code
        else _PERCENT.sub("\u00a0%", str(row.get("sentence") or explanation)),
        explanation=explanation,
        remark=_remark(row, unit, high),
        source=str(row["source"]),
        reason=str(row["threshold_reason"] or ""),
        code=code,
        required=bool(row["required"]),
        surely=str(row["rule"] or "").endswith("_surely"),
        number=None if row["value"] is None else float(row["value"]),
        bound=None if row["threshold"] is None else float(row["threshold"]),
        ceiling_number=None if row["ceiling"] is None else float(row["ceiling"]),
        span=(float(low), float(high)),
        limits=None if interval is None else (float(interval[0]), float(interval[1])),
        breakdown=tuple((str(label), float(value)) for label, value in row["breakdown"]),
        facts={str(name): float(value) for name, value in row.get("facts", {}).items()},
        curves=tuple(Curve.from_json(one) for one in row.get("curves", ())),
    )


def _range(interval: list[float], unit: str, high: float) -> str:
    return f"{figure(interval[0], unit, high)} to {figure(interval[1], unit, high)}"


def _absent(row: Mapping[str, Any]) -> str:
    return "not applicable" if row["status"] == "not_applicable" else NO_VALUE


def _bound(row: Mapping[str, Any], unit: str, high: float) -> str:
    rule = str(row["rule"] or "")
    if not rule:
        return NOT_ASKED
    sign = "≥" if rule.startswith("at_least") else "≤"
    if row["threshold"] is None:
        return f"{sign} fresh real rows"
    return f"{sign} {figure(row['threshold'], unit, high)}"


def _word(row: Mapping[str, Any]) -> str:
    if row["verdict"] == "pass":
        return "holds"
    if row["verdict"] == "fail":
        return "fails"
    return "not applicable" if row["status"] == "not_applicable" else "not judged"


def _why(code: str) -> str:
    what, meaning, _ = message(code, {})
    return f"{what} {meaning}".strip()


def _remark(row: Mapping[str, Any], unit: str, high: float) -> str:
    """A figure that fresh real rows reach as well is chance, however large it looks."""
    value, ceiling = row["value"], row["ceiling"]
    if value is None or ceiling is None:
        return ""
    said = figure(ceiling, unit, high)
    if row["direction"] == "lower" and value <= ceiling:
        by_chance = ": that is chance" if row["family"] == "privacy" and ceiling > 0 else ""
        return f"No more than for fresh real rows ({said}){by_chance}."
    if row["direction"] == "higher" and value >= ceiling:
        return f"As good as fresh real rows ({said})."
    return ""
