"""How long a method will take on a table here, and how much memory: a small model fitted to measured runs.

`benchmarks/estimate.py` measures and fits; `resources/estimates.json` is what it found. An estimate is a sum of a
few terms (rows x columns, passes x rows x width, ...) with coefficients that are never negative, so that it grows
with the table and does not fall below nothing outside of what was measured. A machine is compared with the one
that was measured on by a tiny calculation; the last real run in a project corrects the rest. Standard library only:
the window's process asks it.
"""

from __future__ import annotations

import functools
import hashlib
import json
import math
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.plan import Role
from synth_engine.contracts.resources import resource
from synth_engine.contracts.table import NUMBER_KINDS, ColumnKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synth_engine.contracts.profile import ColumnProfile, Profile
    from synth_engine.contracts.synthesizer import SynthesizerInfo

FILE: Final = "estimates.json"
VERSION: Final = 1
# A column asks at most so many others (`synthesizers.sequential_trees.MOST_EARLIER`), and the second opinion
# and the tables of counts see no more rows than this.
_MOST_ASKED, _SEEN_ROWS = 40, 50_000
_MOST_CODES = 255  # intervals that a column of numbers is cut into, about
_NUMBER_WIDTH = 11  # numbers that a deep model makes of one: ten bumps and the place in one
_MOST_BITS, _USUAL_SHARE = (
    4.4,
    0.6,
)  # of a histogram of 24 bars, and how much of that real columns have
_SHARED_BY = 5  # rows behind a category that is learnt
_MILLION = 1e6
# A run that took more than this many times what was estimated was held up by something else.
_MOST_CORRECTION = 8.0
# Machines within this factor count as the measured one.
_ALIKE = 1.5


@dataclass(frozen=True, slots=True)
class Shape:
    """What time and memory hang on, as counts: no name and no value.

    Attributes:
        rows: learnt from.
        draws: rows to draw, all copies together.
        numbers, categories: modelled columns of numbers and dates, and of the rest.
        number_codes, category_codes: distinct values in them as far as a model tells them apart.
        gaps: columns of numbers with missing values or special codes.
        bits: how much the columns' histograms say in all: a column that is nearly always the same has hardly any.
    """

    rows: int
    draws: int
    numbers: int
    categories: int
    number_codes: int
    category_codes: int
    gaps: int
    bits: float = 0.0

    @property
    def columns(self) -> int:
        """Modelled columns."""
        return self.numbers + self.categories

    @property
    def width(self) -> int:
        """Numbers that one row is to a deep model."""
        return _NUMBER_WIDTH * self.numbers + self.category_codes + 2 * self.gaps

    def to_json(self) -> dict[str, float]:
        """Plain JSON form."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a method will take.

    Attributes:
        fit_seconds, generate_seconds: wall clock on an idle machine, the worker's start included.
        peak_bytes: most memory that the worker holds.
        basis: ``measured`` (the model alone), ``corrected`` (by the last run in this project).
    """

    fit_seconds: float
    generate_seconds: float
    peak_bytes: int
    basis: str = "measured"

    @property
    def seconds(self) -> float:
        """Both together."""
        return self.fit_seconds + self.generate_seconds

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form, rounded to what it is worth."""
        return {
            "seconds": _rounded(self.seconds),
            "fit_seconds": _rounded(self.fit_seconds),
            "generate_seconds": _rounded(self.generate_seconds),
            "peak_bytes": int(_rounded(self.peak_bytes)),
            "basis": self.basis,
        }


def shape_of(
    profile: Profile, roles: Mapping[str, Role], rows: int, draws: int, *, text: bool = False
) -> Shape:
    """What a table is to a method.

    Args:
        profile: of the table.
        roles: column -> role; what is an identifier or left out is not modelled.
        rows: learnt from, <= the profile's rows.
        draws: rows to draw.
        text: columns of free text come back (their gaps are modelled).
    """
    numbers = categories = number_codes = category_codes = gaps = 0
    bits = 0.0
    for one in profile.columns:
        role = roles.get(one.name, one.role)
        if role in {Role.IDENTIFIER, Role.IGNORED} or one.kind is ColumnKind.IDENTIFIER:
            continue
        if one.kind is ColumnKind.TEXT:
            categories += text
            continue
        has_gaps = one.missing > 0 or one.special > 0
        bits += bits_of(one)
        if one.kind in NUMBER_KINDS:
            numbers += 1
            number_codes += min(one.distinct, _MOST_CODES)
            gaps += has_gaps
        else:
            categories += 1
            most = max(rows // _SHARED_BY, 1)
            category_codes += min(one.distinct, most) + has_gaps
    told = round(bits, 2)
    return Shape(rows, draws, numbers, categories, number_codes, category_codes, gaps, told)


def bits_of(column: ColumnProfile) -> float:
    """Entropy of a column's small histogram (bits); a guess from its distinct values where it has none."""
    total = sum(bar.count for bar in column.bars)
    if not total:
        return _USUAL_SHARE * min(math.log2(max(column.distinct, 1)), _MOST_BITS)
    shares = (bar.count / total for bar in column.bars if bar.count)
    return -sum(share * math.log2(share) for share in shares)


# -- the model ----------------------------------------------------------------------------------------


def terms(shape: Shape, passes: int) -> dict[str, float]:
    """Every term that a law can name, in units that keep coefficients readable.

    Args:
        shape: of the table.
        passes: over the rows, for methods that go over them again and again; 0 for the others.
    """
    s, asked = shape, min(shape.columns, _MOST_ASKED)
    rows, draws = s.rows / _MILLION, s.draws / _MILLION
    return {
        "1": 1.0,
        "columns": s.columns,
        "rows": rows,
        "rows x columns": rows * s.columns,
        "rows x columns x asked": rows * s.columns * asked,
        "rows x numbers": rows * s.numbers,
        "seen rows x columns": min(s.rows, _SEEN_ROWS) / _MILLION * s.columns,
        "columns x asked": s.columns * asked,
        "columns squared": s.columns**2,
        "codes": s.number_codes + s.category_codes,
        "rows x bits": rows * s.bits,
        "rows x bits x asked": rows * s.bits * asked,
        "bits x asked": s.bits * asked,
        "draws x bits": draws * s.bits,
        "rows x codes": rows * (s.number_codes + s.category_codes),
        "codes x asked": (s.number_codes + s.category_codes) * asked / _MILLION,
        "rows x number codes": rows * s.number_codes,
        "draws x codes": draws * (s.number_codes + s.category_codes),
        "rows x width": rows * s.width,
        "width": s.width,
        "width squared": s.width**2 / _MILLION,
        "passes x rows": passes * rows,
        "passes x rows x width": passes * rows * s.width,
        "draws": draws,
        "draws x columns": draws * s.columns,
        "draws x columns x asked": draws * s.columns * asked,
        "draws x width": draws * s.width,
    }


def weigh(law: Mapping[str, float], shape: Shape, passes: int) -> float:
    """The sum of a law's terms: term -> coefficient (KeyError for a term that nobody knows)."""
    known = terms(shape, passes)
    return math.fsum(each * known[name] for name, each in law.items())


@functools.cache
def _laws() -> dict[str, Any]:
    """What was measured; empty where it is not installed."""
    path = resource(FILE)
    if not path.is_file():
        return {"v": VERSION, "calibration_seconds": 1.0, "methods": {}}
    body: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return body


def known_methods() -> tuple[str, ...]:
    """Names of the methods that were measured."""
    return tuple(_laws()["methods"])


def calibrate(clock: Callable[[], float] = time.thread_time) -> float:
    """Seconds of a tiny fixed calculation on this machine: the least of a few tries, some hundredths in all.

    Args:
        clock: CPU time of this thread, so that other programs hardly count.
    """
    block = bytes(range(256)) * 1024
    least = math.inf
    for _ in range(5):
        began = clock()
        total = 0
        for at in range(20_000):
            total += at * at % 7
        for _again in range(4):
            block_digest = hashlib.sha256(block).digest()
        least = min(least, clock() - began)
        del total, block_digest
    return least


@functools.cache
def machine() -> float:
    """How many times as long as on the measured machine things take here; asked once a process."""
    reference = float(_laws()["calibration_seconds"])
    found = calibrate() / reference if reference > 0 else 1.0
    if 1 / _ALIKE < found < _ALIKE:
        return 1.0  # the tiny calculation is no more exact than this
    return min(max(found, 1 / _MOST_CORRECTION), _MOST_CORRECTION)


def estimate(
    method: str,
    shape: Shape,
    parameters: Mapping[str, Any],
    *,
    cores: int,
    slower: float = 1.0,
    last: tuple[Shape, int, float] | None = None,
) -> Estimate | None:
    """What a method will take, or None for one that was not measured.

    Args:
        method: its name.
        shape: of the table.
        parameters: as they will be used; ``epochs`` counts.
        cores: that the worker may use.
        slower: how many times as long things take here (`machine`).
        last: (shape, passes, seconds) of the last fit of this method in this project.
    """
    law = _laws()["methods"].get(method)
    if law is None:
        return None
    passes = int(parameters.get("epochs", 0) or 0)
    beside = min(float(law["parallel"]), max(cores, 1))
    fit = weigh(law["fit"], shape, passes) / beside * slower
    draw = weigh(law["generate"], shape, passes) / beside * slower
    basis = "measured"
    if last is not None:
        expected = weigh(law["fit"], last[0], last[1]) / beside * slower
        if expected > 0 and last[2] > 0:
            ratio = min(max(last[2] / expected, 1 / _MOST_CORRECTION), _MOST_CORRECTION)
            fit, draw, basis = fit * ratio, draw * ratio, "corrected"
    start = float(law.get("start", 0.0)) * slower
    return Estimate(fit + start, draw, int(weigh(law["bytes"], shape, passes)), basis)


def passes_of(info: SynthesizerInfo, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters with the defaults filled in, as `estimate` wants them."""
    return {**{one.name: one.default for one in info.parameters}, **parameters}


def training_rows(rows: int, holdout: float, left_out: Sequence[int] = ()) -> int:
    """Rows that are learnt from."""
    return max(rows - len(left_out) - round(rows * holdout), 1)


def _rounded(value: float) -> float:
    """Two digits: more would be a promise."""
    if value <= 0:
        return 0.0
    digits = 1 - math.floor(math.log10(value))
    return round(value, digits)
