"""Numbers that SAS, SPSS and Stata show as dates and times, as the texts they mean.

The formats are the packages' own; what is no full date (a weekday, a year) stays the number it is. Knows no file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.tables.cell_texts import DAY_US, time_texts

if TYPE_CHECKING:
    from numpy.typing import NDArray

SECOND_US: Final = 1_000_000
_DAY_SECONDS: Final = 86_400
# Day 0 of each package, in days from 1970-01-01: 1960-01-01 and 1582-10-14.
SAS_DAY: Final = -3_653
STATA_DAY: Final = SAS_DAY
SPSS_DAY: Final = -141_428
# 0001-01-01 and the end of 9999, in days.
_FIRST_DAY, _AFTER_DAY = -719_162, 2_932_897

_SAS_DATES: Final = re.compile(
    r"(WEEKDAT[EX]|WORDDAT[EX]|(MMDDYY|DDMMYY|YYMMDD)[BCDNPS]?|DATE|JULIAN|JULDAY|MONYY|YYMON|"
    r"(YYMM|MMYY|YYQ)[CDNPS]?|(IS|E|B)8601DA|NLDATE\w*|EURDFD[DEN]|EURDFDE)"
)
_SAS_DATETIMES: Final = re.compile(
    r"(DATETIME|DATEAMPM|MDYAMPM|(IS|E|B)8601D[TXZN]|DTDATE|DTMONYY|DTYEAR|NLDATM\w*)"
)
_SAS_TIMES: Final = re.compile(r"(TIME|HHMM|TOD|TIMEAMPM|(IS|E|B)8601TM|NLTIME|MMSS)")
_SPSS_DATES: Final = frozenset({"DATE", "ADATE", "EDATE", "JDATE", "SDATE", "MOYR", "QYR", "WKYR"})
_SPSS_DATETIMES: Final = frozenset({"DATETIME", "YMDHMS"})
_SPSS_TIMES: Final = frozenset({"TIME", "DTIME", "MTIME"})
_STATA_TIME: Final = re.compile(r"%-?tc(?![A-Za-z]*[CYyNnDdJjMmLl])[Hh]{2}[^A-Za-z]+MM\S*")
# Months of a step of Stata's monthly, quarterly and half-yearly dates.
_STATA_MONTHS: Final = {"m": 1, "q": 3, "h": 6}


@dataclass(frozen=True, slots=True)
class Clock:
    """How a column's numbers count time.

    Attributes:
        shows: ``date``, ``datetime`` or ``time`` (of day, or a span).
        unit_us: microseconds of one unit.
        day: the day that 0 falls on, in days from 1970-01-01; 0 for times of day.
        months: where a unit is so many months, not a fixed time; 0 else.
        weeks: a unit is a week of Stata's, of which a year has 52.
    """

    shows: str
    unit_us: int = 0
    day: int = 0
    months: int = 0
    weeks: bool = False


def bare(form: str) -> str:
    """A display format's name in capitals, without width and decimals: ``DATE9.`` is ``DATE``."""
    return re.sub(r"[\d.]+$", "", form.upper())


def sas_clock(form: str) -> Clock | None:
    """What a SAS format says (``DATE9.``); None for plain numbers."""
    name = bare(form)
    if _SAS_DATETIMES.fullmatch(name):
        return Clock("datetime", SECOND_US, SAS_DAY)
    if _SAS_DATES.fullmatch(name):
        return Clock("date", DAY_US, SAS_DAY)
    return Clock("time", SECOND_US) if _SAS_TIMES.fullmatch(name) else None


def spss_clock(form: str) -> Clock | None:
    """What an SPSS format says (``EDATE10``); None for plain numbers."""
    name = bare(form)
    if name in _SPSS_DATETIMES:
        return Clock("datetime", SECOND_US, SPSS_DAY)
    if name in _SPSS_DATES:
        return Clock("date", SECOND_US, SPSS_DAY)
    return Clock("time", SECOND_US) if name in _SPSS_TIMES else None


def stata_clock(form: str) -> Clock | None:
    """What a Stata format says (``%td``); None for plain numbers, years and business days."""
    plain = form.replace("%-", "%")
    if _STATA_TIME.fullmatch(plain):
        return Clock("time", 1_000)
    if plain.startswith("%tc"):
        return Clock("datetime", 1_000, STATA_DAY)
    if plain.startswith(("%td", "%d")):
        return Clock("date", DAY_US, STATA_DAY)
    if plain.startswith("%tw"):
        return Clock("date", 0, STATA_DAY, weeks=True)
    if plain[:2] == "%t" and plain[2:3] in _STATA_MONTHS:
        return Clock("date", 0, STATA_DAY, months=_STATA_MONTHS[plain[2]])
    return None


def times_of(values: NDArray[np.float64], clock: Clock) -> pa.StringArray:
    """Numbers as texts: ISO dates, ISO dates with a time, or hours, minutes and seconds.

    Args:
        values: finite numbers.
        clock: what they count.

    Returns:
        As many texts; null where a date lies outside the years 1 to 9999.
    """
    if clock.shows == "time":
        return _spans(values * (clock.unit_us / SECOND_US))
    if clock.months or clock.weeks:
        days = _calendar(values, clock)
        rest = np.zeros(len(values), dtype=np.int64)
    else:
        # Whole days apart: a double holds microseconds of one day, not of four centuries.
        a_day = DAY_US / clock.unit_us
        known = np.clip(values, -1e6 * a_day, 4e6 * a_day)
        whole = np.floor(known / a_day)
        days = whole.astype(np.int64) + clock.day
        rest = np.rint((known - whole * a_day) * clock.unit_us).astype(np.int64)
        days, rest = days + rest // DAY_US, rest % DAY_US
    inside = (days >= _FIRST_DAY) & (days < _AFTER_DAY)
    days = np.where(inside, days, 0)
    if clock.shows == "date":
        texts = time_texts(days * DAY_US, None, DAY_US)
    else:
        texts = _stamps(np.where(inside, days * DAY_US + rest, 0))
    return texts if inside.all() else pc.if_else(pa.array(inside), texts, None)


def _stamps(stamps: NDArray[np.int64]) -> pa.StringArray:
    """Seconds where all of them are whole, as the same column's other blocks mostly are."""
    fractions = stamps % SECOND_US != 0
    texts = time_texts(stamps, None, SECOND_US)
    if fractions.any():
        exact = time_texts(stamps[fractions], None, 1)
        texts = pc.replace_with_mask(texts, pa.array(fractions), exact)
    return texts


def _calendar(values: NDArray[np.float64], clock: Clock) -> NDArray[np.int64]:
    """First days of months, quarters, half-years and Stata's weeks, in days from 1970-01-01."""
    steps = np.floor(np.clip(values, -1e6, 1e6)).astype(np.int64)
    if clock.weeks:
        years = (steps // 52 - 10).astype("datetime64[Y]")
        starts = years.astype("datetime64[D]").astype(np.int64)
        first: NDArray[np.int64] = starts + 7 * (steps % 52)
        return first
    months = (steps * clock.months - 120).astype("datetime64[M]")
    found: NDArray[np.int64] = months.astype("datetime64[D]").astype(np.int64)
    return found


def _spans(seconds: NDArray[np.float64]) -> pa.StringArray:
    """Hours, minutes and seconds; a fraction where there is one; more than 24 hours stay hours."""
    rounded = np.rint(np.clip(seconds, -1e11, 1e11) * SECOND_US).astype(np.int64)
    texts = []
    for micro in rounded.tolist():
        whole, part = divmod(abs(micro), SECOND_US)
        minutes, second = divmod(whole, 60)
        hour, minute = divmod(minutes, 60)
        text = f"{'-' if micro < 0 else ''}{hour:02d}:{minute:02d}:{second:02d}"
        texts.append(f"{text}.{part:06d}" if part else text)
    return pa.array(texts, type=pa.string())
