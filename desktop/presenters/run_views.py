"""A job's progress as a tree, its figures, the queue: from the engine's values to what is shown. No Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import code_words, words
from desktop.messages import run_words as said
from desktop.messages.tongue import tr
from desktop.presenters.run_state import InterruptedView, QueuedView, TaskView
from desktop.presenters.state import Notice
from synth_engine import api
from synth_engine.contracts.tasks import TASKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.presenters.state import PlanView
    from synth_engine.api import Interrupted, ProgressState

FEW_DONE = 5
"""So many finished parts of a step are shown one by one; of more only how many they are."""


def task_text(task: str, title: str) -> str:
    """What a task is called; of one that nobody named, the part after the dot is the engine's own word."""
    if task in TASKS:
        return tr(TASKS[task])
    _, _, rest = task.partition(".")
    return f"{title}: {rest.replace('_', ' ').replace('.', ', ')}" if rest else title


def found_notice(found: Iterable[tuple[str, Mapping[str, object]]]) -> Notice:
    """What jobs found worth knowing, as one notice: the first in full, of others what was found; each once.

    Args:
        found: codes of the catalogue with their parameters; at least one.
    """
    told = list(dict.fromkeys(api.texts(code, tr, **parameters) for code, parameters in found))
    what, meaning, todo = told[0]
    return Notice("warn", what, " ".join((meaning, *(one[0] for one in told[1:]))), todo)


def tree(
    title_of: Mapping[str, str],
    past: Iterable[tuple[str, float]],
    step: str,
    progress: ProgressState,
    then: Iterable[str],
) -> tuple[TaskView, ...]:
    """The row of steps: done, the one that runs with its parts, those that wait.

    Args:
        title_of: step -> what it is called.
        past: steps of this row that are done, with the seconds they took.
        step: that runs.
        progress: of its job.
        then: steps that come after it.
    """
    done = [
        TaskView(name, title_of.get(name, name), "done", 1.0, "", _took(seconds))
        for name, seconds in past
    ]
    own = {name: (d, total) for name, d, total in progress.tasks}.get(step)
    left = words.time_left(progress.seconds_left) or words.seconds(progress.seconds)
    running = TaskView(
        step,
        title_of.get(step, step),
        "running",
        progress.fraction,
        "" if own is None else _count(step, *own),
        left,
        _parts(title_of.get(step, step), step, progress),
    )
    waiting = [TaskView(name, title_of.get(name, name), "waiting") for name in then]
    return (*done, running, *waiting)


def _parts(title: str, step: str, progress: ProgressState) -> tuple[TaskView, ...]:
    """The running step's parts in the order of their first report; finished ones folded where they are many."""
    names = [name for name, _, _ in progress.tasks if name != step]
    spans = dict(zip((n for n, _, _ in progress.tasks), progress.spans, strict=False))
    found: dict[str, TaskView] = {}
    for at, (name, done, total) in enumerate(progress.tasks):
        if name == step:
            continue
        first, last = spans.get(name, (0.0, 0.0))
        # A part of unknown size has ended when another one began after its last word.
        later = any(span[0] >= last for other, span in spans.items() if other != name)
        over = (total is not None and done >= total) or (
            total is None and later and at + 1 < len(progress.tasks)
        )
        seconds = (last if over else progress.seconds) - first
        share = None if not total else min(done / total, 1.0)
        found[name] = TaskView(
            name,
            task_text(name, title),
            "done" if over else "running",
            1.0 if over else share,
            "" if over else _count(name, done, total),
            _took(seconds) if over else words.seconds(seconds),
        )
    # Hundreds of parts, ten times a second, in the window's thread: each is looked at once.
    below: dict[str | None, list[str]] = {}
    for name in names:
        below.setdefault(_parent(name, found), []).append(name)
    return _folded([_with_children(found, name, below) for name in below.get(None, [])])


def _parent(name: str, names: Mapping[str, object]) -> str | None:
    """The longest other name that a name begins with."""
    above = name.rpartition(".")[0]
    while above and above not in names:
        above = above.rpartition(".")[0]
    return above or None


def _with_children(
    found: Mapping[str, TaskView], name: str, below: Mapping[str | None, list[str]]
) -> TaskView:
    one = found[name]
    children = tuple(_with_children(found, other, below) for other in below.get(name, ()))
    if not children:
        return one
    return TaskView(one.name, one.text, one.state, one.fraction, one.count, one.time, children)


def _folded(parts: list[TaskView]) -> tuple[TaskView, ...]:
    done = [one for one in parts if one.state == "done"]
    if len(done) <= FEW_DONE:
        return tuple(parts)
    rest = [one for one in parts if one.state != "done"]
    text = tr(said.PARTS_DONE, count=words.count(len(done)))
    return (TaskView("done", text, "done", 1.0), *rest)


def _took(seconds: float) -> str:
    return words.seconds(max(seconds, 0.0))


def _count(name: str, done: int, total: int | None) -> str:
    """How much of how much; nothing where it would say nothing."""
    if total is None:
        return tr(said.SO_FAR, done=words.count(done)) if done else ""
    if total <= 1:
        return ""
    text = said.COUNTS.get(name, said.COUNT)
    return tr(text, done=words.count(min(done, total)), total=words.count(total))


def live(step: str, progress: ProgressState, figures: int) -> tuple[tuple[str, str], ...]:
    """Figures of the running step as they come: (figure, what it is).

    Args:
        step: that runs.
        progress: of its job.
        figures: lines of the scorecard that came.
    """
    tasks = {name: (done, total) for name, done, total in progress.tasks}
    spans = dict(zip((n for n, _, _ in progress.tasks), progress.spans, strict=False))
    found: list[tuple[str, str]] = []
    if step == "fit":
        done, total = tasks.get("fit.trees", (0, None))
        if total:
            found.append((words.count(done), tr(said.COLUMNS_LEARNT, total=words.count(total))))
    elif step == "generate":
        done, total = tasks.get("generate.store", (0, None))
        if total:
            found.append((words.count(done), tr(said.ROWS_MADE, total=words.count(total))))
            first = min((span[0] for span in spans.values()), default=0.0)
            seconds = spans["generate.store"][1] - first if "generate.store" in spans else 0.0
            if done and seconds > 0:
                found.append((words.count(round(done / seconds)), tr(said.ROWS_A_SECOND)))
    elif step == "validate":
        done, total = tasks.get("validate", (0, None))
        if total:
            of_all = tr(said.FIGURES_MEASURED, total=words.count(total))
            found.append((words.count(max(done, figures)), of_all))
    return tuple(found)


# -- the queue ----------------------------------------------------------------------------------------


def changes_text(body: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """How a queued run's plan differs, in words.

    Args:
        body: as `as_changes` reads it.
        titles: synthesizer -> its title.
    """
    parts = []
    if body.get("synthesizer") is not None:
        name = str(body["synthesizer"])
        parts.append(tr(said.METHOD_IS, name=titles.get(name, name)))
    if body.get("seed") is not None:
        parts.append(tr(said.SEED_IS, seed=body["seed"]))
    if body.get("rows") is not None:
        parts.append(tr(said.ROWS_ARE, rows=words.count(body["rows"])))
    if body.get("copies") is not None:
        parts.append(tr(said.COPIES_ARE, copies=body["copies"]))
    parts += [
        tr(said.SETTING_IS, name=code_words.parameter(name), value=code_words.choice(value))
        for name, value in body.get("parameters", {}).items()
    ]
    text = ", ".join(parts) if parts else tr(said.AS_PLANNED)
    return words.beginning(text)


def _why(code: str) -> str:
    """What an error says; the code where its text needs more than was kept."""
    if not code:
        return ""
    try:
        what: str = api.texts(code, tr)[0]
    except (KeyError, ValueError, IndexError):
        return code
    return code if "{" in what else what


def queue_view(runs: Iterable[Any], titles: Mapping[str, str]) -> tuple[QueuedView, ...]:
    """The queue as the engine keeps it."""
    return tuple(
        QueuedView(
            one.number, changes_text(one.changes.to_json(), titles), one.up_to, _why(one.failed)
        )
        for one in runs
    )


def interrupted_view(
    known: Interrupted | None, steps: Mapping[str, str], titles: Mapping[str, str]
) -> InterruptedView | None:
    """What was interrupted."""
    if known is None or known.running:
        return None
    queued = "" if known.run is None else changes_text(known.run.changes.to_json(), titles)
    title = steps.get(known.step, known.step)
    return InterruptedView(
        known.step, title, words.moment(known.at), known.goes_on, known.file, queued
    )


def changes_of_draft(draft: PlanView) -> dict[str, Any]:
    """What a queued run can take from a plan that is being edited."""
    return {
        "synthesizer": draft.synthesizer,
        "parameters": dict(draft.parameters),
        "seed": draft.seed,
        "copies": draft.copies,
        **({} if draft.rows is None else {"rows": draft.rows}),
    }
