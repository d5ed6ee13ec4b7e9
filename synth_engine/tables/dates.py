"""Finds dates and times in texts: ISO forms, day or month first, dots or slashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE = 200
MOST_MISFITS = 0.05  # of a sample's texts; more, and it is no column of dates
_US = 1_000_000
COARSEST = 86_400 * _US
ISO = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?)?$"
# Shape of the text -> patterns that may be meant, the commoner first.
_SHAPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"^\d{1,2}\.\d{1,2}\.\d{4}$", ("%d.%m.%Y",)),
    (r"^\d{1,2}\.\d{1,2}\.\d{4} \d{2}:\d{2}$", ("%d.%m.%Y %H:%M",)),
    (r"^\d{1,2}/\d{1,2}/\d{4}$", ("%d/%m/%Y", "%m/%d/%Y")),
    (r"^\d{1,2}/\d{1,2}/\d{4} \d{2}:\d{2}$", ("%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M")),
    (r"^\d{4}/\d{1,2}/\d{1,2}$", ("%Y/%m/%d",)),
    (r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$", ("%Y-%m-%dT%H:%M:%SZ",)),
)
_COMPACT = (r"^(19|20)\d{6}$", ("%Y%m%d",))
_DATE_NAME = re.compile(r"date|datum|day|dob|birth|geb|_dt$|^dt|time", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Times:
    """Distinct texts as times: microseconds, which fit, the pattern (None is ISO), their grid."""

    values: NDArray[np.int64]
    fits: NDArray[np.bool_]
    pattern: str | None
    resolution_us: int


def parse(pool: pa.Array, name: str) -> Times | None:
    """Read distinct texts as times, or return None where they are something else."""
    sample = pool[:SAMPLE]
    if _most(sample, ISO):
        return _iso(pool)
    shapes = (*_SHAPES, _COMPACT) if _DATE_NAME.search(name) else _SHAPES
    for shape, patterns in shapes:
        if _most(sample, shape):
            return _best(pool, patterns)
    return None


def _most(sample: pa.Array, shape: str) -> bool:
    fits = np.asarray(pc.match_substring_regex(sample, shape), dtype=np.bool_)
    return bool(fits.sum() >= 2 and (~fits).sum() <= max(3, MOST_MISFITS * len(fits)))


def grid(values: NDArray[np.int64], most: int = COARSEST) -> int:
    """The coarsest of day, minute, second, microsecond, none coarser than `most`, on which all values lie."""
    for unit in (COARSEST, 60 * _US, _US):
        if unit <= most and not (values % unit).any():
            return unit
    return 1


def _iso(pool: pa.Array) -> Times | None:
    fits = np.asarray(pc.match_substring_regex(pool, ISO), dtype=np.bool_)
    texts = pc.replace_substring(pool.filter(pa.array(fits)), " ", "T")
    try:
        stamps = np.asarray(texts.to_pylist(), dtype="datetime64[us]")
    except ValueError:
        return None
    values = np.zeros(len(pool), dtype=np.int64)
    values[fits] = stamps.astype(np.int64)
    first = pool.filter(pa.array(fits))[0].as_py()
    seconds = grid(values[fits])
    pattern = iso_pattern(first, seconds)
    shapes = set(pc.utf8_length(pool.filter(pa.array(fits))).to_pylist())
    if len(shapes) > 1 and seconds != 1:
        return None  # mixed precision: the texts would not come back as they were
    return Times(values, fits, pattern, seconds)


def iso_pattern(first: str, step: int) -> str | None:
    """Pattern of the text form; None where the plain ISO form (blank, seconds) is meant."""
    if len(first) == 10:
        return None
    mark = first[10]
    body = {16: "%H:%M", 19: "%H:%M:%S"}.get(len(first), "%H:%M:%S.%f")
    if step % (86_400 * _US) == 0 or mark == "T" or len(first) == 16:
        return f"%Y-%m-%d{mark}{body}"
    return None


def _best(pool: pa.Array, patterns: tuple[str, ...]) -> Times | None:
    """The pattern that reads most; the first one on a tie."""
    found: Times | None = None
    for pattern in patterns:
        parsed = pc.strptime(pool, format=pattern, unit="us", error_is_null=True)
        fits = ~np.asarray(parsed.is_null(), dtype=np.bool_)
        if found is None or fits.sum() > found.fits.sum():
            values = np.asarray(parsed.cast(pa.int64()).fill_null(0), dtype=np.int64)
            found = Times(values, fits, pattern, grid(values[fits]))
    if found is None:
        return None
    # Texts must come back as they were: 3.4.2024 is written 03.04.2024 by the same pattern.
    back = [
        stamp.strftime(found.pattern or "")
        for stamp in found.values[found.fits].astype("datetime64[us]").tolist()
    ]
    same = back == pool.filter(pa.array(found.fits)).to_pylist()
    return found if same else None
