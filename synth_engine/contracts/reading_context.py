"""What a reader is told beside its file: corrections, and that only the first rows are wanted. Stdlib only.

It comes with the context, so that every reader keeps the one protocol; a reader that looks for nothing of it reads
the file as it finds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.reading import Reading

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.errors import Parameter

_AS_FOUND: Final = Reading()


class ReadingContext:
    """A context (`contracts.context.Context`) that also says how a file is to be read.

    Attributes:
        reading: corrections.
        head: rows that are wanted, about; None for all of them. Then nobody needs a digest, and a long file is
            not gone through.
        streams: whoever asks takes the rows group by group: a reader may go through the file twice and keep none.
        found: what the reader tells of the file beside its table (`tell`).
    """

    def __init__(
        self,
        context: Context,
        reading: Reading = _AS_FOUND,
        *,
        head: int | None = None,
        streams: bool = False,
    ) -> None:
        self._context = context
        self.reading = reading
        self.head = head
        self.streams = streams
        self.found: dict[str, Any] = {}

    @property
    def cores(self) -> int:
        """How many cores the job may use."""
        return self._context.cores

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Pass it on (raises `Cancelled` as the context does)."""
        self._context.progress(task, done, total)

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Pass it on."""
        self._context.notice(code, **parameters)


def reading_of(context: Context) -> Reading:
    """The corrections that a context brings; none where it brings nothing."""
    return context.reading if isinstance(context, ReadingContext) else _AS_FOUND


def head_of(context: Context) -> int | None:
    """Rows that are wanted; None for all of them."""
    return context.head if isinstance(context, ReadingContext) else None


def streams(context: Context) -> bool:
    """Whether the rows may be given group by group."""
    return isinstance(context, ReadingContext) and context.streams


def tell(context: Context, **found: Any) -> None:
    """Tell of the file what is not in its table: ``tables``, ``rows``, ``encoding_sure``, ``odd``."""
    if isinstance(context, ReadingContext):
        context.found.update(found)
