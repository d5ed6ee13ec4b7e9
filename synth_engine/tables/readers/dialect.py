"""What a text file is written in: encoding, delimiter, quote, header. Found, not asked."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.reading import Reading
from synth_engine.tables.readers.packed import opened

if TYPE_CHECKING:
    from pathlib import Path

_AS_FOUND = Reading()
HEAD_BYTES = 1 << 23
SAMPLE_BYTES = 1 << 18
GUESS_BYTES = 65_536
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


def encoding_of(
    path: Path,
    untrusted_head: bytes,
    *,
    is_utf8: bool,
    said: str | None = None,
    most: int | None = None,
) -> tuple[str, str, str]:
    """Return (Python's codec, encoding for the record, how sure: see `contracts.reading.FilePreview`).

    Args:
        path: the file; looked through again where its encoding must be guessed.
        untrusted_head: its first bytes.
        is_utf8: all of it decodes as UTF-8.
        said: the encoding that a person said.
        most: bytes to look at; None for all of them.

    Raises:
        Usage: ``USAGE.READING``; UserFixable: ``TABLES.BINARY``, ``TABLES.WRONG_ENCODING``.
    """
    if said is not None:
        return _said(path, untrusted_head, said, most)
    for mark, name in _MARKS:
        if untrusted_head.startswith(mark):
            _must_decode(path, name, most)
            return name, name.removesuffix("-sig"), "marked"
    start = untrusted_head[:8192]
    if b"\x00" in start:
        return _wide(path, start, most), "utf-16", "guessed"
    sure = "guessed"
    if is_utf8:
        codec, name = "utf-8", "utf-8"
        sure = "ascii" if untrusted_head.isascii() else "fits"
    else:
        codec, name = _guess(path, most)
    # A letter cut in two at the border is no sign of anything.
    text = untrusted_head[: 4 * 8192].decode(codec, "ignore")[:8192]
    if len(_CONTROL.findall(text)) > len(text) // 50:
        raise UserFixable("TABLES.BINARY", path=str(path))
    return codec, name, sure


def _said(path: Path, head: bytes, said: str, most: int | None) -> tuple[str, str, str]:
    """The encoding that a person said, where it is one of texts and fits."""
    try:
        found = codecs.lookup(said)
        text = head[:4].decode(found.name, "replace")  # what is no encoding of texts refuses
    except (LookupError, ValueError, TypeError) as error:
        known = ", ".join(["utf-8", "utf-16", *sorted(ENCODINGS)])
        raise Usage("USAGE.READING", option="encoding", known=known) from error
    del text
    codec = (
        "utf-8-sig" if found.name == "utf-8" and head.startswith(codecs.BOM_UTF8) else found.name
    )
    if not _decodes(path, codec, most):
        raise UserFixable("TABLES.WRONG_ENCODING", path=str(path), encoding=said)
    return codec, found.name, "said"


def _decodes(path: Path, codec: str, most: int | None = None) -> bool:
    """Whether a file decodes, or its first bytes."""
    decoder = codecs.getincrementaldecoder(codec)()
    done = 0
    try:
        with opened(path) as file:
            while block := file.read(1 << 22):
                decoder.decode(block)
                done += len(block)
                if most is not None and done >= most:
                    return True
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _must_decode(path: Path, codec: str, most: int | None) -> None:
    if not _decodes(path, codec, most):
        raise UserFixable("TABLES.BINARY", path=str(path))


def _wide(path: Path, head: bytes, most: int | None) -> str:
    """UTF-16 without a mark: every second byte of Western text is nought."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < len(head) // 5 or min(even, odd) > len(head) // 50:
        raise UserFixable("TABLES.BINARY", path=str(path))
    _must_decode(path, name, most)
    return name


def _telling(path: Path, most: int | None) -> bytes:
    """Lines that are not plain ASCII, as many as a guess needs."""
    found, size, done = [], 0, 0
    with opened(path) as file:
        # In pieces: a file that is no text may have no line's end at all.
        while size < GUESS_BYTES and (piece := file.readline(1 << 20)):
            done += len(piece)
            if most is not None and done > most:
                break
            for line in piece.splitlines():
                if not line.isascii():
                    found.append(line)
                    size += len(line) + 1
    return b"\n".join(found)[:GUESS_BYTES]


def _guess(path: Path, most: int | None) -> tuple[str, str]:
    """An eight-bit or Asian encoding, judged on the lines that are not plain ASCII."""
    from charset_normalizer import from_bytes

    sample = _telling(path, most)
    # Western texts have single accented letters among plain ones; few letters mislead a statistic.
    runs = [len(run) for run in _HIGH.findall(sample)]
    if sum(length == 1 for length in runs) > WESTERN_SHARE * len(runs):
        names = ["cp1252"]
    else:
        found = from_bytes(sample, cp_isolation=ENCODINGS).best()
        names = [] if found is None else [found.encoding]
    for name in (*names, "cp1252", "latin_1"):
        if _decodes(path, name, most):
            return name, name.replace("_", "-")
    raise UserFixable("TABLES.BINARY", path=str(path))


def sniff(text: str, *, quotes: bool, reading: Reading = _AS_FOUND) -> Dialect:
    """Find delimiter and header from the first rows.

    Args:
        text: the file's head.
        quotes: some double quote stands anywhere in the file.
        reading: what a person said of them.
    """
    sample = text[:SAMPLE_BYTES]
    if len(text) > SAMPLE_BYTES and "\n" in sample:
        sample = sample[: sample.rindex("\n") + 1]
    quote = ('"' if quotes else None) if reading.quote is None else reading.quote or None
    best, best_score = ",", 0.0
    if reading.delimiter is not None:
        best = reading.delimiter
    for delimiter in DELIMITERS if reading.delimiter is None else ():
        score = _score(_rows(sample, delimiter, reading.quote))
        if score > best_score:
            best, best_score = delimiter, score
    header = reading.header
    if header is None:
        header = has_header(_rows(sample, best, reading.quote))
    return Dialect(best, quote, header)


def _rows(sample: str, delimiter: str, quote: str | None) -> list[list[str]]:
    rows: list[list[str]] = []
    lines = io.StringIO(sample, newline="")
    try:
        for row in csv.reader(lines, delimiter=delimiter, **quoting_of(quote)):
            if row:
                rows.append(row)
            if len(rows) >= SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def quoting_of(quote: str | None) -> dict[str, Any]:
    """What the standard library is told of quotes: None is the double quote, "" is none."""
    if quote is None:
        return {}
    return {"quotechar": quote} if quote else {"quoting": csv.QUOTE_NONE}


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
