"""What can be done about a figure: edits of the plan that help, each with what it changes and costs. No Qt, no I/O.

Only edits that exist on the plan page and the command line, and only where they change something. Whether one
helped is for the next result to say: nothing is promised here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.messages import code_words, words
from desktop.messages import result_words as said
from desktop.messages.tongue import tr
from desktop.presenters.commands import command, of_plan
from desktop.presenters.result_state import Remedy
from desktop.presenters.result_views import columns_in, known_columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.presenters.state import (
        AppState,
        ColumnView,
        ParameterView,
        PlanView,
        ScoreLine,
        SynthesizerView,
    )

MOST = 5
TREES, INDEPENDENT = "sequential-trees", "independent"
LEAST_COUNT, LEAST_MINIMUM = 5, 5
USUAL_HOLDOUT, MORE_HOLDOUT = 0.2, 0.3
MOST_GROUPS = 12
IGNORED = "ignored"
_FIT = (
    "roles",
    "synthesizer",
    "parameters",
    "holdout",
    "seed",
    "policy",
    "rules",
    "text",
    "left_out",
)
_DRAW = ("rows", "where", "rebalance", "copies")
_ROWS = frozenset({"near_copies", "mia_tpr", "mia_density", "mia_auc", "singling_out", "copies"})
_SECRETS = frozenset({"inference", "attribute_disclosure"})
_RARE = frozenset({"rare_kept", "column_shapes", "tails"})
_COLUMNS = frozenset({"column_shapes", "tails", "text_form", "c2st_gbm", "c2st_logistic"})


def remedies(state: AppState, line: ScoreLine | None, column: str = "") -> tuple[Remedy, ...]:
    """What can be done about a line, the most useful first.

    Args:
        state: of the window; its kept plan is what would be changed.
        line: of the scorecard; None: nothing is chosen.
        column: the one that is looked at.
    """
    plan = state.plan
    if plan is None or line is None or line.verdict == "pass":
        return ()
    reason = line.figures.reason
    if reason:
        found = _for_reason(state, plan, reason, column)
    elif line.verdict == "fail":
        found = _for_family(state, plan, line, column)
    else:
        found = []
    fails = line.verdict == "fail"
    tail = _policies(state, plan) if fails else []
    return (*found[: MOST - len(tail)], *tail)


def first_remedy(state: AppState) -> Remedy | None:
    """What helps most of what fails: privacy first, as it cannot be taken back; never another policy."""
    lines = () if state.score is None else state.score.lines
    bad = [line for line in lines if line.verdict == "fail"]
    order = (said.PRIVACY, said.FIDELITY, said.UTILITY, said.FAIRNESS)
    bad.sort(key=lambda line: order.index(line.figures.code) if line.figures.code in order else 9)
    for line in bad:
        for one in remedies(state, line, ""):
            if one.plan is not None and one.code != "policy":
                return one
    return None


def _for_reason(state: AppState, plan: PlanView, reason: str, column: str) -> list[Remedy]:
    """Why there is no figure, as something to do."""
    if reason == "VALID.NEEDS_HOLDOUT":
        return [_remedy(state, plan, "hold-back", holdout=USUAL_HOLDOUT)]
    if reason in {"VALID.NO_TARGET", "VALID.NO_LABEL", "VALID.NOTHING_TO_PREDICT"}:
        return [
            _remedy(state, plan, "target", name=name, targets=(*plan.targets, name))
            for name in _targets(state, plan, column)
        ]
    if reason in {"VALID.NO_PROTECTED", "VALID.ONE_PROTECTED"}:
        return [
            _remedy(state, plan, "protected", name=name, protected=(*plan.protected, name))
            for name in _groups(state, plan, column)
        ]
    if reason == "VALID.SMALL_GROUPS" and plan.holdout < MORE_HOLDOUT:
        return [_remedy(state, plan, "hold-more", holdout=MORE_HOLDOUT)]
    if reason in {"VALID.NO_RULES", "VALID.NO_REGRESSION"}:
        return [_to_plan()]
    return []


def _for_family(state: AppState, plan: PlanView, line: ScoreLine, column: str) -> list[Remedy]:
    if line.figures.code == said.PRIVACY:
        return _private(state, plan, line, column)
    return _like(state, plan, line, column)


def _private(state: AppState, plan: PlanView, line: ScoreLine, column: str) -> list[Remedy]:
    """Less of single people."""
    found = []
    setting = _setting(state, plan, by=1)
    if setting is not None:
        found.append(_remedy(state, plan, "stricter", parameters=setting))
    exposed = tuple(one.row for one in state.exposed)
    rows = tuple(sorted({*plan.left_out, *exposed}))
    if line.metric in _ROWS and rows != plan.left_out:
        found.append(_remedy(state, plan, "leave-exposed", left_out=rows))
    minimum = _minimum(state, plan)
    if minimum is not None:
        wanted = 2 * max(minimum, LEAST_COUNT)
        found.append(
            _remedy(state, plan, "coarsen", parameters=_with(state, plan, "minimum_count", wanted))
        )
    found += _without(state, plan, _given_away(state, line, column))
    return found


def _like(state: AppState, plan: PlanView, line: ScoreLine, column: str) -> list[Remedy]:
    """More of the real table."""
    if line.metric == "rule_violations":
        return [
            _to_plan()
        ]  # a rule that rows break was declared after they were drawn, or is too strict
    found = []
    if plan.synthesizer != TREES and _installed(state, TREES):
        found.append(_remedy(state, plan, "trees", synthesizer=TREES, parameters=()))
    setting = _setting(state, plan, by=-1)
    if setting is not None:
        found.append(_remedy(state, plan, "finer", parameters=setting))
    minimum = _minimum(state, plan)
    if line.metric in _RARE and minimum is not None and minimum // 2 >= LEAST_MINIMUM:
        rarer = _with(state, plan, "minimum_count", minimum // 2)
        found.append(_remedy(state, plan, "rarer", parameters=rarer))
    if plan.holdout > USUAL_HOLDOUT:
        found.append(_remedy(state, plan, "hold-less", holdout=USUAL_HOLDOUT))
    if line.figures.code == said.FAIRNESS and plan.holdout < USUAL_HOLDOUT:
        found.append(_remedy(state, plan, "hold-more", holdout=MORE_HOLDOUT))
    if line.metric in _COLUMNS:
        worst = line.breakdown[0][0] if line.breakdown else ""
        found += _without(state, plan, column or worst)
    if line.metric in {"regression_overlap", "regression_agreement"}:
        found.append(_to_plan())
    return found


def _policies(state: AppState, plan: PlanView) -> list[Remedy]:
    """The policy that asks the least; it is listed first."""
    if not state.policies or state.policies[0].name == plan.policy:
        return []
    looser = state.policies[0]
    return [_remedy(state, plan, "policy", name=looser.title, policy=looser.name)]


# -- candidates -----------------------------------------------------------------------------------


def _targets(state: AppState, plan: PlanView, column: str) -> tuple[str, ...]:
    """The column that is looked at; else sensitive ones, else those with few values, at most three."""
    known = [name for name in known_columns(state) if name not in plan.targets]
    if column in known:
        return (column,)
    roles = {name: role for name, _, role in plan.roles}
    few = {one.name for one in _profiled(state) if 2 <= one.distinct <= MOST_GROUPS}
    known.sort(key=lambda name: (roles.get(name) != "sensitive", name not in few))
    return tuple(known[:3])


def _groups(state: AppState, plan: PlanView, column: str) -> tuple[str, ...]:
    """The column that is looked at; else what outsiders know and has few values, at most three."""
    known = [name for name in known_columns(state) if name not in plan.protected]
    if column in known:
        return (column,)
    roles = {name: role for name, _, role in plan.roles}
    few = {one.name: one.distinct for one in _profiled(state) if 2 <= one.distinct <= MOST_GROUPS}
    known = [name for name in known if name in few]
    known.sort(key=lambda name: (roles.get(name) != "quasi-identifier", few[name]))
    return tuple(known[:3])


def _profiled(state: AppState) -> tuple[ColumnView, ...]:
    return () if state.profile is None else state.profile.columns


def _given_away(state: AppState, line: ScoreLine, column: str) -> str:
    """The column whose absence would help: what is looked at, what is guessed, or where people are rare."""
    if column:
        return column
    known = known_columns(state)
    if line.metric in _SECRETS and line.breakdown:
        return next(iter(columns_in(line.breakdown[0][0], known)), "")
    rare = [name for one in state.exposed for name in one.columns if name in known]
    return max(dict.fromkeys(rare), key=rare.count, default="")


def _without(state: AppState, plan: PlanView, column: str) -> list[Remedy]:
    """Leave a column out; what is asked about it goes too."""
    role = next((role for name, _, role in plan.roles if name == column), IGNORED)
    if role == IGNORED or len([1 for _, _, other in plan.roles if other != IGNORED]) < 3:
        return []
    roles = tuple(
        (name, kind, IGNORED if name == column else role) for name, kind, role in plan.roles
    )
    asked = any(column in text for text in (*plan.rules, *plan.where, *plan.regressions))
    if asked or (plan.rebalance or "").startswith(f"{column}="):
        return []  # the plan speaks of it: whoever wrote that decides, on the plan page
    return [
        _remedy(
            state,
            plan,
            "drop-column",
            name=column,
            roles=roles,
            targets=tuple(name for name in plan.targets if name != column),
            protected=tuple(name for name in plan.protected if name != column),
        )
    ]


# -- parameters -----------------------------------------------------------------------------------


def _synthesizer(state: AppState, name: str) -> SynthesizerView | None:
    return next((one for one in state.synthesizers if one.name == name), None)


def _installed(state: AppState, name: str) -> bool:
    found = _synthesizer(state, name)
    return found is not None and found.available


def _parameter(state: AppState, plan: PlanView, name: str) -> ParameterView | None:
    found = _synthesizer(state, plan.synthesizer)
    return next((one for one in found.parameters if one.name == name), None) if found else None


def _setting(state: AppState, plan: PlanView, by: int) -> tuple[tuple[str, object], ...] | None:
    """Parameters with the privacy setting one step on, or None where there is none."""
    one = _parameter(state, plan, "privacy")
    if one is None:
        return None
    now = str(dict(plan.parameters).get("privacy", one.default))
    at = one.choices.index(now) + by if now in one.choices else -1
    if not 0 <= at < len(one.choices):
        return None
    return _with(state, plan, "privacy", one.choices[at])


def _minimum(state: AppState, plan: PlanView) -> int | None:
    one = _parameter(state, plan, "minimum_count")
    if one is None:
        return None
    return int(dict(plan.parameters).get("minimum_count", one.default))


def _with(
    state: AppState, plan: PlanView, name: str, value: object
) -> tuple[tuple[str, object], ...]:
    """Parameters with one set; a default is not written into the plan."""
    one = _parameter(state, plan, name)
    others = tuple(pair for pair in plan.parameters if pair[0] != name)
    return others if one is not None and value == one.default else (*others, (name, value))


# -- words ----------------------------------------------------------------------------------------


def _to_plan() -> Remedy:
    title, effect = said.REMEDIES["plan"]
    return Remedy("plan", tr(title), tr(effect), (), "", page="plan")


def _remedy(
    state: AppState, plan: PlanView, code: str, *, name: str = "", **changes: object
) -> Remedy:
    """A change of the plan with its words; `name` is what a title speaks of."""
    after: PlanView = replace(plan, **changes)  # type: ignore[arg-type]  # named by the callers above
    title, effect = said.REMEDIES[code]
    return Remedy(
        code=code,
        title=tr(title, column=name, policy=name),
        effect=tr(effect),
        changes=tuple(differences(state, plan, after)),
        again=again(plan, after),
        plan=after,
    )


def again(before: PlanView, after: PlanView) -> str:
    """The first step that a change of the plan makes out of date."""
    if any(getattr(before, name) != getattr(after, name) for name in _FIT):
        return "fit"
    if any(getattr(before, name) != getattr(after, name) for name in _DRAW):
        return "generate"
    return "validate"


def differences(state: AppState, before: PlanView, after: PlanView) -> Iterable[str]:
    """What differs between two plans, in a few words each: what it was and what it would be."""
    for (name, _, old), (_, _, new) in zip(before.roles, after.roles, strict=True):
        if old != new:
            yield tr(said.CHANGE_ROLE, column=name, old=_role(old), new=_role(new))
    if before.synthesizer != after.synthesizer:
        yield _set(said.METHOD, *(_title(state, p.synthesizer) for p in (before, after)))
    else:
        yield from _parameters(state, before, after)
    if before.holdout != after.holdout:
        yield _set(said.HELD_BACK, words.percent(before.holdout), words.percent(after.holdout))
    for what, old_names, new_names in (
        (said.TARGET, before.targets, after.targets),
        (said.PROTECTED, before.protected, after.protected),
    ):
        for name in new_names:
            if name not in old_names:
                yield tr(said.CHANGE_ADD, what=tr(what), name=name)
    if before.left_out != after.left_out:
        yield tr(said.CHANGE_ROWS, old=len(before.left_out), new=len(after.left_out))
    if before.policy != after.policy:
        titles = {one.name: one.title for one in state.policies}
        yield _set(said.POLICY, *(titles.get(p.policy, p.policy) for p in (before, after)))


def _parameters(state: AppState, before: PlanView, after: PlanView) -> Iterable[str]:
    old, new = dict(before.parameters), dict(after.parameters)
    for name in dict.fromkeys([*old, *new]):
        one = _parameter(state, before, name)
        default = "" if one is None else one.default
        was, now = old.get(name, default), new.get(name, default)
        if was != now:
            label = code_words.parameter(name)
            values = {"old": code_words.choice(was), "new": code_words.choice(now)}
            yield tr(said.CHANGE_SETTING, name=label, **values)


def _set(name: str, old: str, new: str) -> str:
    return tr(said.CHANGE_SETTING, name=tr(name), old=old, new=new)


def _role(code: str) -> str:
    return tr(words.ROLES[code][0]) if code in words.ROLES else code


def _title(state: AppState, name: str) -> str:
    found = _synthesizer(state, name)
    return name if found is None else found.title


def said_of(remedy: Remedy) -> str:
    """What a remedy changes and what runs again, in sentences."""
    if remedy.plan is None:
        return remedy.effect
    changes = tr(said.MEND_CHANGE, changes="; ".join(remedy.changes))
    return " ".join((remedy.effect, changes, tr(said.MEND_AGAIN[remedy.again])))


def command_of(project: str, table: str, kept: PlanView | None, remedy: Remedy) -> str:
    """The same as commands."""
    if remedy.plan is None:
        return ""
    return f"{of_plan(project, remedy.plan, table, kept)} && {command('run', project)}"
