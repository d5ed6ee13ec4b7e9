"""The engine's values -> what pages show, before the scorecard. Plain functions, no Qt, no I/O."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages import site_words, words
from desktop.presenters.state import (
    ColumnView,
    ImportView,
    ModelView,
    Notice,
    ParameterView,
    PlanView,
    PolicyView,
    ProfileView,
    RowsView,
    StepView,
    SynthesizerView,
    SyntheticView,
)
from synth_engine import api
from synth_engine.contracts.errors import Cancelled, SynthError
from synth_engine.contracts.plan import FreeText, Plan, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from synth_engine.contracts.policy import Policy
    from synth_engine.contracts.profile import ColumnProfile, Profile, SourceRecord
    from synth_engine.contracts.steps import StepStatus
    from synth_engine.contracts.synthesizer import ModelCard, SynthesizerInfo
    from synth_engine.contracts.table import ColumnSchema

_STATE = {"blocked": "waiting"}


def blank_steps() -> tuple[StepView, ...]:
    """The line before there is a project."""
    return tuple(StepView(one.name, one.title, one.does) for one in api.STEPS)


def steps_view(found: Iterable[StepStatus]) -> tuple[StepView, ...]:
    """The rail."""
    titles = {one.name: one.title for one in api.STEPS}
    return tuple(
        StepView(
            one.step.name,
            one.step.title,
            one.step.does,
            _STATE.get(str(one.state), str(one.state)),
            words.reason(one.reason, titles),
        )
        for one in found
    )


def notice_of(error: Exception) -> Notice:
    """An error as people read it. A cancelled job is no error."""
    if isinstance(error, Cancelled):
        return Notice("accent", "Stopped.", "The project is as it was before.", "")
    if isinstance(error, SynthError):
        what, meaning, todo = api.message(error)
        return Notice("bad", what, meaning, todo)
    return Notice(
        "bad",
        f"Something in Cloister broke ({type(error).__name__}).",
        "Your project is as it was before.",
        "Try again. If it happens again, report it with what you did.",
    )


def import_view(
    record: SourceRecord, schema: tuple[ColumnSchema, ...], came: Mapping[str, Any] | None = None
) -> ImportView:
    """The imported file, everything that was changed while reading it, and where its rows come from."""
    figures = (
        (words.count(record.rows), "rows"),
        (words.count(record.columns), "columns"),
        (words.size(record.size), "file size"),
        (words.count(sum(sum(c.values()) for c in record.coercions.values())), "cells changed"),
    )
    delimiter = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
    facts = [("Format", record.format), ("Encoding", record.encoding or "")]
    facts += [("Delimiter", delimiter.get(record.delimiter or "", record.delimiter or ""))]
    facts += [("Sheet", record.sheet or ""), ("First row", "names" if record.header else "data")]
    facts += [("SHA-256", record.sha256)]
    return ImportView(
        file_name=record.file_name,
        figures=figures,
        facts=tuple((name, value) for name, value in facts if value),
        coercions=tuple(
            (name, words.plain(what), cells)
            for name, counts in record.coercions.items()
            for what, cells in counts.items()
        ),
        columns=tuple((one.name, words.kind(str(one.kind)), _further(one)) for one in schema),
        came=site_words.came_from(came["lineage"], came.get("recognised")) if came else ("", ""),
    )


def _further(one: ColumnSchema) -> str:
    """What else is known of a column's form."""
    said = []
    if one.decimals:
        said.append(f"{one.decimals} decimal{'s' if one.decimals != 1 else ''}")
    if one.datetime_format:
        said.append(one.datetime_format)
    if one.special:
        said.append(f"{len(one.special)} special code{'s' if len(one.special) != 1 else ''}")
    return ", ".join(said)


def _column(one: ColumnProfile, rows: int) -> ColumnView:
    number = "{:,.6g}".format
    facts = [
        ("Kind", words.kind(str(one.kind))),
        ("Proposed role", words.ROLES[str(one.role)][0]),
        ("Missing", f"{words.count(one.missing)} ({words.percent(one.missing / max(rows, 1))})"),
        ("Distinct values", words.count(one.distinct)),
    ]
    if one.special:
        facts.append(("Special codes", f"{words.count(one.special)} rows"))
    for label, value in (("Lowest", one.low), ("Mean", one.mean), ("Highest", one.high)):
        if value is not None and str(one.kind) != "datetime":
            facts.append((label, number(value)))
    return ColumnView(
        name=one.name,
        kind=words.kind(str(one.kind)),
        role=str(one.role),
        missing=one.missing,
        missing_share=one.missing / max(rows, 1),
        distinct=one.distinct,
        flags=tuple((words.flag(code), code in words.SERIOUS_FLAGS) for code in one.flags),
        bars=tuple((bar.label, bar.count) for bar in one.bars),
        facts=tuple(facts),
    )


def profile_view(profile: Profile) -> ProfileView:
    """The profile."""
    columns = tuple(_column(one, profile.rows) for one in profile.columns)
    return ProfileView(profile.rows, profile.duplicate_rows, columns)


def plan_view(plan: Plan, kinds: dict[str, str]) -> PlanView:
    """A kept plan; `kinds` column -> word of its kind, in the table's order."""
    ordered = [name for name in kinds if name in plan.roles]
    ordered += [name for name in plan.roles if name not in kinds]
    return PlanView(
        roles=tuple((name, kinds.get(name, ""), str(plan.roles[name])) for name in ordered),
        synthesizer=plan.synthesizer,
        parameters=tuple(plan.parameters.items()),
        rows=plan.rows,
        holdout=plan.holdout,
        seed=plan.seed,
        targets=plan.targets,
        protected=plan.protected,
        policy=plan.policy,
        rules=plan.rules,
        where=plan.where,
        rebalance=plan.rebalance,
        text=str(plan.text),
        regressions=plan.regressions,
        copies=plan.copies,
        left_out=plan.left_out,
    )


def plan_of(view: PlanView) -> Plan:
    """What the page holds, as a plan.

    Raises:
        UserFixable: ``PLAN.*``.
    """
    return Plan(
        roles={name: Role(role) for name, _, role in view.roles},
        synthesizer=view.synthesizer,
        parameters=dict(view.parameters),
        rows=view.rows,
        holdout=view.holdout,
        seed=view.seed,
        targets=view.targets,
        protected=view.protected,
        policy=view.policy,
        rules=view.rules,
        where=view.where,
        rebalance=view.rebalance,
        text=FreeText(view.text),
        regressions=view.regressions,
        copies=view.copies,
        left_out=view.left_out,
    )


def synthesizer_view(info: SynthesizerInfo) -> SynthesizerView:
    """An installed synthesizer."""
    return SynthesizerView(
        name=info.name,
        title=info.title,
        licence=info.licence,
        licence_note=info.licence_note,
        summary=info.summary,
        privacy=info.privacy,
        parameters=tuple(
            ParameterView(p.name, p.default, p.text, p.low, p.high, p.choices)
            for p in info.parameters
        ),
        available=info.available,
        needs=info.needs,
    )


def policy_view(policy: Policy) -> PolicyView:
    """A policy."""
    return PolicyView(policy.name, policy.title, policy.summary)


def model_view(card: ModelCard) -> ModelView:
    """The model card."""
    seconds = card.facts.get("fit_seconds")
    figures = [(words.count(card.rows), "rows learnt from"), (words.count(card.columns), "columns")]
    if isinstance(seconds, int | float):
        figures.append((words.seconds(float(seconds)), "to learn"))
    figures.append((str(card.seed), "seed"))
    facts = [("Synthesizer", f"{card.synthesizer} {card.version}"), ("Licence", card.licence)]
    facts.append(
        (
            "Kept",
            "as numbers, without any training row"
            if card.persisted
            else "no: made again when needed",
        )
    )
    facts += [
        (words.plain(name).capitalize(), str(value)) for name, value in card.parameters.items()
    ]
    facts += [
        (f"{words.plain(name).capitalize()} in the model", _fact(value))
        for name, value in card.facts.items()
        if name != "fit_seconds"
    ]
    return ModelView(tuple(figures), tuple(facts), card.guarantees, card.limits)


def _fact(value: float | str) -> str:
    if isinstance(value, bool | str):
        return str(value)
    return words.count(value) if isinstance(value, int) else f"{value:.4g}"


def synthetic_view(info: api.SyntheticInfo) -> SyntheticView:
    """The synthetic table."""
    figures = (
        (words.count(info.rows), "rows drawn"),
        (words.seconds(info.seconds), "to draw"),
        (words.percent(info.real_share), "real rows in what it learnt from"),
    )
    facts = (
        ("Synthesizer", info.synthesizer),
        ("Generation", f"{info.depth} away from real people"),
    )
    return SyntheticView(figures, facts)


def rows_view(which: str, page: api.RowsPage, *, masked: bool) -> RowsView:
    """A page of rows."""
    return RowsView(which, page.columns, page.rows, page.start, page.total, masked)
