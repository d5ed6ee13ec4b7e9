"""Augmentation advice -> what its section shows. No Qt, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.messages import augmentation_words as said
from desktop.messages import engine_says, words
from desktop.messages.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan at one size, in texts. `answer`: a key of `augmentation_words.WORDS`, or empty for nothing added.

    `at`: score; `brings`: (gain, its lowest, its highest), None for nothing added; both for plots.
    """

    added: str
    rows: str
    score: str
    gain: str
    interval: str
    over_copies: str
    p: str
    answer: str
    at: float = 0.0
    brings: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class SizeView:
    """A number of real rows and its plans; the first line is nothing added, and `span` its interval."""

    rows: str
    lines: tuple[PlanLine, ...]
    real: int = 0
    span: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class AugmentationView:
    """The kept answer; the largest size is the last."""

    verdict: str
    sentences: tuple[str, ...]
    target: str
    metric: str
    seeds: int
    sizes: tuple[SizeView, ...]
    stale: bool
    complete: bool
    done: int
    total: int


def augmentation_view(answer: Mapping[str, Any] | None) -> AugmentationView | None:
    """The kept answer.

    Args:
        answer: of `Session.augmentation`.
    """
    if answer is None:
        return None
    tasks = answer["tasks"]
    return AugmentationView(
        verdict=str(answer["verdict"]),
        sentences=tuple(engine_says.said(str(one)) for one in answer["sentences"]),
        target=str(answer["target"]),
        metric=tr(said.METRICS.get(str(answer["metric"]), str(answer["metric"]))),
        seeds=int(answer["seeds"]),
        sizes=tuple(map(_size, answer["sizes"])),
        stale=bool(answer.get("stale", False)),
        complete=bool(answer["complete"]),
        done=int(tasks["done"]),
        total=int(tasks["total"]),
    )


def _size(body: Mapping[str, Any]) -> SizeView:
    alone = body["alone"]
    span = tr(said.TO, low=_three(alone["low"]), high=_three(alone["high"]))
    value, rows = float(alone["value"]), int(body["rows"])
    first = PlanLine(
        tr(said.NOTHING), words.count(0), _three(value), "–", span, "–", "–", "", value
    )
    lines = (first, *map(_line, body["plans"]))
    return SizeView(words.count(rows), lines, rows, (float(alone["low"]), float(alone["high"])))


def _three(value: float) -> str:
    return words.number(value, 3)


def _signed(value: float) -> str:
    return f"{'-' if value < 0 else '+'}{words.number(abs(value), 3)}"


def _line(plan: Mapping[str, Any]) -> PlanLine:
    gain = plan["gain"]
    answer = "no"
    if plan["helps"]:
        answer = "helps"
    elif plan["harms"]:
        answer = "harms"
    elif plan["likely"]:
        answer = "likely"
    elif plan["copies_do"]:
        answer = "copies"
    return PlanLine(
        added=said.added(str(plan["add"])),
        rows=words.count(int(plan["rows"])),
        score=_three(plan["score"]),
        gain=_signed(gain["value"]),
        interval=tr(said.TO, low=_signed(gain["low"]), high=_signed(gain["high"])),
        over_copies=_signed(plan["over_copies"]["value"]),
        p=f"< {_three(0.001)}" if plan["p"] < 0.001 else _three(plan["p"]),
        answer=answer,
        at=float(plan["score"]),
        brings=(float(gain["value"]), float(gain["low"]), float(gain["high"])),
    )


def options(target: str, seeds: int) -> dict[str, Any]:
    """What `Session.start("augment", ...)` is given."""
    return {"target": target, "seeds": seeds}


def command_words(project: str, target: str, seeds: int) -> list[str]:
    """The same as a command, without the program's name."""
    return ["augment", project, "--target", target, "--seeds", str(seeds)]
