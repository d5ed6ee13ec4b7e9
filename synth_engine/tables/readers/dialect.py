"""What a text file is written in: encoding, delimiter, quote, header. Found, not asked."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from synth_engine.contracts.errors import UserFixable

SAMPLE_BYTES = 1 << 18
SAMPLE_ROWS = 200
DELIMITERS = (",", ";", "\t", "|")
# Encodings worth guessing; anything else is rarer than a wrong guess.
ENCODINGS = [
    "cp1252", "latin_1", "iso8859_15", "cp1250", "iso8859_2", "cp1251", "koi8_r", "cp932", "shift_jis",
    "euc_jp", "gb18030", "big5", "euc_kr", "cp1253", "cp1254", "cp437", "cp850", "mac_roman",
]  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NUMBER = re.compile(r"^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
WESTERN_SHARE = 0.7  # of runs of high bytes that are one byte long
FIRST_YEAR, LAST_YEAR = 1800, 2200


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart."""

    delimiter: str
    quote: str | None
    header: bool


def decode(untrusted: bytes, path: str) -> tuple[str, str]:
    """Return (text, encoding).

    Raises:
        UserFixable: ``TABLES.BINARY``.
    """
    for mark, name in _MARKS:
        if untrusted.startswith(mark):
            try:
                return untrusted.decode(name), name.removesuffix("-sig")
            except UnicodeDecodeError as error:
                raise UserFixable("TABLES.BINARY", path=path) from error
    head = untrusted[:8192]
    if b"\x00" in head:
        return _wide(untrusted, head, path), "utf-16"
    try:
        text, name = untrusted.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, name = _guess(untrusted, path)
    if len(_CONTROL.findall(text[:8192])) > len(text[:8192]) // 50:
        raise UserFixable("TABLES.BINARY", path=path)
    return text, name


def _wide(untrusted: bytes, head: bytes, path: str) -> str:
    """UTF-16 without a mark: every second byte of Western text is nought."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < len(head) // 5 or min(even, odd) > len(head) // 50:
        raise UserFixable("TABLES.BINARY", path=path)
    try:
        return untrusted.decode(name)
    except UnicodeDecodeError as error:
        raise UserFixable("TABLES.BINARY", path=path) from error


def _guess(untrusted: bytes, path: str) -> tuple[str, str]:
    """An eight-bit or Asian encoding, judged on the lines that are not plain ASCII."""
    from charset_normalizer import from_bytes

    telling = [line for line in untrusted.splitlines() if not line.isascii()]
    sample = b"\n".join(telling)[:65_536]
    # Western texts have single accented letters among plain ones; few letters mislead a statistic.
    runs = [len(run) for run in _HIGH.findall(sample)]
    if sum(length == 1 for length in runs) > WESTERN_SHARE * len(runs):
        names = ["cp1252"]
    else:
        found = from_bytes(sample, cp_isolation=ENCODINGS).best()
        names = [] if found is None else [found.encoding]
    for name in (*names, "cp1252", "latin_1"):
        try:
            return untrusted.decode(name), name.replace("_", "-")
        except UnicodeDecodeError:
            continue
    raise UserFixable("TABLES.BINARY", path=path)


def sniff(text: str) -> Dialect:
    """Find delimiter, quote and header from the first rows."""
    sample = text[:SAMPLE_BYTES]
    if len(text) > SAMPLE_BYTES and "\n" in sample:
        sample = sample[: sample.rindex("\n") + 1]
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        score = _score(_rows(sample, delimiter))
        if score > best_score:
            best, best_score = delimiter, score
    rows = _rows(sample, best)
    return Dialect(best, '"' if '"' in sample else None, has_header(rows))


def _rows(sample: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if row:
                rows.append(row)
            if len(rows) >= SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def _score(rows: list[list[str]]) -> float:
    """How much a delimiter makes a table: agreement of the rows first, then the number of cells."""
    if not rows:
        return 0.0
    wide, count = Counter(map(len, rows)).most_common(1)[0]
    if wide < 2:
        return 0.0
    agreement = count / len(rows)
    return agreement**2 * (1 + min(wide, 30) / 100)


def has_header(rows: list[list[str]]) -> bool:
    """Whether the first row names the columns: it does unless it looks like the rows beneath it."""
    if len(rows) < 2:
        return True
    first, body = rows[0], rows[1:]
    numbers = [bool(_NUMBER.match(cell.strip())) for cell in first]
    if not any(numbers):
        return True
    years = [cell.strip() for cell, is_number in zip(first, numbers, strict=True) if is_number]
    if all(year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR for year in years):
        return len(set(years)) == len(years) > 1 or len(first) == 1
    for at, is_number in enumerate(numbers):
        cells = [row[at].strip() for row in body if at < len(row) and row[at].strip()]
        beneath = sum(bool(_NUMBER.match(cell)) for cell in cells) > len(cells) / 2
        if cells and beneath != is_number and first[at].strip():
            return True
    return False
