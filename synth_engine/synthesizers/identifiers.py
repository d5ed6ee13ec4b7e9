"""Fresh made-up identifiers of the same form: what is learnt is the form alone, never a value.

The form of a text is what stands at each place: a digit, a capital, a small letter, or a sign that nearly every
row has there. No two fresh identifiers of a table are equal.
"""

from __future__ import annotations

import itertools
import math
import re
import string
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

DIGITS, UPPER, LOWER, HEX = (
    "0123456789",
    string.ascii_uppercase,
    string.ascii_lowercase,
    "0123456789abcdef",
)
# Stand-ins in a form for "any character of that class".
_CLASSES = {"\x00": DIGITS, "\x01": UPPER, "\x02": LOWER, "\x03": HEX}
COMMON = 0.95  # of the rows must have the same sign at a place for it to be part of the form
LEAST_ROWS = 20  # below, no sign is part of the form: it would be somebody's
MOST_FORMS = 20
SAMPLE = 20_000
GOLDEN = 0.6180339887
_WHOLE = re.compile(r"^(0|-?[1-9][0-9]{0,15})$")
MOST_STRETCHES, STRETCH_ROWS = 100, 20


@dataclass(frozen=True, slots=True)
class IdentifierForm:
    r"""The form of an identifier column.

    Attributes:
        schema: of the column.
        forms: texts with class stand-ins (``\x00`` digit, ``\x01`` capital, ``\x02`` small letter, ``\x03``
            hexadecimal digit); for numbers and dates one form of digits.
        weights: share of rows each form has.
        missing: share of rows without a value, 0-1.
        low, high: range of number and date identifiers, rounded to powers of ten and whole years.
        knots: of identifiers that are whole numbers, ends of stretches that hold equally many of them.
    """

    schema: ColumnSchema
    forms: tuple[str, ...]
    weights: tuple[float, ...]
    missing: float
    low: int = 0
    high: int = 0
    knots: tuple[int, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "schema": self.schema.to_json(),
            "forms": list(self.forms),
            "weights": list(self.weights),
            "missing": self.missing,
            "low": self.low,
            "high": self.high,
            "knots": list(self.knots),
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> IdentifierForm:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        made = cls(
            ColumnSchema.from_json(untrusted["schema"]),
            tuple(str(form) for form in untrusted["forms"]),
            tuple(float(weight) for weight in untrusted["weights"]),
            float(untrusted["missing"]),
            int(untrusted["low"]),
            int(untrusted["high"]),
            tuple(int(knot) for knot in untrusted.get("knots", ())),
        )
        if any(b <= a for a, b in itertools.pairwise(made.knots)) or len(made.knots) == 1:
            raise ValueError(made.schema.name)
        if len(made.forms) != len(made.weights) or not 0 <= made.missing <= 1:
            raise ValueError(made.schema.name)
        return made


def learn_form(column: Column) -> IdentifierForm:
    """Find the form of an identifier column.

    Args:
        column: any kind; n >= 1 rows.
    """
    missing = float((column.state != 0).mean())
    if column.is_number:
        present = column.values[column.state == 0]
        low, high = _range(column, present)
        return IdentifierForm(_plain(column.schema), (), (), missing, low, high)
    knots = _knots(column)
    if knots:
        return IdentifierForm(_plain(column.schema), (), (), missing, knots=knots)
    used = np.unique(column.values[column.state == 0])[:SAMPLE]
    texts = [column.levels[int(at)] for at in used]
    forms = Counter(_classes(texts))
    common = forms.most_common(MOST_FORMS)
    total = sum(times for _, times in common) or 1
    # A form that few rows have says something about them: the commonest one stands in for it.
    kept = [(form, times) for form, times in common if times >= min(LEAST_ROWS, total)]
    kept = kept or common[:1]
    total = sum(times for _, times in kept) or 1
    return IdentifierForm(
        _plain(column.schema),
        tuple(form for form, _ in kept),
        tuple(times / total for _, times in kept),
        missing,
    )


def _knots(column: Column) -> tuple[int, ...]:
    """Where whole-number identifiers lie: they are given out in order, so they spread as the table's years do.

    Every stretch holds at least `STRETCH_ROWS` identifiers, and its ends are nobody's; the outermost are the
    range, rounded outward to two digits of its width.
    """
    if column.schema.storage is not Storage.INTEGER:
        return ()
    texts = np.array([column.levels[int(at)] for at in np.unique(column.values[column.state == 0])])
    if len(texts) < LEAST_ROWS or not all(_WHOLE.match(text) for text in texts.tolist()):
        return ()
    numbers = np.sort(texts.astype(np.int64))
    stretches = min(MOST_STRETCHES, len(numbers) // STRETCH_ROWS)
    places = np.linspace(0, len(numbers) - 1, stretches + 1)[1:-1].astype(np.int64)
    width = int(numbers[-1] - numbers[0])
    grain = 10 ** max(len(str(width)) - 2, 0)
    low = int(numbers[0]) // grain * grain if width else int(numbers[0])
    high = -(-int(numbers[-1]) // grain) * grain
    # A middle between two neighbours belongs to neither.
    inner = (numbers[places] + numbers[places + 1]) // 2
    return tuple(
        int(one)
        for one in np.unique([max(low, 1) if numbers[0] > 0 else low, *inner.tolist(), high + 1])
    )


def _plain(schema: ColumnSchema) -> ColumnSchema:
    """The schema without special codes: fresh identifiers have none."""
    return replace(schema, special=())


def _range(column: Column, present: NDArray[np.generic]) -> tuple[int, int]:
    """A coarse range: digits of the numbers, years of the dates."""
    if not len(present):
        return 0, 1
    if column.kind is ColumnKind.DATETIME:
        years = present.astype(np.int64).astype("datetime64[us]").astype("datetime64[Y]")
        ends = (years.min(), years.max() + 1)
        low, high = (int(end.astype("datetime64[us]").astype(np.int64)) for end in ends)
        return low, high
    digits = len(str(int(np.abs(present.astype(np.float64)).max())))
    return (10 ** (digits - 1) if digits > 1 else 1), 10**digits


def _classes(texts: list[str]) -> list[str]:
    """The form of every text; signs that nearly all texts of one length share stand for themselves."""
    by_length: dict[int, list[str]] = {}
    for text in texts:
        by_length.setdefault(len(text), []).append(text)
    found = []
    for length, group in by_length.items():
        fixed = {}
        if len(group) >= LEAST_ROWS:
            for place in range(length):
                sign, times = Counter(text[place] for text in group).most_common(1)[0]
                if times >= COMMON * len(group):
                    fixed[place] = sign
        for text in group:
            form = "".join(fixed.get(place) or _class(sign) for place, sign in enumerate(text))
            found.append(_hexadecimal(text, form))
    return found


def _class(sign: str) -> str:
    if sign.isdigit():
        return "\x00"
    if sign.isupper():
        return "\x01"
    if sign.isalpha():
        return "\x02"
    return sign


def _hexadecimal(text: str, form: str) -> str:
    """A long text of hexadecimal digits and dashes (UUIDs, digests) has one form, not one a row."""
    if len(text) >= 16 and set(text) <= set(HEX + "-") and set(text) & set("abcdef"):
        return "".join("-" if sign == "-" else "\x03" for sign in text)
    return form


def draw(form: IdentifierForm, rows: int, start: int, seed: int) -> Column:
    """Draw fresh identifiers for rows ``start`` to ``start + rows`` of one table: no two are equal.

    Args:
        form: what they look like.
        rows: how many.
        start: how many rows of the same table were drawn before.
        seed: >= 0.
    """
    rng = np.random.default_rng([seed, 5, start])
    state = np.where(rng.random(rows) < form.missing, -1, 0).astype(np.int16)
    schema = form.schema
    if form.knots:
        return _along(form, rows, start, seed, state)
    if not form.forms:
        return _numbers(form, rows, start, seed, state)
    which = np.random.default_rng([seed, 6]).choice(
        len(form.forms), size=start + rows, p=np.asarray(form.weights) / sum(form.weights)
    )
    counters = [int((which[:start] == at).sum()) for at in range(len(form.forms))]
    walks = [_Walk.through(one, seed) for one in form.forms]
    texts = []
    for at in which[start:].tolist():
        texts.append(_text(form.forms[at], walks[at].number(counters[at])))
        counters[at] += 1
    levels = tuple(sorted(set(texts))) or ("",)
    place = {text: number for number, text in enumerate(levels)}
    values = np.array([place[text] for text in texts], dtype=np.int32)
    return Column(schema, np.where(state == 0, values, 0).astype(np.int32), state, levels)


def _space(form: str) -> int:
    """How many different texts a form has."""
    size = 1
    for sign in form:
        size *= len(_CLASSES.get(sign, "x"))
    return size


@dataclass(frozen=True, slots=True)
class _Walk:
    """Numbers that look drawn and never repeat: an affine walk through a form's space."""

    space: int
    offset: int
    step: int

    @classmethod
    def through(cls, form: str, seed: int) -> _Walk:
        space = _space(form)
        offset = int.from_bytes(np.random.default_rng([seed, 7, len(form)]).bytes(16), "big")
        step = (int(space * GOLDEN) | 1) if space > 2 else 1
        while math.gcd(step, space) != 1:
            step += 2
        return cls(space, offset, step)

    def number(self, counter: int) -> int:
        """The counter-th number; beyond the space they run on, so that none repeats."""
        if counter >= self.space:
            return counter
        return (self.offset + counter * self.step) % self.space


def _text(form: str, number: int) -> str:
    """Spell a number in the places of a form; what does not fit is appended."""
    signs = []
    for sign in reversed(form):
        alphabet = _CLASSES.get(sign)
        if alphabet is None:
            signs.append(sign)
        else:
            number, at = divmod(number, len(alphabet))
            signs.append(alphabet[at])
    text = "".join(reversed(signs))
    return text if number == 0 else f"{text}{number}"


def _along(
    form: IdentifierForm, rows: int, start: int, seed: int, state: NDArray[np.int16]
) -> Column:
    """Whole numbers along the knots, no two equal: a walk through each stretch, stretches in turn."""
    knots = np.asarray(form.knots, dtype=np.int64)
    widths = np.diff(knots)
    many = len(widths)
    turn = np.arange(start, start + rows) // many
    order = np.random.default_rng([seed, 10]).permutation(many)
    stretch = order[np.arange(start, start + rows) % many]
    width = widths[stretch]
    steps = np.array([_coprime(int(one)) for one in widths], dtype=np.int64)[stretch]
    offset = np.random.default_rng([seed, 11]).integers(widths)[stretch]
    inside = (offset + turn % width * steps % width) % width
    # A stretch that is used up goes on beyond the range.
    beyond = knots[-1] + (turn - width) * many + stretch
    numbers = np.where(turn < width, knots[stretch] + inside, beyond)
    texts = np.char.mod("%d", numbers)
    levels, index = np.unique(texts, return_inverse=True)
    values = np.where(state == 0, index.reshape(-1), 0).astype(np.int32)
    return Column(form.schema, values, state, tuple(levels.tolist()))


def _coprime(width: int) -> int:
    step = int(width * GOLDEN) | 1
    while math.gcd(step, width) != 1:
        step += 2
    return step % max(width, 1) or 1


def _numbers(
    form: IdentifierForm, rows: int, start: int, seed: int, state: NDArray[np.int16]
) -> Column:
    """Numbers in the range, no two equal while the range lasts."""
    width = max(form.high - form.low, 1)
    step = int(width * GOLDEN) | 1
    while math.gcd(step, width) != 1:
        step += 2
    offset = int(np.random.default_rng([seed, 8]).integers(width))
    grid = form.schema.resolution_us or 1
    values = [
        form.low + (offset + at * step) % width if at < width else form.low + at
        for at in range(start, start + rows)
    ]
    if form.schema.kind is ColumnKind.NUMERIC:
        return Column(
            form.schema, np.where(state == 0, np.asarray(values, dtype=np.float64), 0), state
        )
    whole = np.asarray(values, dtype=np.int64)
    if form.schema.kind is ColumnKind.DATETIME:
        whole = whole // grid * grid
    return Column(form.schema, np.where(state == 0, whole, 0), state)
