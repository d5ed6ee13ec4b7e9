"""The engine's values -> what pages show, before the scorecard. Plain functions, no Qt, no I/O."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from desktop.messages import code_words, engine_says, label_words, site_words, words
from desktop.messages import view_words as said
from desktop.messages.tongue import tr
from desktop.presenters.columns_state import ranked
from desktop.presenters.state import (
    ColumnView,
    ImportView,
    ModelView,
    Notice,
    ParameterView,
    PlanView,
    PolicyView,
    ProfileView,
    StepView,
    SynthesizerView,
    SyntheticView,
)
from synth_engine import api
from synth_engine.contracts.errors import Cancelled, SynthError
from synth_engine.contracts.lineage import Override
from synth_engine.contracts.plan import FreeText, Plan, Role
from synth_engine.contracts.table import NUMBER_KINDS

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
    return tuple(StepView(one.name, tr(one.title), tr(one.does)) for one in api.STEPS)


def step_titles() -> tuple[tuple[str, str], ...]:
    """(name, English title) of every step, for what is translated where it is shown."""
    return tuple((one.name, one.title) for one in api.STEPS)


def steps_view(found: Iterable[StepStatus]) -> tuple[StepView, ...]:
    """The rail."""
    titles = {one.name: tr(one.title) for one in api.STEPS}
    return tuple(
        StepView(
            one.step.name,
            tr(one.step.title),
            tr(one.step.does),
            _STATE.get(str(one.state), str(one.state)),
            words.reason(one.reason, titles),
        )
        for one in found
    )


def notice_of(error: Exception) -> Notice:
    """An error as people read it. A cancelled job is no error."""
    if isinstance(error, Cancelled):
        return Notice("accent", tr("Stopped."), tr("The project is as it was before."), "")
    if isinstance(error, SynthError):
        what, meaning, todo = api.message(error, tr)
        return Notice("bad", what, meaning, todo)
    return Notice(
        "bad",
        tr("Something in Cloister broke ({kind}).", kind=type(error).__name__),
        tr("Your project is as it was before."),
        tr("Try again. If it happens again, report it with what you did."),
    )


def import_view(
    record: SourceRecord, schema: tuple[ColumnSchema, ...], came: Mapping[str, Any] | None = None
) -> ImportView:
    """The imported file, everything that was changed while reading it, and where its rows come from."""
    figures = (
        (words.count(record.rows), tr(said.ROWS)),
        (words.count(record.columns), tr(said.COLUMNS)),
        (words.size(record.size), tr(said.FILE_SIZE)),
        (words.count(sum(map(_cells, record.coercions.values()))), tr(said.CELLS_CHANGED)),
    )
    delimiter = record.delimiter or ""
    facts = [
        (tr(said.FORMAT), record.format),
        (tr(said.ENCODING), record.encoding or ""),
        (tr(said.DELIMITER), tr(said.DELIMITERS.get(delimiter, delimiter))),
        (tr(said.SHEET), record.sheet or ""),
        (tr(said.FIRST_ROW), tr(said.NAMES if record.header else said.DATA)),
        (said.DIGEST, record.sha256),
        (tr(said.CATALOGUE), "" if record.catalogue is None else record.catalogue.file_name),
    ]
    return ImportView(
        file_name=record.file_name,
        figures=figures,
        facts=tuple((name, value) for name, value in facts if value),
        coercions=tuple(
            (name, code_words.change(what), cells)
            for name, counts in record.coercions.items()
            for what, cells in counts.items()
        ),
        columns=tuple((one.name, words.kind(str(one.kind)), _further(one)) for one in schema),
        came=site_words.came_from(came["lineage"], came.get("recognised")) if came else ("", ""),
    )


def _cells(changed: Mapping[str, int]) -> int:
    return sum(changed.values())


def _further(one: ColumnSchema) -> str:
    """What else is known of a column's form."""
    known = []
    if one.decimals:
        known.append(said.decimals(one.decimals))
    if one.datetime_format:
        known.append(one.datetime_format)
    if one.special:
        known.append(said.special_codes(len(one.special)))
    if one.label:
        known.append(tr(said.LABELLED, label=one.label))
    if one.value_labels:
        known.append(said.value_labels(len(one.value_labels)))
    return ", ".join(known)


def _value(code: str, labels: Mapping[str, str]) -> str:
    """A value, and what it stands for where the file says so."""
    return tr(said.CODE_MEANS, code=code, label=labels[code]) if code in labels else code


def _column(one: ColumnProfile, rows: int) -> ColumnView:
    share = words.percent(one.missing / max(rows, 1))
    facts = [
        (tr(said.KIND), words.kind(str(one.kind))),
        (tr(said.ROLE), tr(words.ROLES[str(one.role)][0])),
        (tr(said.MISSING), tr(said.MISSING_SAYS, count=words.count(one.missing), share=share)),
        (tr(said.DISTINCT), words.count(one.distinct)),
    ]
    if one.special:
        facts.append((tr(said.SPECIAL), said.rows(one.special)))
    labels = dict(one.schema.value_labels)
    bounds = ((said.LOWEST, one.low), (said.MEAN, one.mean), (said.HIGHEST, one.high))
    for label, value in bounds:
        if value is not None and str(one.kind) != "datetime":
            facts.append((tr(label), words.short(value, 6)))
    return ColumnView(
        name=one.name,
        kind=words.kind(str(one.kind)),
        role=str(one.role),
        missing=one.missing,
        missing_share=one.missing / max(rows, 1),
        distinct=one.distinct,
        flags=tuple((words.flag(code), code in words.SERIOUS_FLAGS) for code in ranked(one.flags)),
        bars=_bars(one, labels),
        facts=tuple(facts),
        codes=ranked(one.flags),
        label=one.schema.label or "",
        value_labels=one.schema.value_labels,
    )


def _bars(one: ColumnProfile, labels: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    numbers = one.schema.kind in NUMBER_KINDS
    shown = label_words.bars(tuple(bar.label for bar in one.bars), numbers=numbers)
    pairs = zip(one.bars, shown, strict=True)
    return tuple(
        (_value(bar.label, labels) if bar.label in labels else text, bar.count)
        for bar, text in pairs
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
        purpose=plan.purpose,
        lineage_override=(
            None
            if plan.lineage_override is None
            else (plan.lineage_override.reason, plan.lineage_override.person)
        ),
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
        purpose=view.purpose,
        lineage_override=None
        if view.lineage_override is None
        else Override(*view.lineage_override),
    )


def with_titles(
    facts: tuple[tuple[str, str], ...], found: tuple[SynthesizerView, ...]
) -> tuple[tuple[str, str], ...]:
    """Facts in which the method has its title and not its code; the version behind it stays."""
    titles = {one.name: tr(one.title) for one in found}

    def told(name: str, value: str) -> str:
        code, space, rest = value.partition(" ")
        known = name == tr(said.METHOD) and code in titles
        return f"{titles[code]}{space}{rest}" if known else value

    return tuple((name, told(name, value)) for name, value in facts)


def synthesizer_view(info: SynthesizerInfo) -> SynthesizerView:
    """An installed synthesizer."""
    return SynthesizerView(
        name=info.name,
        title=tr(info.title),
        licence=info.licence,
        licence_note=tr(info.licence_note),
        summary=tr(info.summary),
        privacy=tr(info.privacy),
        parameters=tuple(
            ParameterView(p.name, p.default, tr(p.text), p.low, p.high, p.choices)
            for p in info.parameters
        ),
        available=info.available,
        needs=info.needs,
        deterministic=info.deterministic,
        persistable=info.persistable,
    )


def policy_view(policy: Policy) -> PolicyView:
    """A policy."""
    least = policy.minimum_cell_count
    return PolicyView(policy.name, tr(policy.title), tr(policy.summary), least)


def model_view(card: ModelCard) -> ModelView:
    """The model card."""
    seconds = card.facts.get("fit_seconds")
    figures = [
        (words.count(card.rows), tr(said.LEARNT_FROM)),
        (words.count(card.columns), tr(said.COLUMNS)),
    ]
    if isinstance(seconds, int | float):
        figures.append((words.seconds(float(seconds)), tr(said.TO_LEARN)))
    figures.append((str(card.seed), tr(said.SEED)))
    facts = [
        (tr(said.METHOD), f"{card.synthesizer} {card.version}"),
        (tr(said.LICENCE), card.licence),
        (tr(said.KEPT), tr(said.KEPT_AS_NUMBERS if card.persisted else said.KEPT_NOT)),
    ]
    facts += [
        (code_words.setting(name), code_words.choice(value))
        for name, value in card.parameters.items()
    ]
    facts += [
        (_counted(name), _fact(value))
        for name, value in card.facts.items()
        if name != "fit_seconds"
    ]
    return ModelView(
        tuple(figures),
        tuple(facts),
        tuple(map(filled, card.guarantees)),
        tuple(map(filled, card.limits)),
    )


def _counted(name: str) -> str:
    """What a figure on a model's card counts; of a method of others its own name."""
    plain = words.plain(name).capitalize()
    return code_words.fact(name) or tr(said.IN_THE_MODEL, name=plain)


_NUMBER = re.compile(r"\d+")


def filled(sentence: str) -> str:
    """A sentence of the engine in the window's language, where the engine had filled one number into it."""
    told = tr(sentence)
    number = _NUMBER.search(sentence)
    if told != sentence or number is None:
        return told if told != sentence else engine_says.said(sentence)
    form = f"{sentence[: number.start()]}{{n}}{sentence[number.end() :]}"
    told = tr(form)
    return (
        engine_says.said(sentence) if told == form else told.format(n=words.count(int(number[0])))
    )


def _fact(value: float | str) -> str:
    if isinstance(value, bool | str):
        return str(value)
    return words.count(value) if isinstance(value, int) else words.short(value, 4)


def synthetic_view(info: api.SyntheticInfo) -> SyntheticView:
    """The synthetic table."""
    figures = (
        (words.count(info.rows), tr(said.DRAWN)),
        (words.seconds(info.seconds), tr(said.TO_DRAW)),
        (words.percent(info.real_share), tr(said.REAL_SHARE)),
    )
    facts = (
        (tr(said.METHOD), info.synthesizer),
        (tr(said.GENERATION), tr(said.AWAY, depth=info.depth)),
    )
    return SyntheticView(figures, facts)
