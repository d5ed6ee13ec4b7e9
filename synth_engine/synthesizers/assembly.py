"""What every method needs around it: roles, identifiers, constants, parameters, the model card.

A synthesizer sees number and category columns only; a `TableModel` gives the whole table back, in the
order of the real one, with fresh identifiers, free text replaced or left out, without ignored columns, every row as
the rules want it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import FreeText, Role
from synth_engine.contracts.synthesizer import Artefact, ModelCard, SizedModel
from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.rules.enforceable import check_drawn
from synth_engine.rules.enforcing import Enforcer
from synth_engine.rules.redrawing import Tally
from synth_engine.synthesizers import free_text, identifiers, requested
from synth_engine.synthesizers.free_text import TextForm
from synth_engine.synthesizers.identifiers import IdentifierForm
from synth_engine.tables.labels import shared_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from synth_engine.contracts.asking import Request
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.synthesizer import (
        FittedModel,
        ParameterInfo,
        ParameterValue,
        Synthesizer,
        SynthesizerInfo,
    )

FORMAT_VERSION = 3  # 1 knew no rules, 2 no free text
RULE_ARRAYS = "rules."
MINIMUM_COUNT = 5  # where a method has no such parameter
CHUNK_ROWS = 65_536

GUARANTEES = (
    "The synthesizer saw the training rows alone; the rows held back were never shown to it.",
    "Identifiers are made up anew; ignored columns are left out.",
)
TEXT_LEFT_OUT = "Free text is left out."
PERSISTED = "The kept model is arrays and JSON: no training row, no code."
SHARED = (
    "A category or an exact number is in the model only if at least {n} training rows share it."
)
RULED = "Every generated row satisfies every declared rule ({n} of them)."
LIMITS = (
    "This is not differential privacy: no bound is proved on what an attacker may learn.",
    "What holds for this table is what the scorecard measured, no more.",
    "A made-up identifier may by chance equal a real one.",
)
NOT_PERSISTED = (
    "The library's model can only be kept in a form that runs code, so it was not kept; it is "
)
NOT_PERSISTED += "made again from plan and seed."


def resolve_parameters(
    info: SynthesizerInfo, given: Mapping[str, ParameterValue]
) -> dict[str, ParameterValue]:
    """Fill in defaults and check what was given; texts are read as the parameter's type.

    Raises:
        UserFixable: ``SYNTH.PARAMETER_UNKNOWN``, ``SYNTH.PARAMETER_RANGE``.
    """
    known = {one.name: one for one in info.parameters}
    for name in given:
        if name not in known:
            names = ", ".join(known) or "none"
            raise UserFixable("SYNTH.PARAMETER_UNKNOWN", name=name, known=names)
    return {name: _read(one, given.get(name, one.default)) for name, one in known.items()}


def _read(info: ParameterInfo, given: ParameterValue) -> ParameterValue:
    """One parameter in its type and range."""
    wanted = type(info.default)
    if info.choices:
        allowed = ", ".join(info.choices)
    elif wanted is bool:
        allowed = "yes or no"
    else:
        allowed = (
            f"{info.low:g} to {info.high:g}"
            if info.low is not None and info.high is not None
            else ""
        )
        allowed = allowed or "a number"
    refused = UserFixable("SYNTH.PARAMETER_RANGE", name=info.name, allowed=allowed)
    try:
        if wanted is bool:
            said = str(given).lower()
            if said not in {"true", "false", "yes", "no", "1", "0"}:
                raise refused
            return said in {"true", "yes", "1"}
        value: ParameterValue = wanted(given)
        if wanted is int and not isinstance(given, str) and float(given) != value:
            raise refused
    except (TypeError, ValueError) as error:
        raise refused from error
    if isinstance(value, str):
        if info.choices and value not in info.choices:
            raise refused
        return value
    number = float(value)
    if not (info.low is None or number >= info.low) or not (
        info.high is None or number <= info.high
    ):
        raise refused
    return value


def fit_table(
    synthesizer: Synthesizer,
    table: Table,
    roles: Mapping[str, Role],
    parameters: Mapping[str, ParameterValue],
    seed: int,
    context: Context,
    rules: Sequence[Rule] = (),
    text: FreeText = FreeText.PLACEHOLDER,
) -> TableModel:
    """Learn a whole table.

    Args:
        synthesizer: the method.
        table: training rows, >= 1.
        roles: column -> role; a column without one is ordinary.
        parameters: from `resolve_parameters`.
        seed: >= 0.
        context: progress and cancel.
        rules: what every generated row, or the table, has to satisfy; checked against the table's columns.
        text: what becomes of free text.

    Raises:
        UserFixable: ``PLAN.NOTHING_LEFT`` where every column is left out; ``RULES.LEFT_OUT``,
            ``RULES.MADE_UP`` where a rule speaks of a column that is not drawn.
    """
    enough = int(parameters.get("minimum_count", MINIMUM_COUNT))
    # A label that hardly any row shares may name somebody: it is not learnt.
    table = shared_labels(table, enough)
    texts, shown = free_text.learn_table(table, roles, text, enough, context)
    order, forms, learnt, constants = sorted_out(shown, roles)
    order = [name for name in table.names if name in texts or name in order]
    if not order:
        raise UserFixable("PLAN.NOTHING_LEFT")
    modelled = Table(tuple(learnt), table.name)
    drawn = frozenset(modelled.names) - frozenset(texts)
    for at, rule in enumerate(rules, start=1):  # a rule about a text is none about its being there
        check_drawn(rule, at, drawn, frozenset(forms))
    enforcer = Enforcer.learn(rules, modelled, enough, context, frozenset(forms))
    model = None
    if learnt:
        model = synthesizer.fit(enforcer.reduce(modelled), parameters, seed, context)
    return TableModel(
        synthesizer.info,
        tuple(order),
        forms,
        frozenset(constants),
        model,
        dict(parameters),
        seed,
        table.rows,
        enforcer,
        texts,
    )


def sorted_out(
    table: Table, roles: Mapping[str, Role]
) -> tuple[list[str], dict[str, IdentifierForm], list[Column], list[str]]:
    """Names of the columns that come back, forms of identifiers, columns to model, names of constants."""
    order: list[str] = []
    forms: dict[str, IdentifierForm] = {}
    learnt: list[Column] = []
    constants: list[str] = []
    for column in table:
        role = roles.get(column.name, Role.ORDINARY)
        named = role is Role.IDENTIFIER or column.kind is ColumnKind.IDENTIFIER
        if role is Role.IGNORED or (column.kind is ColumnKind.TEXT and not named):
            continue
        order.append(column.name)
        if named:
            forms[column.name] = identifiers.learn_form(column)
            continue
        if column.kind is ColumnKind.CONSTANT:
            constants.append(column.name)
            category = replace(column.schema, kind=ColumnKind.CATEGORY)
            column = Column(category, column.values, column.state, column.levels)  # noqa: PLW2901 - the same column, as a category
        learnt.append(column)
    return order, forms, learnt, constants


@dataclass(frozen=True, slots=True)
class TableModel:
    """A whole table, learnt.

    Attributes:
        info: of the method.
        order: names of the columns it gives back.
        forms: identifiers among them.
        constants: columns that hold one value.
        model: what the method learnt; None where there are identifiers only.
        parameters, seed: as used.
        rows: training rows.
        enforcer: how rules are met.
        texts: free text among the columns.
    """

    info: SynthesizerInfo
    order: tuple[str, ...]
    forms: Mapping[str, IdentifierForm]
    constants: frozenset[str]
    model: FittedModel | None
    parameters: Mapping[str, ParameterValue]
    seed: int
    rows: int
    enforcer: Enforcer = field(default_factory=Enforcer)
    texts: Mapping[str, TextForm] = field(default_factory=dict)

    def sample(
        self,
        rows: int,
        seed: int,
        context: Context,
        tally: Tally | None = None,
        request: Request | None = None,
    ) -> Iterator[Table]:
        """Draw row groups of at most 65,536 rows; rules of uniqueness hold over all of them.

        Args:
            rows: >= 1 in all.
            seed: >= 0; the same seed gives the same rows.
            context: progress and cancel.
            tally: counts what meeting the rules took.
            request: conditions and shares; None for rows as they come.

        Raises:
            UserFixable: ``SYNTH.RULE_NOT_MET``, and what `requested.draw` raises.
        """
        if request is not None and not request.is_empty:
            yield from requested.draw(self, rows, seed, context, request, tally)
            return
        stream = self.enforcer.stream(seed, tally)
        model = self._sized(rows)
        for number, start in enumerate(range(0, rows, CHUNK_ROWS)):
            size = min(CHUNK_ROWS, rows - start)
            context.progress("generate.rows", start, rows)
            drawn = None
            if model is not None:
                drawn = stream.group(size, self._drawing(model, seed, number, context))
            yield self.whole(drawn, size, start, seed)
        context.progress("generate.rows", rows, rows)

    def _sized(self, rows: int) -> FittedModel | None:
        """The method's model for an output of so many rows."""
        plain: Any = self.model
        if isinstance(plain, SizedModel):
            plain = plain.sized(rows)
        model: FittedModel | None = plain
        return model

    @staticmethod
    def _drawing(
        model: FittedModel, seed: int, number: int, context: Context
    ) -> Callable[[int, int], Table]:
        """How rows of one group are drawn: one whole number a group and turn, so that the same call repeats."""

        def draw(rows: int, turn: int) -> Table:
            if not turn:
                return model.sample(rows, seed * 1_000_003 + number, context)
            state = np.random.SeedSequence([seed, number, turn]).generate_state(1, np.uint64)
            return model.sample(rows, int(state[0] >> np.uint64(2)), context)

        return draw

    def whole(self, drawn: Table | None, rows: int, start: int, seed: int) -> Table:
        """Rows ``start`` to ``start + rows`` of an output: what was drawn, with fresh identifiers, in order."""
        return Table(tuple(self._column(name, drawn, rows, start, seed) for name in self.order))

    def _column(self, name: str, drawn: Table | None, rows: int, start: int, seed: int) -> Column:
        if name in self.forms:
            return identifiers.draw(self.forms[name], rows, start, seed)
        if name in self.texts:
            return free_text.draw(self.texts[name], drawn, rows, start, seed)
        if drawn is None:
            raise KeyError(name)
        column = drawn[name]
        if name in self.constants:
            schema = replace(column.schema, kind=ColumnKind.CONSTANT)
            return Column(schema, column.values, column.state, column.levels)
        return column

    def save(self) -> Artefact | None:
        """The model as data; None where the method's model cannot be kept."""
        inner = None
        if self.model is not None:
            inner = self.model.save()
            if inner is None:
                return None
        rules, arrays = self.enforcer.save()
        document = {
            "format": "cloister-model",
            "v": FORMAT_VERSION,
            "synthesizer": self.info.name,
            "version": self.info.version,
            "order": list(self.order),
            "forms": {name: form.to_json() for name, form in self.forms.items()},
            "texts": {name: form.to_json() for name, form in self.texts.items()},
            "constants": sorted(self.constants),
            "parameters": dict(self.parameters),
            "seed": self.seed,
            "rows": self.rows,
            "rules": rules,
            "model": None if inner is None else inner.document,
        }
        return Artefact(document, arrays if inner is None else {**inner.arrays, **arrays})

    def card(self) -> ModelCard:
        """What was fitted and what it promises: safe to publish."""
        kept = self.info.persistable
        promised, open_questions = free_text.told(self.texts)
        guarantees = [*GUARANTEES, *(promised or [TEXT_LEFT_OUT])]
        limits = [*LIMITS, *open_questions]
        if kept:
            guarantees.append(PERSISTED)
        else:
            limits.append(NOT_PERSISTED)
        if "minimum_count" in self.parameters:
            guarantees.append(SHARED.format(n=self.parameters["minimum_count"]))
        if self.enforcer.rules:
            guarantees.append(RULED.format(n=len(self.enforcer.rules)))
        limits.append(self.info.privacy)
        return ModelCard(
            synthesizer=self.info.name,
            version=self.info.version,
            licence=self.info.licence,
            rows=self.rows,
            columns=len(self.order),
            parameters=dict(self.parameters),
            seed=self.seed,
            persisted=kept,
            guarantees=tuple(guarantees),
            limits=tuple(limits),
            facts={**({} if self.model is None else self.model.facts()), **self.enforcer.facts()},
        )


def load_table_model(synthesizer: Synthesizer, untrusted: Artefact) -> TableModel:
    """Open a kept model.

    Raises:
        UserFixable: ``SYNTH.ARTEFACT_INVALID``, ``SYNTH.ARTEFACT_TOO_NEW``.
    """
    document: Mapping[str, Any] = untrusted.document
    if document.get("format") != "cloister-model" or not isinstance(document.get("v"), int):
        raise UserFixable("SYNTH.ARTEFACT_INVALID")
    if document["v"] > FORMAT_VERSION:
        raise UserFixable("SYNTH.ARTEFACT_TOO_NEW", found=document["v"], known=FORMAT_VERSION)
    try:
        if document["synthesizer"] != synthesizer.info.name:
            raise UserFixable("SYNTH.ARTEFACT_INVALID")
        inner = document["model"]
        ruled = {n: one for n, one in untrusted.arrays.items() if n.startswith(RULE_ARRAYS)}
        arrays = {n: one for n, one in untrusted.arrays.items() if n not in ruled}
        model = None if inner is None else synthesizer.load(Artefact(inner, arrays))
        rules = document.get("rules") if document["v"] > 1 else None
        enforcer = Enforcer() if rules is None else Enforcer.load(rules, ruled)
        kept = document["texts"] if document["v"] > 2 else {}
        texts = {str(name): TextForm.from_json(form) for name, form in kept.items()}
        if model is None and any(form.presence == "drawn" for form in texts.values()):
            raise UserFixable("SYNTH.ARTEFACT_INVALID")
        return TableModel(
            synthesizer.info,
            tuple(str(name) for name in document["order"]),
            {str(n): IdentifierForm.from_json(form) for n, form in document["forms"].items()},
            frozenset(str(name) for name in document["constants"]),
            model,
            dict(document["parameters"]),
            int(document["seed"]),
            int(document["rows"]),
            enforcer,
            texts,
        )
    except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise UserFixable("SYNTH.ARTEFACT_INVALID") from error
