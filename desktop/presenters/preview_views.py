"""What was found in a file, as choices and sentences. Plain functions, no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.messages import data_words, words
from desktop.messages.tongue import tr
from desktop.presenters.state import Notice
from synth_engine import api
from synth_engine.contracts.table import ColumnKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.presenters.preview_state import PreviewState
    from synth_engine.contracts.reading import FilePreview, Oddity, Reading

DELIMITERS: Final = (",", ";", "\t", "|", " ")
QUOTES: Final = ('"', "'", "")
DECIMALS: Final = (".", ",")
AS_FOUND: Final = "-"
"""Key of the kind that takes a correction back."""

Choices = tuple[tuple[object, str], ...]


def sign(text: str | None) -> str:
    """A sign of a file in words."""
    if text is None:
        return ""
    return tr(data_words.SIGNS[text]) if text in data_words.SIGNS else text


def as_choice(found: str | None, signs: Sequence[str], said: str | None) -> Choices:
    """What was found, then every sign it may be. While something else is said, what was found is not known."""
    if said is not None or found is None:
        first = tr(data_words.NOT_FOUND)
    else:
        first = tr(data_words.AS_FOUND, value=sign(found))
    known = list(signs)
    if said is not None and said not in known:
        known.append(said)
    return ((None, first), *((one, sign(one)) for one in known))


def encodings(found: FilePreview, said: Reading) -> Choices:
    """The encoding that was found, and how sure that is; then others."""
    first = tr(data_words.NOT_FOUND)
    if said.encoding is None and found.encoding is not None:
        sure = data_words.SURE.get(found.encoding_sure, data_words.SURE["said"])
        first = tr(data_words.AS_FOUND, value=tr(sure, value=found.encoding))
    others: list[tuple[object, str]] = [
        (code, tr(text)) for code, text in data_words.ENCODINGS.items()
    ]
    if said.encoding is not None and said.encoding not in data_words.ENCODINGS:
        others.append((said.encoding, said.encoding))
    return ((None, first), *others)


def kind_choices(*, corrected: bool) -> tuple[tuple[str, str], ...]:
    """Kinds that a column can be said to be; where one was said, also back to what was found."""
    # That all cells are the same is seen, never said.
    said = (kind for kind in ColumnKind if kind is not ColumnKind.CONSTANT)
    kinds = tuple((str(kind), words.kind(str(kind))) for kind in said)
    return ((AS_FOUND, tr(data_words.KIND_FOUND)), *kinds) if corrected else kinds


def codes_said(text: str) -> tuple[str, ...]:
    """Signs for a missing value, as somebody typed them: with a semicolon between them."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def codes_text(codes: Sequence[str]) -> str:
    """Signs for a missing value, as they are typed."""
    return "; ".join(codes)


def note_of(what: Oddity | Notice) -> str:
    """What happened, what it means and what to do, as one text."""
    if isinstance(what, Notice):
        parts: tuple[str, ...] = (what.what, what.meaning, what.todo)
    else:
        parts = api.texts(what.code, tr, **what.parameters)
    return " ".join(part for part in parts if part)


def lines_above(found: FilePreview | None, said: Reading) -> int:
    """How many lines to skip where the first line with another number of cells begins the table; 0: no such thing.

    An export often has a line or two above the names: then nearly every line is wider than the first.
    """
    problem = None if found is None else found.problem
    if problem is None or problem.code != "TABLES.RAGGED_ROW" or said.skip_rows:
        return 0
    line, cells = problem.parameters.get("line"), problem.parameters.get("found")
    expected = problem.parameters.get("expected")
    if not (isinstance(line, int) and isinstance(cells, int) and isinstance(expected, int)):
        return 0
    return line - 1 if cells > expected else 0


def summary(now: PreviewState) -> tuple[str, str, str]:
    """Icon, words and tone of how it stands."""
    found = now.found
    if now.busy:
        return "running", tr(data_words.LOOKING_AT), "accent"
    if now.failed is not None or found is None:
        return "fail", tr(data_words.CANNOT), "bad"
    if found.problem is not None:
        return "fail", tr(data_words.CANNOT), "bad"
    said = data_words.FOUND_EXACT if found.rows_exact else data_words.FOUND
    text = tr(
        said,
        format=tr(data_words.FORMATS.get(found.format, found.format)),
        rows=words.count(found.rows_estimated),
        columns=words.count(len(found.columns)),
    )
    return "pass", text, "good"
