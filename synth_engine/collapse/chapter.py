"""Floor 5: a collapse profile as a chapter of a report, and as a page of its own. Says what `summary` found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.collapse.advice import generations_text
from synth_engine.collapse.arms import BOOTSTRAP, CONTROL, PLANNED, REPLACE
from synth_engine.collapse.axes import TITLES
from synth_engine.collapse.lights import LEAST_GROUPS
from synth_engine.collapse.pictures import Series, curves, heat
from synth_engine.reports.blocks import (
    Block,
    Bullets,
    Cell,
    Chapter,
    Facts,
    Gallery,
    Grid,
    Paragraph,
    Subheading,
    plain,
)
from synth_engine.reports.front import SIGNS, Note

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TONES: Final = {"green": "good", "amber": "warn", "red": "bad"}
_COLOURS: Final = {
    CONTROL: "real",
    BOOTSTRAP: "soft",
    REPLACE: "more",
    PLANNED: "less",
    "accumulate": "synthetic",
}
# Arms of the plots, where they were measured; more lines could not be told apart.
_DRAWN: Final = (CONTROL, PLANNED, "accumulate", "real-25", REPLACE, BOOTSTRAP)
_WHAT: Final = (
    "The generator was trained on its own output again and again, each time as one arm says, and every "
    "generation was held against real rows that none of them saw. 1 is as much as fresh real rows have. The "
    "collapse index is what the last generation lacks of what a fresh model of the real rows has, in points of "
    "a hundred: what every model of this kind lacks as well is no collapse."
)


def chapter(answer: Mapping[str, Any]) -> Chapter:
    """The chapter.

    Args:
        answer: of `summary.summarise`.
    """
    arms: Mapping[str, Any] = answer["arms"]
    judged = arms[answer["verdict_arm"]]
    blocks: list[Block] = [Paragraph(answer["sentences"][0])]
    blocks += [
        Paragraph("What to do:"),
        Bullets(tuple(one["sentence"] for one in answer["advice"])),
    ]
    if not answer["complete"]:
        done = answer["tasks"]
        blocks.append(
            Paragraph(f"Stopped after {done['done']} of {done['total']} tasks.", soft=True)
        )
    blocks.append(_table(arms))
    blocks.append(Subheading("What is lost, generation by generation"))
    blocks.append(Paragraph(_WHAT, soft=True))
    blocks.append(Gallery(tuple(_plots(arms))))
    heats = [(answer["verdict_arm"], judged)]
    if answer["verdict_arm"] != REPLACE and REPLACE in arms:
        heats.append((REPLACE, arms[REPLACE]))
    blocks.append(Subheading("Which columns go first"))
    for _, arm in heats:
        if arm["columns"]:
            caption = "Percent left of what a fresh model of the real rows has."
            blocks.append(Gallery((heat(sentence_of(arm["title"]), arm["columns"], caption),)))
    blocks += _gone(answer, judged)
    blocks += _shares(answer)
    blocks.append(_facts(answer))
    lead = "What happens if the next generator learns from what this one made?"
    return Chapter("Model collapse", lead, tuple(blocks))


def front_note(answer: Mapping[str, Any] | None) -> Note:
    """A line for the first page of a project's report: what the profile says and what to do.

    Args:
        answer: `summary.summarise`'s with ``stale``; None where none was made.
    """
    title = "Model collapse"
    if answer is None:
        said = (
            "Not measured: nobody knows how much is lost where a generator learns from this table. Measure it on "
            "the Collapse page, or with cloister collapse PROJECT, before the table is used for that."
        )
        return Note(title, said, "soft")
    if answer["stale"]:
        said = (
            "It was measured for another table or plan than this one: measure it again before a generator learns "
            "from this table."
        )
        return Note(title, said, "soft")
    arm = answer["arms"][answer["verdict_arm"]]
    cri, light = arm["cri"], answer["verdict"]
    if cri is None:
        return Note(title, answer["sentences"][1], "soft")
    times = generations_text(arm["generation"])
    loss = f"{max(cri['value'], 0.0):.0f} % is lost after {times} of retraining on {arm['title']}"
    return Note(title, f"{light.capitalize()}: {loss}. {answer['sentences'][1]}", TONES[light])


def sentence_of(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]


def _table(arms: Mapping[str, Any]) -> Grid:
    rows = []
    for name, arm in arms.items():
        cri, lacks = arm["cri"], arm["lacking"]
        shown = "none" if cri is None else f"{cri['value']:.1f}"
        range_ = "" if cri is None else f"{cri['low']:.1f} to {cri['high']:.1f}"
        first = arm["first_lost"]
        rows.append(
            (
                Cell(name, (arm["title"],)),
                Cell(shown, (range_,) if range_ else ()),
                plain("none" if lacks is None else f"{lacks['value']:.1f}"),
                plain(half_life(arm)),
                plain("nothing" if first is None else TITLES[first["axis"]]),
                Cell(
                    f"{SIGNS[TONES[arm['light']]]} {arm['light']}",
                    tone=TONES[arm["light"]],
                    bold=True,
                ),
            )
        )
    return Grid(
        "Arms: what each generation learns from, the collapse index with its 95 % interval, the points of a "
        "hundred that the last generation lacks of fresh real rows, the generations until half is lost, what "
        "goes first, and the light.",
        ("arm", "collapse index", "lacks", "half-life", "goes first", "light"),
        tuple(rows),
        (0.3, 0.18, 0.1, 0.14, 0.18, 0.1),
        frozenset({1, 2, 3}),
    )


def half_life(arm: Mapping[str, Any]) -> str:
    """In words: a number of generations, or that none is known."""
    if arm["half_life"] is not None:
        return f"{arm['half_life']:.0f}"
    least = arm["half_life_at_least"]
    beyond = arm["half_life_beyond"]
    if beyond is None or least is None:
        return "not known" if least is None else f"more than {least:.0f}"
    return f"more than {min(beyond, least):.0f}"


def _plots(arms: Mapping[str, Any]) -> list[Any]:
    shown = [name for name in _DRAWN if name in arms] or list(arms)[:6]
    made = []
    index = [_series(name, arms[name]["index"], at) for at, name in enumerate(shown)]
    index = [one for one in index if one.points]
    if index:
        made.append(curves("Collapse index", index, "points", None))
    for axis, title in TITLES.items():
        series = [
            _series(name, arms[name]["axes"].get(axis, ()), at) for at, name in enumerate(shown)
        ]
        series = [one for one in series if one.points]
        if series:
            made.append(curves(sentence_of(title), series, "of fresh real rows"))
    return made


def _series(name: str, rows: Sequence[Sequence[float]], at: int) -> Series:
    points = tuple((float(g), float(m), float(low), float(high)) for g, m, low, high in rows)
    return Series(name, _COLOURS.get(name, "warn"), at, points)


def _gone(answer: Mapping[str, Any], judged: Mapping[str, Any]) -> list[Block]:
    blocks: list[Block] = []
    gone = answer["vanished"].get(answer["verdict_arm"], {"named": [], "unnamed": 0})
    if gone["named"]:
        blocks.append(Subheading("Groups that are gone"))
        blocks.append(Bullets(tuple(f"{column}: {label}" for column, label in gone["named"])))
    if gone["unnamed"]:
        more = f"{gone['unnamed']} rare groups are gone that too few real rows have to be named."
        blocks.append(Paragraph(more, soft=True))
    chance = judged["rare_by_chance"]
    if chance and chance[-1] is not None:
        blocks.append(
            Paragraph(
                f"Drawing rows with putting back, without any model, would keep {100 * chance[-1]:.0f} % of the "
                "rare groups by then.",
                soft=True,
            )
        )
    gap = judged["fairness_gap"]
    if gap is not None and gap < LEAST_GROUPS:
        blocks.append(
            Paragraph(
                f"The difference between protected groups is {100 * gap:.0f} % of the real one. That is a lost "
                "signal, and no fairness."
            )
        )
    return blocks


def _shares(answer: Mapping[str, Any]) -> list[Block]:
    rows = tuple(
        (plain(TITLES[axis]), plain(f"{100 * share:g} %"))
        for axis, share in answer["alpha_star"]["axes"].items()
        if share is not None
    )
    if not rows:
        return []
    caption = (
        "The smallest measured share of real rows from which on the axis stays within two points of the control; "
        "100 %: no measured share does."
    )
    return [
        Subheading("How many real rows it takes"),
        Grid(caption, ("axis", "real share"), rows, (0.7, 0.3), frozenset({1})),
    ]


def _facts(answer: Mapping[str, Any]) -> Facts:
    rows = answer["rows"]
    return Facts(
        "How it was measured",
        (
            ("rows a generation learns from", f"{rows['budget']:,}"),
            ("real rows held back to compare with", f"{rows['held']:,}"),
            ("generations", str(answer["generations"])),
            ("seeds", str(answer["seeds"])),
            ("predicted column", answer["target"] or "none"),
            ("protected columns", ", ".join(answer["protected"]) or "none"),
        ),
    )
