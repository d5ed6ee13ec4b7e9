"""The first page, for a person who decides: the figures that matter, what to worry about, what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.catalogue import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.reports.lines import Line

MOST_WORRIES, MOST_STEPS = 6, 4
# What a tone looks like without colour.
SIGNS: Final = {"good": "\u2713", "warn": "!", "bad": "\u2717", "soft": "\u2013"}
# What each of the five figures answers, and the metrics that can answer it, the best first.
_QUESTIONS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("Closeness", "Do its rows lean on training rows?", ("dcr_share", "near_copies", "copies")),
    (
        "Attacks",
        "How far did the best attack come?",
        (
            "singling_out",
            "linkability",
            "inference",
            "attribute_disclosure",
            "mia_auc",
            "mia_density",
        ),
    ),
    ("Likeness", "Is it like the real table?", ("c2st_gbm", "pair_trends", "column_shapes")),
    ("Usefulness", "Do models trained on it work on real rows?", ("tstr_ratio", "tstr_models")),
    (
        "Groups",
        "Is every group met?",
        ("subgroup_fidelity", "rare_kept", "representation"),
    ),
)
_WORST_OF: Final = "Attacks"
# Where an attack that fails stands; an attack that always succeeds stands at the end of its range.
_GUESSING: Final = {"mia_auc": 0.5, "mia_density": 0.5, "attribute_disclosure": 0.0}
# Lines whose worst column, pair or group is worth a word on the first page.
_WEAKEST: Final = {
    "column_shapes": "The column that is least like the real one",
    "pair_trends": "The relation that is kept least",
    "subgroup_fidelity": "The group that is met worst",
    "tstr_ratio": "The target that is predicted worst",
    "rare_kept": "The column that loses most of its rare categories",
}
# Why there is no figure, where that is a gap in the proof and not in the nature of the table.
_WORTH_DOING: Final = frozenset(
    {
        "VALID.NEEDS_HOLDOUT",
        "VALID.NO_TARGET",
        "VALID.NO_PROTECTED",
        "VALID.METRIC_BROKE",
        "VALID.NOT_A_NUMBER",
    }
)
# Below fresh real rows by at least this share of the range, a weakest part is worth a word.
_NOTABLE: Final = 0.02
_FAILING: Final = {
    "privacy": "Do not share it. Make it anew with less detail: larger leaves, coarser or fewer columns; the most "
    "exposed training rows are shown inside the project. Then validate again.",
    "fidelity": "Look at the columns and pairs named in this report, correct kinds and rules in the plan, or "
    "choose another synthesizer; then validate again.",
    "utility": "Name the targets in the plan before fitting, or use more training rows; then validate again.",
    "fairness": "Check the groups named in this report; use more training rows, or say in the release which groups "
    "the table does not serve.",
}


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the five figures: what it answers, and the line that answers it (None: nothing measured it)."""

    name: str
    question: str
    line: Line | None

    @property
    def sentence(self) -> str:
        """What it says, in words."""
        if self.line is None:
            return "Nothing in this run measured it."
        return " ".join(text for text in (self.line.sentence, self.line.remark) if text)


@dataclass(frozen=True, slots=True)
class Worry:
    """Something to worry about: `lead` names it, `text` says why; `tone` is bad, warn or soft."""

    lead: str
    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Note:
    """A question beside the policy, answered in a line of its own on the first page.

    Attributes:
        title: what it is about.
        text: what was found, and what to do.
        tone: good, warn, bad or soft; its sign says the same without colour.
    """

    title: str
    text: str
    tone: str

    @property
    def sign(self) -> str:
        """Beside the title."""
        return SIGNS[self.tone]


def headlines(lines: Sequence[Line]) -> tuple[Headline, ...]:
    """The five figures that matter."""
    by_name = {line.metric: line for line in lines}
    found = []
    for name, question, metrics in _QUESTIONS:
        mine = [by_name[metric] for metric in metrics if metric in by_name]
        measured = [line for line in mine if line.measured]
        if name == _WORST_OF and measured:
            measured = [max(measured, key=_success)]
        chosen = next(iter(measured or mine), None)
        found.append(Headline(name, question, chosen))
    return tuple(found)


def _success(line: Line) -> tuple[bool, float]:
    """How far an attack came, failed lines first: 0 guessing, 1 always right."""
    guessing = _GUESSING.get(line.metric, line.span[0])
    number = guessing if line.number is None else line.number
    return line.verdict == "fail", (number - guessing) / max(line.span[1] - guessing, 1e-12)


def worries(lines: Sequence[Line]) -> tuple[Worry, ...]:
    """What to worry about, the worst first: failed, narrowly held, attacks that worked, not measured, weakest."""
    failed = [_failure(line) for line in lines if line.verdict == "fail"]
    narrow = [line for line in lines if line.narrow]
    narrow.sort(key=lambda line: line.margin or 0.0)
    unjudged = [line for line in lines if line.family == "privacy" and line.verdict == "not_judged"]
    worked = [_worked(line) for line in unjudged if _beyond_chance(line)]
    found = [
        *failed,
        *(_near(line) for line in narrow),
        *worked,
        *_missing(lines),
        *_weakest(lines),
    ]
    return tuple(found[:MOST_WORRIES])


def _failure(line: Line) -> Worry:
    if not line.measured:
        return Worry(f"{line.title} has no figure.", line.sentence, "bad")
    text = f"It is {line.value}; the policy asks for {line.threshold}. {line.reason}".strip()
    return Worry(f"{line.title} fails.", text, "bad")


def _beyond_chance(line: Line) -> bool:
    """Whether even the low end of a privacy figure is notably worse than fresh real rows."""
    if line.ceiling_number is None or line.limits is None or line.direction == "higher":
        return False
    wide = line.span[1] - line.span[0]
    return (line.limits[0] - line.ceiling_number) / wide > _NOTABLE


def _worked(line: Line) -> Worry:
    text = f"{line.value}, fresh real rows {line.ceiling}; this policy does not judge it."
    return Worry(f"{line.title} goes beyond chance.", text, "warn")


def _near(line: Line) -> Worry:
    text = f"{line.value}; the policy asks for {line.threshold}"
    if line.surely and (line.margin or 0.0) < 0:
        text += f". So few rows measure it as {line.interval}: it was not shown to be broken"
    elif line.limits is not None:
        text += f", and the figure could be {line.interval}"
    return Worry(f"{line.title} holds only just.", f"{text}.", "warn")


def _missing(lines: Sequence[Line]) -> list[Worry]:
    """What could not be measured, one worry a cause; a rule that nobody declared is no worry."""
    causes: dict[str, list[str]] = {}
    for line in lines:
        if line.code and line.verdict != "fail":
            causes.setdefault(line.code, []).append(line.title)
    return [
        Worry(f"Not measured: {', '.join(titles)}.", message(code, {})[0], "warn")
        for code, titles in causes.items()
        if code in _WORTH_DOING
    ]


def _weakest(lines: Sequence[Line]) -> list[Worry]:
    found = []
    for line in lines:
        named = _WEAKEST.get(line.metric)
        if named is None or not line.breakdown or not line.measured:
            continue
        label, number = line.breakdown[0]
        usual = line.number if line.ceiling_number is None else line.ceiling_number
        if usual is None or (usual - number) / (line.span[1] - line.span[0]) < _NOTABLE:
            continue
        beside = f"; fresh real rows all in all reach {line.ceiling}" if line.ceiling_number else ""
        found.append(
            Worry(f"{named}: {label}.", f"{line.title} {line.text(number)}{beside}.", "soft")
        )
    return found


def next_steps(lines: Sequence[Line], *, passed: bool) -> tuple[str, ...]:
    """What the reader should do next."""
    found: list[str] = []
    if not passed:
        failed = [line for line in lines if line.verdict == "fail"]
        families = {line.family for line in failed if line.measured}
        found += [text for family, text in _FAILING.items() if family in families]
        found += _to_do([line for line in failed if not line.measured])
        override = (
            "If it has to be released all the same: a person named in the record gives a reason for each failed "
            "figure; name and reason are signed into the release."
        )
        return (*dict.fromkeys(found[: MOST_STEPS - 1]), override)
    found.append(
        "Release it with its purpose and recipient written down; who receives it checks the signature "
        "(VERIFY.txt) before use."
    )
    found.append(
        "Read \u201cWhat holds and what does not\u201d first: this is not differential privacy, and single "
        "rows say nothing about single people."
    )
    found += _to_do([line for line in lines if line.code in _WORTH_DOING])
    return tuple(dict.fromkeys(found))[:MOST_STEPS]


def _to_do(lines: Sequence[Line]) -> list[str]:
    texts = [message(line.code, {})[2] for line in lines if line.code]
    return [text for text in dict.fromkeys(texts) if text and text != "Nothing to do."]
