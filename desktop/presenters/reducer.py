"""state + event -> state: the only place where what is shown changes. Plain functions, no Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.presenters import events as e
from desktop.presenters import plan_reducer, run_events
from desktop.presenters.collapse_state import USUAL_ASK
from desktop.presenters.state import AppState, RunView
from desktop.presenters.tables_state import loaded as tables_loaded

if TYPE_CHECKING:
    from desktop.presenters.collapse_state import CollapseAsk
    from desktop.presenters.runs_state import ComparisonView
    from desktop.presenters.state import RowsView, StepView

MOST_RECENT = 6
ANYWHERE = frozenset(
    {"welcome", "approve", "settings", "help", "keys", "opening", "check", "about", "tools"}
)
"""Pages that need no project."""


def reduce(state: AppState, event: e.Event) -> AppState:
    """The state after an event."""
    if isinstance(event, run_events.RunEvent):
        return replace(state, work=run_events.reduce_work(state.work, event))
    match event:
        case e.Went(page):
            return _went(state, page)
        case e.Busy(text):
            return replace(state, busy=text)
        case e.Told(notice):
            return replace(state, notice=notice)
        case e.Opened(project):
            recent = _remembered(state, project.path)
            kept = _without_project(state, ())
            return replace(
                kept, project=project, recent=recent[:MOST_RECENT], notice=project.notice
            )
        case e.Closed(steps):
            return replace(_without_project(state, steps), page="welcome", notice=None)
        case e.Loaded(snapshot, go, anew):
            blank = replace(_without_project(state, ()), project=state.project)
            return _loaded(blank if anew else state, snapshot, go=go)
        case e.Catalogue(synthesizers, policies):
            return replace(state, synthesizers=synthesizers, policies=policies)
        case e.Drafted() | e.PlanKept() | e.Stepped() | e.PlanTold():
            return plan_reducer.taken(state, event)
        case e.KeyMade(path, key_id):
            return replace(state, key_made=path if not key_id else f"{path}\n{key_id}")
        case e.Locked(locked, steps):
            return replace(_without_project(state, steps), page="locked", locked=locked)
        case e.FileNamed(path):
            return replace(state, import_file=path)
        case e.Reviewed(review):
            return replace(state, approval=replace(state.approval, review=review))
        case e.MarkAsked(on):
            return replace(state, mark_asked=on)
        case e.CollapseAsked(ask):
            return replace(state, collapse_ask=ask)
        case e.ColumnLookedAt(column):
            return replace(state, looked_at=column)
        case e.CollapsePaced(task_seconds):
            return replace(state, task_seconds=task_seconds or state.task_seconds)
    return _of_window(state, event)


def _of_window(state: AppState, event: e.Event) -> AppState:
    """The window itself, and what stands beside the line: safety, keys, the log."""
    match event:
        case e.Remembering(remembers):
            recent = state.recent if remembers.on else ()
            facts = state.recent_facts if remembers.on else ()
            return replace(state, remembers=remembers, recent=recent, recent_facts=facts)
        case e.Remembered(recent, facts):
            if not state.remembers.on:
                recent, facts = (), ()
            return replace(state, recent=recent[:MOST_RECENT], recent_facts=facts)
        case e.Preferred(preferences):
            return replace(state, preferences=preferences)
        case e.Helped(looked_at):
            return replace(state, help=looked_at)
        case e.ToolsTold(tools):
            return replace(state, tools=tools)
        case e.InstallationTold(installation):
            return replace(state, installation=installation)
        case e.Relabelled(steps):
            return _relabelled(state, steps)
        case e.VaultTold(vault):
            return replace(state, vault=vault)
        case e.KeysTold(keys):
            return replace(state, keys=keys)
        case e.LogTold(log):
            return replace(state, log=log)
        case e.OutsideTold(outside):
            return replace(state, outside=outside)
        case e.CardTold(card):
            return replace(state, card=card)
    return _of_jobs(state, event)


def _of_jobs(state: AppState, event: e.Event) -> AppState:
    """Jobs, rows and checks."""
    match event:
        case e.RunStarted(step, title, then):
            run = RunView(step, title, then=then)
            return replace(state, run=run, notice=None, busy="", steps=_running(state.steps, step))
        case e.RunMoved(task, fraction, seconds, left, figures) if state.run is not None:
            moved = replace(
                state.run, task=task, fraction=fraction, seconds=seconds, seconds_left=left
            )
            # The same tuple while nothing came: pages see at once that nothing changed.
            if len(figures) != len(moved.figures):
                moved = replace(moved, figures=figures)
            return replace(state, run=moved)
        case e.RunCancelling() if state.run is not None:
            return replace(state, run=replace(state.run, cancelling=True, then=()))
        case e.RunEnded():
            return replace(state, run=None, work=run_events.at_rest(state.work))
        case e.RowsCame(rows):
            if rows.which == "source":
                return replace(state, source_rows=rows)
            return replace(state, synthetic_rows=rows)
        case e.TablesMoved(tables):
            return replace(state, tables=tables)
        case e.Previewed(preview):
            return replace(state, preview=preview)
        case e.Checked(folder, check):
            told = tuple(
                replace(one, check=check) if one.folder == folder else one for one in state.releases
            )
            return replace(state, releases=told)
        case e.Compared(comparison):
            return replace(state, comparison=comparison)
        case e.LogChecked(check):
            return replace(state, audit_check=check)
    return state


def _remembered(state: AppState, path: str) -> tuple[str, ...]:
    """The recent projects with one in front; none where they are not remembered."""
    others = (p for p in state.recent if p != path)
    return (path, *others) if state.remembers.on else ()


def _relabelled(state: AppState, steps: tuple[StepView, ...]) -> AppState:
    """The steps under other titles, their states kept; a notice in the old language is put away."""
    names = {one.name: one for one in steps}
    told = tuple(
        replace(one, title=names[one.name].title, does=names[one.name].does) for one in state.steps
    )
    return replace(state, steps=told, notice=None)


def _went(state: AppState, page: str) -> AppState:
    """A page that needs a project stays shut without one."""
    if state.locked is not None:
        return state  # there is one way on: the passphrase, or closing it
    known = {one.name for one in state.steps} | {"audit", "collapse", "safety"}
    anywhere = page in ANYWHERE  # an officer has no project
    if not anywhere and (state.project is None or page not in known):
        return state
    return replace(state, page=page)


def _running(steps: tuple[StepView, ...], name: str) -> tuple[StepView, ...]:
    return tuple(
        replace(one, state="running", reason="") if one.name == name else one for one in steps
    )


def _without_project(state: AppState, steps: tuple[StepView, ...]) -> AppState:
    """What outlives a project: catalogue, recent files, the steps' names."""
    return AppState(
        page=state.page,
        steps=steps or state.steps,
        recent=state.recent,
        recent_facts=state.recent_facts,
        remembers=state.remembers,
        preferences=state.preferences,
        help=state.help,
        installation=state.installation,
        busy=state.busy,
        synthesizers=state.synthesizers,
        policies=state.policies,
        planning=state.planning.outside(),
    )


def _loaded(state: AppState, found: e.Snapshot, *, go: bool) -> AppState:
    """Take a snapshot; a draft that equals the kept plan, or belongs to other columns, is dropped."""
    draft = state.draft
    if draft is not None and (found.plan is None or draft == found.plan or _other(draft, found)):
        draft = None
    state = plan_reducer.loaded(state, found.plan, draft, found.plan_facts)
    checks = {one.folder: one.check for one in state.releases if one.check is not None}
    page = state.page
    if go:
        page = found.next_step or (found.steps[-1].name if found.steps else state.page)
        refused = [one.name for one in found.steps if one.state == "refused"]
        page = refused[0] if refused else page
    return replace(
        state,
        page=page,
        # Read while a job runs: its step is running, whatever its last result is.
        steps=found.steps if state.run is None else _running(found.steps, state.run.step),
        work=replace(
            state.work,
            queue=found.queue,
            interrupted=found.interrupted if state.run is None else None,
        ),
        project=found.project or state.project,
        source=found.source,
        source_rows=_rows(state.source_rows, found.source_rows),
        tables=tables_loaded(state.tables, found.tables),
        profile=found.profile,
        model=found.model,
        synthetic=found.synthetic,
        synthetic_rows=_rows(state.synthetic_rows, found.synthetic_rows),
        score=found.score,
        evidence=found.evidence,
        exposed=found.exposed,
        decision=found.decision,
        releases=tuple(replace(r, check=checks.get(r.folder)) for r in found.releases),
        approval=replace(found.approval, review=state.approval.review),
        site=found.site,
        mark=found.mark,
        # Rows that were drawn as asked: the present ones say it from here on.
        mark_asked=None
        if found.mark and found.mark.answers(state.mark_asked)
        else state.mark_asked,
        account=found.account,
        audit=found.audit,
        audit_check=None if found.audit != state.audit else state.audit_check,
        runs=found.runs,
        comparison=_comparison(state, found),
        drift=found.drift,
        augmentation=found.augmentation,
        collapse=found.collapse,
        collapse_ask=_asked(state, found),
        looked_at=_looked_at(state, found),
        model_pace=found.model_pace,
    )


def _rows(shown: RowsView | None, found: RowsView | None) -> RowsView | None:
    """What is looked at stays as it is looked at (its place, order, conditions) while the table is the same."""
    if shown is None or found is None or not found.table:
        return found
    return shown if shown.table == found.table else found


def _comparison(state: AppState, found: e.Snapshot) -> ComparisonView | None:
    """What somebody chose stays until there is another run."""
    same = state.comparison is not None and state.runs == found.runs
    return state.comparison if same else found.comparison


def _looked_at(state: AppState, found: e.Snapshot) -> str:
    """A column that was compared; one that is not there any more is let go."""
    known = () if found.evidence is None else tuple(m.column for m in found.evidence.marginals)
    return state.looked_at if state.looked_at in known else ""


def _asked(state: AppState, found: e.Snapshot) -> CollapseAsk:
    """The question on the page; where nobody has changed it, the one that the kept answer belongs to."""
    untouched = state.collapse_ask == USUAL_ASK
    return found.collapse.ask if untouched and found.collapse is not None else state.collapse_ask


def _other(draft: object, found: e.Snapshot) -> bool:
    roles = getattr(draft, "roles", ())
    kept = () if found.plan is None else found.plan.roles
    return [row[0] for row in roles] != [row[0] for row in kept]
