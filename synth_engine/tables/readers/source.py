"""A text file of any size, looked through once: digest, encoding, and what decides how it can be read.

The file is never held; its head is. Reading it afterwards is a stream of UTF-8.
"""

from __future__ import annotations

import codecs
import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.reading_context import head_of, reading_of
from synth_engine.tables.building import sha256_of
from synth_engine.tables.readers.dialect import HEAD_BYTES, encoding_of
from synth_engine.tables.readers.packed import is_packed, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.reading import Reading

_WIDE = frozenset({"utf-16", "utf-32"})
LOOK_BYTES = 1 << 21  # of a file of which only the first rows are wanted
BLOCK = 1 << 19  # bytes: what is looked at several times stays near the processor
LONGEST_LINE = 1 << 26  # bytes; a file that goes on for longer has no lines


@dataclass(slots=True)
class Facts:
    """What a stream of text holds.

    Attributes:
        quotes: double quotes in it.
        returns: carriage returns that end no line together with a newline.
        blank: nothing but white space.
        noughts: some NUL stands in it.
        line: bytes of the longest line, as far as whole blocks tell.
    """

    quotes: int = 0
    returns: int = 0
    blank: bool = True
    noughts: bool = False
    line: int = 0
    _running: int = 0
    _after_return: bool = False

    def add(self, block: bytes, quote: str | None = None) -> None:
        """Look at the next block; `quote`: the sign that quotes, "" for none, None for the double quote."""
        sign = b'"' if quote is None else quote.encode()
        self.quotes += block.count(sign) if sign else 0
        self.noughts = self.noughts or b"\x00" in block
        if b"\r" in block or self._after_return:
            joined = b"\r" + block if self._after_return else block
            self._after_return = joined.endswith(b"\r")
            whole = joined[:-1] if self._after_return else joined
            self.returns += whole.count(b"\r") - whole.count(b"\r\n")
        self.blank = self.blank and not block.strip()
        if b"\n" in block or b"\r" in block:
            self._running = 0
        self._running += len(block)
        self.line = max(self.line, self._running)

    def end(self) -> None:
        """Count a return that is the file's last sign."""
        self.returns += self._after_return
        self._after_return = False


@dataclass(frozen=True, slots=True)
class Source:
    """A text file.

    Attributes:
        path: where it is.
        sha256, size: digest (hex) and bytes of the file as it stands.
        unpacked: bytes of its text; more than `size` where the file is packed.
        encoding: for the record, such as ``utf-8`` or ``cp1252``.
        codec: what Python decodes it with.
        head: its first 8 MiB as text, without byte order mark and NUL.
        facts: about all of it.
        plain: it is UTF-8 as it stands, not packed and without NUL.
        sure: of the encoding, see `contracts.reading.FilePreview`.
        skip: lines before the table; `head`, `lines` and `stream` are without them.
        looked: bytes that were looked at where that was not all of them.
        whole: `head` is not all that is read; False where only the first rows are wanted and there are more.
    """

    path: Path
    sha256: str
    size: int
    unpacked: int
    encoding: str
    codec: str
    head: str
    facts: Facts
    plain: bool
    sure: str = ""
    skip: int = 0
    looked: int = 0
    whole: bool = True

    def texts(self) -> Iterator[str]:
        """The text in blocks, without byte order mark and NUL.

        Raises:
            UserFixable: ``TABLES.BINARY``, ``TABLES.UNREADABLE``.
        """
        return texts_of(self.path, self.codec)

    def lines(self) -> Iterator[str]:
        """The text line by line, ends kept (newline, return or both)."""
        if self.looked:
            yield from io.StringIO(self.head, newline="")
            return
        begun, skip = False, self.skip
        with opened(self.path) as file, io.TextIOWrapper(file, self.codec, newline="") as text:
            for line in text:
                if skip:
                    skip -= 1
                    continue
                clean = line.replace("\x00", "")
                yield clean if begun else clean.lstrip("\ufeff")
                begun = True

    def stream(self) -> io.RawIOBase:
        """The text as a stream of UTF-8 bytes, for readers that want a file."""
        return _Recoded(iter([self.head]) if self.looked else self.texts())


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look through all bytes of a file found.

    Attributes:
        facts: about them, as they are.
        sha256: digest (hex); empty for a packed file, whose bytes these are not.
        unpacked: how many.
        is_utf8: they decode as that.
    """

    facts: Facts
    sha256: str
    unpacked: int
    is_utf8: bool


def examine(path: Path, context: Context) -> Source:
    """Look a text file through; where only its first rows are wanted, its head.

    Raises:
        Usage: ``USAGE.READING``; UserFixable: ``TABLES.UNREADABLE``, ``BINARY``, ``WRONG_ENCODING``, ``EMPTY``,
            ``TOO_LARGE``.
    """
    reading = reading_of(context)
    if head_of(context) is not None:
        return _look_at_head(path, reading)

    def step(done: int, *, plain: bool) -> None:
        del plain
        context.progress("read.look", done)

    return source_of(path, look_through(path, reading.quote, step), context)


class Step(Protocol):
    """Whoever is told how far a look through a file is."""

    def __call__(self, done: int, *, plain: bool) -> None:
        """Bytes that were looked at, and whether they are plain UTF-8 so far whose lines end as they should."""


def look_through(path: Path, quote: str | None, step: Step) -> Looked:
    """Look at every byte of a file once.

    Args:
        path: the file.
        quote: as for `Facts.add`.
        step: told after every block; may raise, which ends it.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``, ``TABLES.TOO_LARGE``.
    """
    digest, facts, unpacked, is_utf8 = hashlib.sha256(), Facts(), 0, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    packed = is_packed(path)
    with opened(path) as file:
        while block := file.read(BLOCK):
            unpacked += len(block)
            if not packed:
                digest.update(block)
            facts.add(block, quote)
            _check_line(facts, path)
            is_utf8 = is_utf8 and goes_on(decoder, block)
            step(unpacked, plain=is_utf8 and not facts.noughts and not facts.returns)
    is_utf8 = is_utf8 and goes_on(decoder, b"", final=True)
    return Looked(facts, "" if packed else digest.hexdigest(), unpacked, is_utf8)


def source_of(path: Path, looked: Looked, context: Context) -> Source:
    """The file as what was seen of it says that it must be read.

    Raises:
        Usage, UserFixable: as `examine`.
    """
    reading, packed = reading_of(context), is_packed(path)
    with opened(path) as file:
        head = file.read(HEAD_BYTES)
    facts, unpacked = looked.facts, looked.unpacked
    sha256, size = sha256_of(path, context) if packed else (looked.sha256, unpacked)
    codec, encoding, sure = encoding_of(path, head, is_utf8=looked.is_utf8, said=reading.encoding)
    # One mark at the start is what every reader of UTF-8 passes over.
    marks = head.startswith(codecs.BOM_UTF8 * 2)
    as_it_is = encoding == "utf-8" and not facts.noughts and not marks
    if as_it_is:
        facts.end()
    else:
        facts = _facts(texts_of(path, codec), context, reading.quote)
    text = "".join(texts_of(path, codec, at_most=HEAD_BYTES))
    if facts.blank or (unpacked <= HEAD_BYTES and not text.strip()):
        raise UserFixable("TABLES.EMPTY", path=str(path))
    return Source(
        path,
        sha256,
        size,
        unpacked,
        encoding,
        codec,
        without_lines(text, reading.skip_rows),
        facts,
        plain=as_it_is and not packed,
        sure=sure,
        skip=reading.skip_rows,
    )


def _look_at_head(path: Path, reading: Reading) -> Source:
    """As much of a file as a preview needs; what is read of it ends with a whole line."""
    with opened(path) as file:
        body = file.read(LOOK_BYTES)
        more = bool(file.read(1))
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8 = goes_on(decoder, body, final=not more)
    most = len(body) if more else None
    codec, encoding, sure = encoding_of(
        path, body, is_utf8=is_utf8, said=reading.encoding, most=most
    )
    try:
        text = codecs.getincrementaldecoder(codec)().decode(body, not more)
    except UnicodeDecodeError as error:
        raise UserFixable("TABLES.BINARY", path=str(path)) from error
    text = text.replace("\x00", "").lstrip("\ufeff")
    facts = Facts(noughts=b"\x00" in body and encoding not in _WIDE)
    facts.add(text.encode("utf-8", "replace"), reading.quote)
    facts.end()
    if more and "\n" in text:
        text = text[: text.rindex("\n") + 1]
    if facts.blank:
        raise UserFixable("TABLES.EMPTY", path=str(path))
    size = path.stat().st_size
    unpacked = _size_inside(path) if is_packed(path) else size
    return Source(
        path,
        "",
        size,
        max(unpacked, len(body)) if more else len(body),
        encoding,
        codec,
        without_lines(text, reading.skip_rows),
        facts,
        plain=False,
        sure=sure,
        skip=reading.skip_rows,
        looked=len(body),
        whole=not more,
    )


def _size_inside(path: Path) -> int:
    """What a packed file says of its text's size (bytes, modulo 4 GiB): good for an estimate and nothing else."""
    with inputs.opened(path) as file:
        file.seek(-4, 2)
        return int.from_bytes(file.read(4), "little")


def without_lines(text: str, lines: int) -> str:
    """A text without its first lines."""
    at = 0
    for _ in range(lines):
        end = text.find("\n", at)
        if end < 0:
            end = text.find("\r", at)
        if end < 0:
            return ""
        at = end + 1
    return text[at:]


def _check_line(facts: Facts, path: Path) -> None:
    """Refuse a file that goes on and on without a line's end, before all of it is looked through."""
    if facts.line > LONGEST_LINE:
        raise UserFixable(
            "TABLES.TOO_LARGE", path=str(path), what="bytes in one line", limit=LONGEST_LINE
        )


def goes_on(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    """Whether a block goes on as UTF-8; plain ASCII needs no decoding to see that."""
    if not final and block.isascii() and not decoder.getstate()[0]:
        return True
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _facts(texts: Iterable[str], context: Context, quote: str | None) -> Facts:
    facts, done = Facts(), 0
    for text in texts:
        facts.add(text.encode("utf-8", "replace"), quote)
        done += len(text)
        context.progress("read.look", done)
    facts.end()
    return facts


def texts_of(path: Path, codec: str, at_most: int | None = None) -> Iterator[str]:
    """Decode a file block by block, without byte order mark and NUL.

    Args:
        path: the file.
        codec: Python's name.
        at_most: bytes to read; all of them where nothing is said.

    Raises:
        UserFixable: ``TABLES.BINARY``, ``TABLES.UNREADABLE``.
    """
    decoder = codecs.getincrementaldecoder(codec)()
    begun, left = False, at_most
    try:
        with opened(path) as file:
            while left is None or left > 0:
                block = file.read(BLOCK)
                last = not block
                text = decoder.decode(block, last).replace("\x00", "")
                if not begun:
                    text = text.lstrip("\ufeff")
                begun = begun or bool(text)
                if text:
                    yield text
                if last:
                    return
                left = None if left is None else left - len(block)
    except UnicodeDecodeError as error:
        raise UserFixable("TABLES.BINARY", path=str(path)) from error


class _Recoded(io.RawIOBase):
    """Texts as a file of UTF-8 bytes."""

    def __init__(self, texts: Iterator[str]) -> None:
        self._texts = texts
        self._rest = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed says Buffer, io gives a memoryview
        """Fill a buffer; 0 at the end."""
        while not self._rest:
            text = next(self._texts, None)
            if text is None:
                return 0
            self._rest = text.encode("utf-8", "replace")
        taken = self._rest[: len(buffer)]
        buffer[: len(taken)] = taken
        self._rest = self._rest[len(taken) :]
        return len(taken)
