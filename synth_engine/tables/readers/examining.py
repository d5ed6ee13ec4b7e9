"""A long text file is read while it is still being looked through: what its head says of it is nearly always true.

Whoever reads it so asks at the end (`Examining.source`) and reads it again where the head was wrong.
"""

from __future__ import annotations

import codecs
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.reading_context import head_of, reading_of
from synth_engine.tables.readers.dialect import HEAD_BYTES
from synth_engine.tables.readers.packed import is_packed, opened
from synth_engine.tables.readers.source import (
    Facts,
    Source,
    examine,
    goes_on,
    look_through,
    source_of,
    without_lines,
)

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.tables.readers.source import Looked

LIKELY_BYTES = 1 << 20  # of the head that tells what a file likely is
HEARD_SECONDS = 0.1  # between two chances to cancel


class Examining:
    """A look through a file that goes on beside what is done with it, until it is closed.

    Attributes:
        likely: the file as its head says it is: plain UTF-8 of some length; None where it is not so, or where
            nothing could go on beside anything.
    """

    def __init__(self, path: Path, context: Context) -> None:
        """Begin.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``.
        """
        self._path = path
        self._context = context
        self._enough, self._doubted, self._done = Event(), Event(), 0
        self._pool: ThreadPoolExecutor | None = None
        self._looking: Future[Looked] | None = None
        self.likely = None
        if context.cores > 1 and head_of(context) is None:
            self.likely = _likely(path, context)
        if self.likely is not None:
            self._pool = ThreadPoolExecutor(1)
            quote = reading_of(context).quote
            self._looking = self._pool.submit(look_through, path, quote, self._step)

    def _step(self, done: int, *, plain: bool) -> None:
        self._done = done
        if not plain:
            self._doubted.set()
        if self._enough.is_set():
            raise Cancelled

    @property
    def is_likely(self) -> bool:
        """Whether nothing was seen so far that the head did not say."""
        return not self._doubted.is_set()

    def close(self) -> None:
        """Stop, if it is not done."""
        self._enough.set()
        if self._pool is not None:
            self._pool.shutdown()

    def source(self) -> Source:
        """Wait for the end of it: what the file is.

        Raises:
            Usage, UserFixable: as `source.examine`.
        """
        if self._looking is None:
            return examine(self._path, self._context)
        while not wait([self._looking], HEARD_SECONDS).done:
            self._context.progress("read.look", self._done)
        return source_of(self._path, self._looking.result(), self._context)


def _likely(path: Path, context: Context) -> Source | None:
    """A long file as its head alone says it is."""
    reading = reading_of(context)
    if reading.encoding is not None or is_packed(path):
        return None
    size = path.stat().st_size
    with opened(path) as file:
        head = file.read(LIKELY_BYTES)
    decoder = codecs.getincrementaldecoder("utf-8")()
    marked = head.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if size <= HEAD_BYTES or marked or b"\x00" in head or not goes_on(decoder, head):
        return None
    facts = Facts()
    facts.add(head, reading.quote)
    # The head may end within a quoted cell: that all are paired is seen at the end.
    facts.quotes += facts.quotes % 2
    text = without_lines(head.decode("utf-8", "ignore"), reading.skip_rows)
    if "\n" not in text:
        return None  # the first row may go on behind it
    return Source(
        path,
        "",
        size,
        size,
        "utf-8",
        "utf-8",
        text,
        facts,
        plain=True,
        skip=reading.skip_rows,
    )
