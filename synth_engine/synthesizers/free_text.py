"""Free text in a synthetic table: withheld, or as templates that many rows share.

Works around any synthesizer (`assembly`), which sees only whether a cell is there. Must not write prose, and must
not let a text through that few rows have: nothing but templates, counts and fixed placeholders leaves this module.

A template is a text whose rare words, names, numbers and contacts are replaced by what they are, and which enough
rows share after that: k-anonymity of whole texts (Sweeney 2002, International Journal of Uncertainty, Fuzziness and
Knowledge-Based Systems 10(5)). Counts match by systematic sampling (Madow 1949, Annals of Mathematical Statistics
20(3)).
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from synth_engine.contracts.plan import FreeText, Role
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

PLACEHOLDER = "[text withheld]"
WORD, NAME, NUMBER, CONTACT = "[word]", "[name]", "[number]", "[contact]"
MISSING, PRESENT = "missing", "present"  # levels of what the synthesizer sees, sorted
# Rows that share a word, and a template, whatever lower minimum count a person sets: prose names people.
LEAST_WORD_ROWS, LEAST_TEMPLATE_ROWS = 10, 5
MOST_TEXTS = 100_000  # distinct texts that are looked at; of more, every so many-th
MOST_LENGTH = 4_000  # characters; a longer text has no template
MOST_TEMPLATES = 5_000
PROGRESS = 5_000  # texts between two words about how far it is
LEAST_DIGITS = 2  # from which a number never stands in a template

# What stands between words. All else (letters, marks of any script, symbols) is part of one: rather too rare than
# broken into common crumbs.
_SIGNS = (
    r"!-/:-@\[-`{-~\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf"
    r"\u2010-\u2027\u2030-\u205e\u3001-\u3003\u3008-\u3011\u3014-\u301f"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_DIGITS = rf"(?=[^{_SIGNS}\d]*\d)[^{_SIGNS}]+"  # a run that holds a digit: 20mg, B12, 3rd
_TOKEN = re.compile(
    rf"(?P<number>{_DIGITS}(?:[.,:/'-]{_DIGITS})*)"
    rf"|(?P<word>[^{_SIGNS}\d]+(?:['\u2019-][^{_SIGNS}\d]+)*)"
    rf"|(?P<sign>[{_SIGNS}])"
)
_DIGIT = re.compile(r"\d")
# example.org, WWW.Example.Org/x; not "e.g." and not "done.Next", where a blank was forgotten.
_HOST = re.compile(r"(?:[\w-]+\.)+(?:[^\W\d_A-Z]{2,}|[A-Z]{2,})(?:[/:?#].*)?|[wW]{3}\..*")
_BEFORE, _AFTER = "([{<\"'\u201c\u2018", ".,;:!?)]}>\"'\u201d\u2019"
_ENDING, _QUOTING = (
    frozenset(".!?:\u3002\uff01\uff1f"),
    frozenset("()[]{}<>\"'\u201c\u201d\u2018\u2019"),
)

# (what stands between two blanks, whether it begins a sentence) -> its pieces, whether a sentence begins after it.
Chunks: TypeAlias = "dict[tuple[str, bool], tuple[list[tuple[str, str]], bool]]"
PRESENCE = frozenset({"all", "none", "drawn"})


@dataclass(frozen=True, slots=True)
class TextForm:
    """How one column of free text comes back.

    Attributes:
        schema: of the column.
        way: placeholder or template.
        presence: which cells hold a text: ``all``, ``none``, or as the synthesizer says (``drawn``).
        templates: distinct, the commonest first.
        counts: training rows that share each.
        withheld: training rows without a kept template, which get the placeholder; 0 where they are too few.
        word_rows, text_rows: rows that share a word and a template (minimum counts that were used).
    """

    schema: ColumnSchema
    way: FreeText
    presence: str
    templates: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    withheld: int = 0
    word_rows: int = LEAST_WORD_ROWS
    text_rows: int = LEAST_TEMPLATE_ROWS

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "schema": self.schema.to_json(),
            "way": str(self.way),
            "presence": self.presence,
            "templates": list(self.templates),
            "counts": list(self.counts),
            "withheld": self.withheld,
            "word_rows": self.word_rows,
            "text_rows": self.text_rows,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> TextForm:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        made = cls(
            ColumnSchema.from_json(untrusted["schema"]),
            FreeText(untrusted["way"]),
            str(untrusted["presence"]),
            tuple(str(text) for text in untrusted["templates"]),
            tuple(int(count) for count in untrusted["counts"]),
            int(untrusted["withheld"]),
            int(untrusted["word_rows"]),
            int(untrusted["text_rows"]),
        )
        sound = (
            made.schema.kind is ColumnKind.TEXT
            and made.way is not FreeText.LEFT_OUT
            and made.presence in PRESENCE
            and len(made.templates) == len(made.counts)
            and len({PLACEHOLDER, *made.templates}) == len(made.templates) + 1
            and all(count > 0 for count in made.counts)
            and made.withheld >= 0
        )
        if not sound:
            raise ValueError(made.schema.name)
        return made


def learn_table(
    table: Table,
    roles: Mapping[str, Role],
    way: FreeText,
    minimum_count: int,
    context: Context,
) -> tuple[dict[str, TextForm], Table]:
    """Learn all columns of free text that are neither ignored nor identifiers.

    Args:
        table: n >= 1 training rows.
        roles: column -> role; a column without one is ordinary.
        way: what comes of free text; ``left-out`` learns nothing.
        minimum_count: rows that must share whatever is kept (>= 1).
        context: progress and cancel.

    Returns:
        (column -> form; the table, in which "is it there" stands as a category in place of each text that is
        there in some rows only).
    """
    forms: dict[str, TextForm] = {}
    columns = []
    for column in table:
        role = roles.get(column.name, Role.ORDINARY)
        ours = column.kind is ColumnKind.TEXT and role not in {Role.IGNORED, Role.IDENTIFIER}
        if ours and way is not FreeText.LEFT_OUT:
            form = learn_text(column, way, minimum_count, context)
            forms[column.name] = form
            columns.append(shown(column) if form.presence == "drawn" else column)
        else:
            columns.append(column)
    return forms, Table(tuple(columns), table.name)


def shown(column: Column) -> Column:
    """What a synthesizer sees of free text: a category of two values, is the cell there or not."""
    schema = ColumnSchema(column.name, ColumnKind.CATEGORY)
    there = (column.state == 0).astype(np.int32)
    return Column(schema, there, np.zeros(len(column), dtype=np.int16), (MISSING, PRESENT))


def learn_text(column: Column, way: FreeText, minimum_count: int, context: Context) -> TextForm:
    """Learn one column of free text.

    Gaps, or texts, that fewer rows than the minimum count have are no pattern: all rows are then as most are.

    Args:
        column: of kind TEXT; n >= 1 rows.
        way: placeholder or template.
        minimum_count: rows that must share whatever is kept (>= 1).
        context: progress and cancel.
    """
    there = int((column.state == 0).sum())
    gaps = len(column) - there
    presence = "drawn"
    if min(there, gaps) < max(minimum_count, 1):
        presence = "all" if there >= gaps else "none"
    schema = replace(column.schema, storage=Storage.TEXT, special=())
    form = TextForm(schema, way, presence)
    if way is not FreeText.TEMPLATE or presence == "none":
        return form
    words, texts = max(minimum_count, LEAST_WORD_ROWS), max(minimum_count, LEAST_TEMPLATE_ROWS)
    kept, withheld = _templates(column, words, texts, context)
    return replace(
        form,
        templates=tuple(kept),
        counts=tuple(kept.values()),
        # So few rows without a template would say that somebody's text is unlike the others'.
        withheld=withheld if withheld >= texts or not kept else 0,
        word_rows=words,
        text_rows=texts,
    )


def _templates(
    column: Column, word_rows: int, text_rows: int, context: Context
) -> tuple[dict[str, int], int]:
    """Rows a kept template, the commonest first; rows without one."""
    index = column.values[column.state == 0].astype(np.int64)
    rows = np.bincount(index, minlength=len(column.levels))
    used = np.flatnonzero(rows)
    if len(used) > MOST_TEXTS:
        used = used[np.linspace(0, len(used) - 1, MOST_TEXTS).astype(np.int64)]
    texts = [(column.levels[at], int(rows[at])) for at in used.tolist()]
    known: Chunks = {}
    holding: Counter[str] = Counter()
    for at, (text, times) in enumerate(texts):
        if at % PROGRESS == 0:
            context.progress("fit.text", at, 2 * len(texts))
        for word in {token for token, rare in _pieces(text, known) if token and rare}:
            holding[word] += times
    common = {word for word, times in holding.items() if times >= word_rows}
    sharing: Counter[str] = Counter()
    for at, (text, times) in enumerate(texts):
        if at % PROGRESS == 0:
            context.progress("fit.text", len(texts) + at, 2 * len(texts))
        if len(text) <= MOST_LENGTH:
            sharing[template_of(text, common, known)] += times
    sharing.pop(PLACEHOLDER, None)  # it says that nothing is said
    kept = {one: times for one, times in sharing.items() if one and times >= text_rows}
    for one in _somebodys(column.levels, rows, kept, text_rows):
        del kept[one]
    ranked = sorted(kept.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_TEMPLATES]
    whole = sum(times for _, times in texts)
    return dict(ranked), whole - sum(times for _, times in ranked)


def _somebodys(
    levels: tuple[str, ...], rows: NDArray[np.int64], kept: Collection[str], least: int
) -> set[str]:
    """Templates that are to the letter, or but for blanks, the whole text of too few rows.

    A text may hold ``[name]`` itself, and then be the template of others.
    """
    exact: Counter[str] = Counter()
    loose: Counter[str] = Counter()
    for level, times in zip(levels, rows.tolist(), strict=True):
        plain = " ".join(level.split())
        if times and plain in kept:
            loose[plain] += times
            exact[level] += times
    few = {text for text, times in loose.items() if times < least}
    return few | {text for text, times in exact.items() if text in kept and times < least}


def template_of(text: str, common: Collection[str], known: Chunks | None = None) -> str:
    """A text with all that is rare replaced by what it is; blanks are single ones.

    Args:
        text: any.
        common: words, and numbers of one digit, that may stand.
        known: chunks that were met before; added to.
    """
    pieces = _pieces(text, {} if known is None else known)
    return "".join(token if not rare or token in common else rare for token, rare in pieces).strip()


def _pieces(text: str, known: Chunks) -> list[tuple[str, str]]:
    """(token, what stands for it where it is rare): no stand-in for signs, no token for what never stands."""
    if len(text) > MOST_LENGTH:
        return []
    found: list[tuple[str, str]] = []
    begins = True  # a sentence: a capital means nothing there
    for chunk in text.split():
        pieces = known.get((chunk, begins))
        if pieces is None:
            pieces = known[chunk, begins] = _chunk(chunk, begins=begins)
        found += pieces[0]
        begins = pieces[1]
    return found


def _chunk(chunk: str, *, begins: bool) -> tuple[list[tuple[str, str]], bool]:
    """Pieces of what stands between two blanks, and whether a sentence begins after it."""
    core = chunk.lstrip(_BEFORE)
    before, core = chunk[: len(chunk) - len(core)], core.rstrip(_AFTER)
    if "@" in core or "://" in core or _HOST.fullmatch(core):
        after = chunk[len(before) + len(core) :]
        return [(before, ""), ("", CONTACT), (f"{after} ", "")], bool(_ENDING & {after[-1:]})
    found: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(chunk):
        token, kind = match.group(), match.lastgroup
        if kind == "sign":
            found.append((token, ""))
            begins = token in _ENDING or (begins and token in _QUOTING)
            continue
        found.append(_number(token) if kind == "number" else _word(token, begins=begins))
        begins = False
    return [*found, (" ", "")], begins


def _number(token: str) -> tuple[str, str]:
    if len(_DIGIT.findall(token)) >= LEAST_DIGITS:
        return "", NUMBER
    return token, NUMBER if token.isdecimal() else WORD


def _word(token: str, *, begins: bool) -> tuple[str, str]:
    return token, NAME if token[0].isupper() and not begins else WORD


def draw(form: TextForm, drawn: Table | None, rows: int, start: int, seed: int) -> Column:
    """One row group of a column of free text.

    Args:
        form: what was learnt.
        drawn: what the synthesizer gave (rows,); None where it had nothing to learn.
        rows: of the group.
        start: number of its first row in the output.
        seed: of the output, >= 0.

    Returns:
        (rows,) texts. How many rows have a template differs by less than one from its share of the rows that
        hold a text.

    Raises:
        KeyError: the gaps of the column were to be drawn and were not.
    """
    there = np.full(rows, form.presence == "all")
    if form.presence == "drawn":
        if drawn is None:
            raise KeyError(form.schema.name)
        column = drawn[form.schema.name]
        says = np.array([level == PRESENT for level in column.levels] or [False])
        there = (column.state == 0) & says[column.values.astype(np.int64)]
    levels, weights = form.templates, form.counts
    if form.withheld or not levels:
        levels, weights = (*levels, PLACEHOLDER), (*weights, max(form.withheld, 1))
    many = int(there.sum())
    values = np.zeros(rows, dtype=np.int32)
    if len(levels) > 1 and many:
        rng = np.random.default_rng([seed, 41, zlib.crc32(form.schema.name.encode()), start])
        upto = np.cumsum(np.array(weights, dtype=np.float64))
        places = (np.arange(many) + rng.random()) / many * upto[-1]
        at = np.minimum(np.searchsorted(upto, places, side="right"), len(levels) - 1)
        values[there] = rng.permutation(at)
    return Column(form.schema, values, np.where(there, 0, -1).astype(np.int16), levels)


def told(forms: Mapping[str, TextForm]) -> tuple[list[str], list[str]]:
    """Sentences for the model card: (what is promised, what is not)."""
    promised, limits = [], []
    if any(form.way is FreeText.PLACEHOLDER for form in forms.values()):
        promised.append(
            "Of free text the model knows only whether a cell is there; every cell that is holds the same "
            f"placeholder, {PLACEHOLDER}."
        )
    templates = [form for form in forms.values() if form.way is FreeText.TEMPLATE]
    if templates:
        texts = min(form.text_rows for form in templates)
        words = min(form.word_rows for form in templates)
        promised.append(
            f"Free text comes back as templates that at least {texts} training rows share, or as "
            f"{PLACEHOLDER}. A word stands in a template only if at least {words} training rows hold it; other "
            f"words and names, numbers of {LEAST_DIGITS} or more digits, and contacts are replaced by what they "
            "are."
        )
        limits += [
            "Templates of free text are drawn independently of the other columns: which rows have a text fits, "
            "what it says does not.",
            "What stands in a template is counted in rows, not in people: a word or a sentence that one person has "
            "in many rows counts as common.",
        ]
    return promised, limits
