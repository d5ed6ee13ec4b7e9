"""Numbers and times as texts, a column at a time.

They are the texts that Python would write, without asking it cell by cell. Where the quick way cannot be sure
of the same digits it steps aside for the slow one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from numpy.typing import NDArray

MICROSECONDS = 1_000_000
DAY_US = 86_400 * MICROSECONDS
# Decimals that Python writes without an exponent and that Arrow writes alike.
_PLAIN_LOW, _PLAIN_HIGH = 1e-4, 1e10
# A double gives back any decimal of so many digits, so those digits are its text.
_SURE = 1e15
_NO_TIE = 0.4
_MOST_DECIMALS = 15
# Years that every system writes with four digits.
_FIRST_US = int(np.datetime64("1000-01-01", "us").astype(np.int64))
_LAST_US = int(np.datetime64("9999-12-31T23:59:59.999999", "us").astype(np.int64))


def number_texts(
    values: NDArray[np.float64], decimals: int | None, *, fixed: bool
) -> pa.StringArray:
    """Shortest texts of numbers that keep `decimals` digits; all of them shown where `fixed`."""
    if decimals is None:
        texts, sure = _shortest(values)
    else:
        texts, sure = _rounded(values, decimals, fixed=fixed)
    if sure.all():
        return texts
    slow = pa.array(_slow_numbers(values[~sure], decimals, fixed=fixed), type=pa.string())
    return pc.replace_with_mask(texts, pa.array(~sure), slow)


def _slow_numbers(values: NDArray[np.float64], decimals: int | None, *, fixed: bool) -> list[str]:
    if decimals is not None and fixed:
        return [f"{v:.{decimals}f}" for v in values.tolist()]
    if decimals is not None:
        values = np.round(values, decimals)
    return [repr(v).removesuffix(".0") for v in values.tolist()]


def _shortest(values: NDArray[np.float64]) -> tuple[pa.StringArray, NDArray[np.bool_]]:
    size = np.abs(values)
    sure = ((size >= _PLAIN_LOW) & (size < _PLAIN_HIGH)) | ((values == 0) & ~np.signbit(values))
    texts = pa.array(values).cast(pa.string())
    whole = values == np.trunc(values)
    if whole.any():
        # Only whole numbers end in ".0"; the rest keep their noughts (100.05).
        texts = pc.if_else(pa.array(whole), pc.replace_substring(texts, ".0", ""), texts)
    return texts, sure


def _rounded(
    values: NDArray[np.float64], decimals: int, *, fixed: bool
) -> tuple[pa.StringArray, NDArray[np.bool_]]:
    """Whole number before the point, whole number after it, both written as whole numbers."""
    unit = 10.0 ** min(decimals, _MOST_DECIMALS)
    with np.errstate(over="ignore", invalid="ignore"):
        if not fixed:
            values = np.round(values, decimals)
        scaled = values * unit
        rounded = np.rint(scaled)
        # A product is off by a sixteenth at most below the bound: what is no near tie rounds as it should.
        sure = (np.abs(rounded) < _SURE) & (np.abs(scaled - rounded) < _NO_TIE)
    sure &= ~((values == 0) & np.signbit(values)) & (decimals <= _MOST_DECIMALS)
    if not fixed:
        sure &= ((np.abs(values) >= _PLAIN_LOW) | (values == 0)) & (rounded / unit == values)
    digits = np.where(sure, np.abs(rounded), 0).astype(np.int64)
    whole, part = np.divmod(digits, np.int64(unit))
    texts = pa.array(whole).cast(pa.string())
    if decimals:
        shown = pc.utf8_slice_codeunits(pa.array(part + np.int64(unit)).cast(pa.string()), 1)
        texts = pc.binary_join_element_wise(texts, shown, ".")
        texts = texts if fixed else pc.utf8_rtrim(pc.utf8_rtrim(texts, "0"), ".")
    below = values < 0
    if below.any():
        texts = pc.if_else(pa.array(below), pc.binary_join_element_wise("-", texts, ""), texts)
    return texts, sure


def time_texts(
    values: NDArray[np.int64], pattern: str | None, resolution_us: int | None
) -> pa.StringArray:
    """Texts of date-times given in microseconds."""
    if not len(values) or values.min() < _FIRST_US or values.max() > _LAST_US:
        return pa.array(_slow_times(values, pattern, resolution_us), type=pa.string())
    if pattern is not None:
        if "%f" in pattern:
            return pa.array(_slow_times(values, pattern, resolution_us), type=pa.string())
        seconds = pa.array(values // MICROSECONDS).cast(pa.timestamp("s"))
        return pc.strftime(seconds, format=pattern)
    if resolution_us is not None and resolution_us % DAY_US == 0:
        days = pa.array((values // DAY_US).astype(np.int32))
        return days.cast(pa.date32()).cast(pa.string())
    if resolution_us is None or resolution_us % MICROSECONDS == 0:
        return pa.array(values // MICROSECONDS).cast(pa.timestamp("s")).cast(pa.string())
    return pa.array(values).cast(pa.timestamp("us")).cast(pa.string())


def _slow_times(
    values: NDArray[np.int64], pattern: str | None, resolution_us: int | None
) -> list[str]:
    stamps = values.astype("datetime64[us]")
    if pattern is not None:
        return [stamp.strftime(pattern) for stamp in stamps.tolist()]
    if resolution_us is not None and resolution_us % DAY_US == 0:
        return [str(text) for text in np.datetime_as_string(stamps, unit="D")]
    unit: Any = "s" if resolution_us is None or resolution_us % MICROSECONDS == 0 else "us"
    return [str(text).replace("T", " ") for text in np.datetime_as_string(stamps, unit=unit)]
