"""A collapse profile -> what its page shows; the page's question -> options of the job. No Qt, no I/O."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.messages import collapse_words as said
from desktop.messages import engine_says, words
from desktop.messages.tongue import tr
from desktop.presenters.collapse_state import (
    ACCUMULATE,
    REPLACE,
    SHARE,
    USUAL_ASK,
    AdviceView,
    AnswerView,
    ArmView,
    CollapseAsk,
    CollapseView,
    GeneratorLine,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.presenters.collapse_state import Points

CONTROL, PLANNED, BOOTSTRAP = "control", "planned", "bootstrap"
_DRAWN_DOWN = "accumulate-subsample"
# What others are held against; nobody plans it.
YARDSTICKS = frozenset({CONTROL, BOOTSTRAP})
MOST_GENERATORS = 3
# What the table of policies shows by itself.
_IN_TABLE = frozenset({"green-arms"})
# Beyond so many seeds an interval hardly narrows any more.
MOST_SEEDS = 20
BUDGET = 10_000
# Seconds that a task needs however few rows there are, and that counting needs for every row.
_LEAST_TASK, _COUNTING_ROW = 0.15, 0.06e-3
# Of a model's time, what is no learning: libraries are loaded (seconds).
_START = 1.2


def collapse_view(
    answer: Mapping[str, Any] | None, asked: Mapping[str, Any] | None = None, own: str = ""
) -> CollapseView | None:
    """The kept answer.

    Args:
        answer: of `Session.collapse`.
        asked: what was asked for, as the project keeps it; None: as far as the answer tells it.
        own: the plan's generator.
    """
    if answer is None:
        return None
    ask = ask_of(answer, asked or {}, own)
    others = answer.get("others", {})
    answers = (
        _answer(str(answer["synthesizer"]), answer),
        *(_answer(str(name), body) for name, body in others.items()),
    )
    tasks = answer["tasks"]
    front = {engine_says.said(str(one)) for one in answer["sentences"]}
    advice = [_advice(one, ask) for one in answer.get("advice", ())]
    return CollapseView(
        answers=answers,
        beside=tuple(_line(row) for row in answer.get("generators", ())),
        # What the verdict's sentences say already is not said twice, unless it can be pressed.
        advice=tuple(
            one
            for one in advice
            if one.usable or (one.code not in _IN_TABLE and one.sentence not in front)
        ),
        complete=bool(answer["complete"]),
        stale=bool(answer.get("stale", False)),
        done=int(tasks["done"]),
        total=int(tasks["total"]),
        facts=_facts(answer),
        ask=ask,
    )


def ask_of(answer: Mapping[str, Any], asked: Mapping[str, Any], own: str = "") -> CollapseAsk:
    """The question that an answer belongs to, so that it can be gone on with."""
    plan, share = REPLACE, USUAL_ASK.share
    arms = answer["arms"]
    policy = asked.get("plan")
    if policy is not None:
        accumulate, share_asked = bool(policy["accumulate"]), float(policy["real_share"])
    else:
        mine = arms.get(PLANNED, {})
        accumulate = mine.get("policy") == ACCUMULATE
        share_asked = float(mine.get("real_share", 0.0))
    if accumulate:
        plan = ACCUMULATE
    elif share_asked > 0:
        plan, share = SHARE, share_asked
    budget, target = asked.get("budget"), asked.get("target")
    named = tuple(map(str, asked.get("synthesizers", ())))
    return CollapseAsk(
        plan=plan,
        share=share,
        generations=int(answer["generations"]),
        synthesizers=() if named == (own,) else named,
        seeds=int(answer["seeds"]),
        budget=None if budget is None else int(budget),
        arms=tuple(asked.get("arms", ())),
        target=None if target is None else str(target),
    )


def options(ask: CollapseAsk, *, resume: bool) -> dict[str, Any]:
    """What `Session.start("collapse", ...)` is given."""
    return {
        "arms": ask.arms,
        "generations": ask.generations,
        "seeds": ask.seeds,
        "budget": ask.budget,
        "real_share": {REPLACE: 0.0, SHARE: ask.share}.get(ask.plan),
        "accumulate": ask.plan == ACCUMULATE,
        "target": ask.target,
        "synthesizers": ask.synthesizers,
        "resume": resume,
    }


def command_words(project: str, ask: CollapseAsk) -> list[str]:
    """The same as a command, without the program's name."""
    line = ["collapse", project]
    if ask.plan == ACCUMULATE:
        line += ["--plan", "accumulate=yes"]
    else:
        share = ask.share if ask.plan == SHARE else 0.0
        line += ["--plan", f"real-share={share:g}"]
    usual = USUAL_ASK
    if ask.generations != usual.generations:
        line += ["--generations", str(ask.generations)]
    if ask.seeds != usual.seeds:
        line += ["--seeds", str(ask.seeds)]
    if ask.budget is not None:
        line += ["--budget", str(ask.budget)]
    for name in ask.arms:
        line += ["--arm", name]
    for name in ask.synthesizers:
        line += ["--synthesizer", name]
    if ask.target is not None:
        line += ["--target", ask.target]
    return line


# -- time ---------------------------------------------------------------------------------------


def measured_arms(ask: CollapseAsk) -> tuple[str, ...]:
    """Every arm of the question: the control and the plan are always there."""
    wanted = {CONTROL, PLANNED, *(ask.arms or said.ARMS)}
    return tuple(name for name in said.ARMS if name in wanted)


def task_count(ask: CollapseAsk) -> int:
    """How many generations are made and counted in all."""
    return len(measured_arms(ask)) * ask.seeds * ask.generations * max(len(ask.synthesizers), 1)


def estimate(ask: CollapseAsk, rows: int | None, model_seconds: float | None) -> float | None:
    """Seconds it may take, from how long the project's own model took; None where there is none.

    Args:
        ask: the question.
        rows: that model learnt from.
        model_seconds: it took to learn from them.
    """
    if not rows or model_seconds is None:
        return None
    # At least a third of the rows is held back to compare with.
    budget = min(ask.budget or BUDGET, round(rows * 2 / 3))
    one = max(model_seconds - _START, 0.0) * budget / rows + _COUNTING_ROW * budget
    growing = (ask.generations + 1) / 2
    total = 0.0
    for name in measured_arms(ask):
        grows = name == "accumulate" or (name == PLANNED and ask.plan == ACCUMULATE)
        total += _LEAST_TASK + one * (growing if grows else 1.0)
    return total * ask.seeds * ask.generations * max(len(ask.synthesizers), 1)


def estimate_text(
    ask: CollapseAsk,
    rows: int | None,
    model_seconds: float | None,
    task_seconds: float | None = None,
) -> str:
    """The estimate in words; `task_seconds`: what a task took in the last run, where there was one."""
    tasks = words.count(task_count(ask))
    if task_seconds is not None:
        time = said.duration(task_seconds * task_count(ask))
        return tr(said.ESTIMATE_PACED, tasks=tasks, time=time)
    # How long another generator than the plan's takes, its fit does not tell.
    seconds = None if ask.synthesizers else estimate(ask, rows, model_seconds)
    if seconds is None:
        return tr(said.ESTIMATE_UNKNOWN, tasks=tasks)
    return tr(said.ESTIMATE, tasks=tasks, time=said.duration(seconds))


@dataclass(slots=True)
class Pace:
    """Time left from tasks done since this run began: what an earlier run had done costs nothing again.

    Attributes:
        task_seconds: what a task took so far; None while that would be a guess.
    """

    task_seconds: float | None = None
    _began: tuple[float, int] | None = None

    def left(self, seconds: float, done: int, total: int) -> float | None:
        """Seconds left, or None while it would be a guess.

        Args:
            seconds: since the start of the job.
            done: tasks, earlier runs' included.
            total: tasks.
        """
        if self._began is None:
            self._began = (seconds, done)
        start, before = self._began
        fresh = done - before
        if fresh < max(3, 0.02 * total):
            return None
        self.task_seconds = (seconds - start) / fresh
        return self.task_seconds * (total - done)


# -- one generator ------------------------------------------------------------------------------


def _answer(name: str, body: Mapping[str, Any]) -> AnswerView:
    judged = str(body["verdict_arm"])
    gone = body["vanished"].get(judged, {"named": (), "unnamed": 0})
    order = [*said.ARMS, *body["arms"]]
    arms = tuple(
        _arm(arm, body["arms"][arm]) for arm in dict.fromkeys(order) if arm in body["arms"]
    )
    known = {axis for arm in arms for axis, points in arm.axes if points}
    shares = body["alpha_star"]["axes"]
    return AnswerView(
        generator=name,
        light=str(body["verdict"]),
        judged=judged,
        sentences=tuple(engine_says.said(str(one)) for one in body["sentences"]),
        reasons=tuple(engine_says.said(str(one)) for one in body["reasons"]),
        arms=arms,
        axes=tuple((axis, title) for axis, title in said.AXES.items() if not axis or axis in known),
        gone=tuple((str(column), str(label)) for column, label in gone["named"]),
        gone_unnamed=int(gone["unnamed"]),
        shares=tuple(
            (said.axis(axis), words.percent(share))
            for axis, share in shares.items()
            if share is not None
        ),
    )


def _arm(name: str, one: Mapping[str, Any]) -> ArmView:
    first = one["first_lost"]
    return ArmView(
        name=name,
        title=engine_says.said(str(one["title"])),
        index=_points(one["index"]),
        axes=tuple((str(axis), _points(rows)) for axis, rows in one["axes"].items()),
        figure=_figure(one["cri"]),
        interval=_interval(one["cri"]),
        lacking=_figure(one["lacking"]),
        half_life=_half_life(one),
        first=tr(said.NOTHING) if first is None else said.axis(str(first["axis"])),
        light=str(one["light"]),
        columns=tuple(
            (str(column), tuple(None if v is None else float(v) for v in values))
            for column, values in one["columns"].items()
        ),
        policy=f"{one.get('policy', name)} {one['real_share']:g} {name == _DRAWN_DOWN}",
    )


def _points(rows: Sequence[Sequence[float]]) -> Points:
    return tuple((float(g), float(mean), float(low), float(high)) for g, mean, low, high in rows)


def _figure(found: Mapping[str, float] | None) -> str:
    return said.NONE if found is None else _point(found["value"])


def _point(value: float) -> str:
    """With one digit, and nought without a sign."""
    return words.number(round(value, 1) + 0.0, 1)


def _interval(found: Mapping[str, float] | None) -> str:
    return (
        said.NONE
        if found is None
        else tr(said.TO, low=_point(found["low"]), high=_point(found["high"]))
    )


def _half_life(one: Mapping[str, Any]) -> str:
    """Generations until half is lost, or how many it lasts at least."""
    if one["half_life"] is not None:
        return words.number(one["half_life"], 0)
    known = [v for v in (one.get("half_life_beyond"), one.get("half_life_at_least")) if v]
    return f"> {words.number(min(known), 0)}" if known else said.NONE


def _line(row: Mapping[str, Any]) -> GeneratorLine:
    half = row["half_life"]
    return GeneratorLine(
        generator=str(row["synthesizer"]),
        figure=_figure(row["cri"]),
        first=_figure(row["lacking_first"]),
        last=_figure(row["lacking"]),
        half_life=said.NONE if half is None else words.number(half, 0),
        light=str(row["verdict"]),
    )


def _facts(answer: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    rows = answer["rows"]
    none = tr(said.NO_COLUMN)
    values = (
        words.count(int(rows["budget"])),
        words.count(int(rows["held"])),
        str(answer["generations"]),
        str(answer["seeds"]),
        str(answer["target"] or none),
        ", ".join(answer["protected"]) or none,
    )
    return tuple(zip(map(tr, said.FACTS), values, strict=True))


def _advice(one: Mapping[str, Any], ask: CollapseAsk) -> AdviceView:
    """An advice, and what a press on it would change in the question that was asked."""
    code, sentence = str(one["code"]), engine_says.said(str(one["sentence"]))
    changed: CollapseAsk | None = None
    if code == "keep-real-share":
        changed = replace(ask, plan=SHARE, share=float(one["real_share"]))
    elif code == "accumulate":
        changed = replace(ask, plan=ACCUMULATE)
    elif code == "stop-after":
        changed = replace(ask, generations=int(one["generations"]))
    elif code == "more-seeds":
        changed = replace(ask, seeds=6 if ask.seeds < 6 else min(2 * ask.seeds, MOST_SEEDS))
    elif code == "measure-shares":
        changed = replace(ask, arms=_with(ask.arms, "real-10", "real-25", "real-50"))
    elif code == "measure-accumulating":
        changed = replace(ask, arms=_with(ask.arms, "accumulate"))
    taken = str(one.get("synthesizer", "")) if code == "lasting-generator" else ""
    return AdviceView(code, sentence, changed, taken, go_on=code == "finish")


def _with(arms: tuple[str, ...], *more: str) -> tuple[str, ...]:
    """Arms and some more; none named means all."""
    return () if not arms else tuple(name for name in said.ARMS if name in {*arms, *more})


# -- what the plots draw ------------------------------------------------------------------------

USUAL = (CONTROL, PLANNED, "accumulate", "real-25", REPLACE, BOOTSTRAP)
"""Arms of a plot; more lines could not be told apart at a glance."""


def drawn_arms(answer: AnswerView, *, every: bool) -> tuple[ArmView, ...]:
    """Arms to draw, the judged one among them; an arm that is the plan itself is not drawn twice."""
    own = answer.arm(PLANNED)
    found = []
    for arm in answer.arms:
        usual = every or arm.name in USUAL or arm.name == answer.judged
        twin = own is not None and arm is not own and arm.policy == own.policy
        if usual and arm.index and not twin:
            found.append(arm)
    return tuple(found)


def worst_first(arm: ArmView) -> tuple[tuple[str, tuple[float | None, ...]], ...]:
    """Columns, what is lost most in the end at the top."""

    def end(values: tuple[float | None, ...]) -> float:
        return next((v for v in reversed(values) if v is not None), 2.0)

    return tuple(sorted(arm.columns, key=lambda one: (end(one[1]), one[0])))
