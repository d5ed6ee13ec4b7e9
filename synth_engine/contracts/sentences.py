"""Floor 0: every sentence that the engine fills in with figures, as a form with named places.

The engine answers in English. Whoever shows its answers in another language finds here which form a sentence
has and
what stands in its places (`read`), and says the form in that language. A test holds the list against the code both
ways: no sentence of the engine without its form, no form that nobody says. Knows no language but English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from synth_engine.contracts.metric_sentences import METRIC_FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind: TypeAlias = Literal["figure", "said", "list", "value"]
"""What stands in a place: a number, a sentence or phrase that has a form itself, several of these, or a text of the
table's (a name, a category) that is never translated."""

SAID: Final = frozenset(
    {
        *("times", "plan", "axis", "light", "added", "score", "releases", "whose", "spent", "cap"),
        *("field", "before", "after", "kind", "better_worse"),
        *("left", "right", "condition", "then", "part", "one", "other"),
    }
)
LISTS: Final[Mapping[str, str]] = {"moves": "; ", "arms": "; ", "ways": ", or "}
"""Places that hold several, and what stands between them."""
AMOUNTS: Final = frozenset({"old", "new"})
"""Places of values that may be figures, and may be days."""
VALUES: Final = AMOUNTS | frozenset(
    {
        *("column", "columns", "first", "second", "category", "categories", "group", "target"),
        *("generator", "placeholder", "problem", "text", "ratio", "values", "others", "a", "b"),
    }
)

_COLLAPSE: Final = (
    "Nothing was measured.",
    "After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has "
    "(collapse index {index}, {low} to {high}).",
    "After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has "
    "(collapse index {index}, {low} to {high}); such a model itself lacks {points} points of fresh real rows.",
    "After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has "
    "(collapse index {index}, {low} to {high}); what goes first: {axis}.",
    "After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has "
    "(collapse index {index}, {low} to {high}); such a model itself lacks {points} points of fresh real rows; "
    "what goes first: {axis}.",
    "{count} generations",
    "1 generation",
    # policies
    "real rows every time",
    "the last generation alone",
    "real rows and every generation",
    "the same, drawn down to the budget",
    "{share} % real rows",
    "rows drawn again, no generator",
    "real rows and every generation, as planned",
    "real rows every time, as planned",
    "the last generation alone, as planned",
    "{share} % real rows, as planned",
    # axes
    "very small and very large numbers",
    "spread of numbers",
    "rare groups",
    "distinct values",
    "combinations of three columns",
    "three-way tables",
    "relations between columns",
    "not told from real rows",
    "use for prediction",
    "the worst protected group",
    "no copying of real rows",
    # lights
    "green",
    "amber",
    "red",
    "nothing was measured",
    "it was stopped; {last} of {asked} generations are known",
    "a fresh model itself lacks {points} points of the real rows: little to lose",
    "the collapse index is at most {index} (95 %)",
    "the collapse index may be {index} (95 %), not below {bound}",
    "the collapse index is {index}, above {bound}",
    "{axis}: {kept} % is left, less than {bound} %",
    # advice
    "Run it to its end to know what keeps.",
    "Choose a generator that keeps more of the real rows: this one has little to lose from the start.",
    "It may be repeated for {times}; measure again before going on for longer.",
    "To stay green for {times}: {ways}.",
    "keep at least {share} % real rows in every generation",
    "keep the real rows and add every generation to them",
    "Keep at least {share} % real rows in every generation, drawn anew from the real table each time: this and "
    "every larger share that was measured stays green for {times}.",
    "No policy that was measured stays green for {times}: make every generation from the real rows alone.",
    "As planned it is green for {times}: stop there, and start again from the real rows.",
    "Keep the real rows and add every generation to them: that stays green for {times}.",
    "If the training table may not grow: keep the real rows and every generation, and draw as many rows as before "
    "from all of them. That stays green for {times}.",
    "Keeping the real rows and adding every generation does not suffice here: {light} after {times}.",
    "{seeds} seeds do not tell whether the plan is green: measure with more of them.",
    "One seed tells nothing of chance: measure with six.",
    "How many real rows it takes was not measured: measure the arms real-10, real-25 and real-50 as well.",
    "Whether keeping every generation suffices was not measured: measure the arm accumulate as well.",
    "Of what was measured, nothing but learning from the real rows every time is green for {times}.",
    "Of what was measured, nothing is known to be green for {times}.",
    "Green for {times}: {arms}.",
    "Of the generators side by side, {generator} keeps most of the real rows in the end.",
    "Of the generators side by side, {first} and {second} keep most of the real rows; they cannot be told apart.",
)
_AUGMENTATION: Final = (
    "area under the ROC curve",
    "F1, the mean over classes",
    "accuracy, the mean over classes",
    "share of variance explained (R2)",
    "Adding {rows} synthetic rows ({ratio} for each real one)",
    "adding {rows} synthetic rows ({ratio} for each real one)",
    "Topping up {group} by {rows} synthetic rows",
    "topping up {group} by {rows} synthetic rows",
    "{added} to {size} real rows helps to predict {target}: {score} rises from {low} to {high} "
    "(by {least} to {most}).",
    "{added} to {size} real rows helps to predict {target}: {score} rises from {low} to {high} "
    "(by {least} to {most}). "
    "That is worth about {worth_rows} more real rows.",
    "{added} to {size} real rows helps to predict {target}: {score} rises from {low} to {high} "
    "(by {least} to {most}). "
    "That is worth more than {worth_rows} more real rows.",
    "Keep all real rows, and add no more than this.",
    "None helps: synthetic rows added to {size} real rows do not make {target} easier to predict.",
    "None helps: synthetic rows added to {size} real rows do not make {target} easier to predict. "
    "A gain of more than {most} in {score} is unlikely.",
    "Train on the real rows alone.",
    "Train on the real rows alone; more of them would change little either, for from {low} to "
    "{high} rows nothing was "
    "gained.",
    "Train on the real rows alone; more real rows are what helps: from {low} to {high} of them brought {gain}.",
    "Do not add synthetic rows: {added} to {size} real rows costs {loss} in {score}, and no plan helps.",
    "It is not known whether synthetic rows help: too little was measured.",
    "Let it run to its end, with at least 3 seeds.",
    "{added} to {size} real rows may help ({score} by {gain}), but among so many plans it may be chance.",
    "Ask about this plan alone, with another seed and {seeds} seeds, before you rely on it.",
    "With only {size} real rows it would be otherwise: {added} brings {gain}.",
    "With only {size} real rows it would be otherwise: {added} brings {gain}. "
    "That is worth about {worth_rows} more real rows.",
    "With only {size} real rows it would be otherwise: {added} brings {gain}. "
    "That is worth more than {worth_rows} more real rows.",
    "{added} gains {gain} over nothing added, but repeating real rows does about as well: that needs no generator.",
    "The group {group} gains {gain} by {added} (no correction for many plans).",
    "The group {group} loses {gain} by {added} (no correction for many plans).",
    "The group {group} is neither better nor worse off beyond chance by {added} (no correction for many plans).",
)
_DRIFT: Final = (
    "The released table still describes the new data.",
    "The released table still describes the new data, though a little moved.",
    "The released table still describes the new data, though a little moved: {moves}.",
    "The released table no longer describes the new data. Refresh it.",
    "The released table no longer describes the new data: {moves}. Refresh it.",
    "The new data are like the table before.",
    "The new data are like the table before, though a little moved.",
    "The new data are like the table before, though a little moved: {moves}.",
    "The new data are not like the table before.",
    "The new data are not like the table before: {moves}.",
    "Too little is known to say whether the new data are like those before.",
    "and {count} more",
    "{column} was {before} and is {after} now",
    "column {column} is gone",
    "column {column} is new",
    "new rows are told from the released ones more easily (score {low} → {high}; 1 means not at all)",
    "{column} moved, its middle value from about {old} to {new} (PSI {psi})",
    "{column} moved up (PSI {psi})",
    "{column} moved down (PSI {psi})",
    "{column} moved, {category} from {low} to {high} (PSI {psi})",
    "{column} moved (PSI {psi})",
    "{column} is missing in {high} of rows, before in {low}",
    "{first} and {second} hang together more ({low} → {high})",
    "{first} and {second} hang together less ({low} → {high})",
    "{column} has new categories: {categories}",
    "{column} has no {categories} any more",
)
_RUNS: Final = (
    "Run {b} against run {a}: no figure could be compared.",
    "Run {b} against run {a}: no difference beyond noise in any of {total} measures.",
    "Run {b} against run {a}: {better_worse} of {total} measures.",
    "Run {b} against run {a}: {better_worse} of {total} measures; the rest within noise.",
    "better on {better}, worse on {worse}",
    "better on {better}",
    "worse on {worse}",
    "The real table changed ({was} rows, then {now}): the runs describe different tables, so a "
    "figure may have moved "
    "because the people did.",
    "Table and plan are the same in both runs.",
    "Asked one by one, about {expected} of {compared} measures would differ by chance alone; that is taken into "
    "account.",
    "{count} measures cannot be compared: their noise is not known, or one run lacks them.",
    # what differs between two plans
    "{field}: {before} → {after}",
    "rows not learnt from: {was} → {now}",
    "the lineage override was taken back",
    "the lineage override was given",
    "column {column} is new ({kind})",
    "column {column} is gone from the table",
    "column {column} left out",
    "column {column} taken in ({kind})",
    "column {column}: {before} → {after}",
    "rule added: {text}",
    "rule taken out: {text}",
    "rules are in another order",
    "condition added: {text}",
    "condition taken out: {text}",
    "conditions are in another order",
    "model that is compared added: {text}",
    "model that is compared taken out: {text}",
    "model that is compareds are in another order",
    *("predicted columns", "protected groups", "made for", "synthesizer", "held back", "seed"),
    *(
        "rows to draw",
        "policy",
        "free text",
        "synthetic tables",
        "asked shares",
        "{generator} version",
    ),
    *("none", "as many as training rows", "its default", "privacy", "minimum count", "trees"),
    *("ordinary", "quasi-identifier", "sensitive", "identifier", "ignored"),
    *("numeric", "integer", "category", "boolean", "datetime", "text", "constant"),
)
_ACCOUNT: Final = (
    "The site's disclosure account cannot be relied on ({problem}): nothing can be released.",
    "Nothing was released from this source yet (counted over {whose}).",
    "Nothing was released from this source yet (counted over {whose}). The policy allows no more: {cap} at most "
    "{limit}.",
    "{releases} from this source (counted over {whose}): {rows} synthetic rows, {share} times "
    "the real rows; {spent}.",
    "{releases} from this source (counted over {whose}): {rows} synthetic rows, {share} times "
    "the real rows; {spent}. "
    "The policy allows no more: {cap} at most {limit}.",
    "1 release",
    "{count} releases",
    "the site's projects",
    "this project",
    "the method gives no epsilon",
    "epsilon {epsilon}",
    *("releases", "rows share", "epsilon"),
)
_FREE_TEXT: Final = (
    "Of free text the model knows only whether a cell is there; every cell that is holds the same placeholder, "
    "{placeholder}.",
    "Free text comes back as templates that at least {texts} training rows share, or as "
    "{placeholder}. A word stands "
    "in a template only if at least {words} training rows hold it; other words and names, "
    "numbers of {digits} or more "
    "digits, and contacts are replaced by what they are.",
    "Templates of free text are drawn independently of the other columns: which rows have a "
    "text fits, what it says "
    "does not.",
    "What stands in a template is counted in rows, not in people: a word or a sentence that one person has in many "
    "rows counts as common.",
    "Learnt from {rows} of {total} training rows, drawn at random by the seed: memory had no room for all of them.",
)
RULES: Final = (
    "No two rows have the same {column}.",
    "No two rows agree in {columns} together.",
    "{columns} and {others} go together one to one.",
    "{columns} fix {others}.",
    "{columns} fixes {others}.",
    "If {condition}, then {then}.",
    "{part}.",
    "{left} equals {right}",
    "{left} differs from {right}",
    "{left} is less than {right}",
    "{left} is at most {right}",
    "{left} is more than {right}",
    "{left} is at least {right}",
    "{column} is missing",
    "{column} is not missing",
    "{column} is one of {values}",
    "{column} is none of {values}",
    "it is not so that {part}",
    "It is not so that {part}",
    "{one} and {other}",
    "{one} or {other}",
    "({part})",
)
"""Rules in plain sentences: never read back, for names of columns could be taken for words. `rules.wording`
tells them
part by part."""

READ: Final[tuple[str, ...]] = (
    *_COLLAPSE,
    *_AUGMENTATION,
    *_DRIFT,
    *_RUNS,
    *_ACCOUNT,
    *_FREE_TEXT,
    *METRIC_FORMS,
)
"""Forms that a sentence is read back by."""
FORMS: Final[tuple[str, ...]] = (*dict.fromkeys((*READ, *RULES)),)
"""All of them, each once: what there is to translate (and `LISTS`: what stands between several)."""

_PLACE: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as a form and what stands in its places.

    Attributes:
        form: one of `FORMS`.
        parts: place -> a text that is never translated, or what has a form itself.
    """

    form: str
    parts: Mapping[str, str | Said] = field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English."""
        return self.form.format_map({name: str(part) for name, part in self.parts.items()})


def kind_of(place: str) -> Kind:
    """What stands in a place of that name."""
    if place in SAID:
        return "said"
    if place in LISTS:
        return "list"
    return "value" if place in VALUES else "figure"


def places(form: str) -> list[str]:
    """Names of a form's places, in order."""
    return _PLACE.findall(form)


def read(sentence: str) -> tuple[str, dict[str, str]] | None:
    """The form of a sentence and what stands in its places; None where it has none that is known.

    Args:
        sentence: as the engine said it.
    """
    if sentence in _whole():
        return sentence, {}
    for form, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            return form, found.groupdict()
    return None


@cache
def _whole() -> frozenset[str]:
    return frozenset(form for form in READ if not places(form))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Forms with places, those with most words of their own first: they are the least likely to be mistaken."""
    withal = sorted(
        (form for form in READ if places(form)), key=lambda form: -len(_PLACE.sub("", form))
    )
    return tuple((form, re.compile(_pattern(form), re.DOTALL)) for form in withal)


_FIGURE: Final = r"[-+]?[\d,]*\.?\d+(?:e[-+]?\d+)?%?"


def _pattern(form: str) -> str:
    pieces, last, seen = [], 0, set()
    for place in _PLACE.finditer(form):
        name = place[1]
        pieces.append(re.escape(form[last : place.start()]))
        inner = _FIGURE if kind_of(name) == "figure" else ".+?"
        pieces.append(f"(?P={name})" if name in seen else f"(?P<{name}>{inner})")
        seen.add(name)
        last = place.end()
    return "".join((*pieces, re.escape(form[last:])))
