"""Small tables for tests of rules, spelt as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.independent import Independent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.errors import Parameter
    from synth_engine.contracts.plan import Role
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer
    from synth_engine.contracts.table import Table
    from synth_engine.rules import Tally


class Noticing(SilentContext):
    """A context that keeps notices."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[tuple[str, dict[str, Parameter]]] = []

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Keep it."""
        self.notices.append((code, parameters))


def spelt(**columns: Sequence[object]) -> Table:
    """A table from columns of texts, read as if from a CSV file; None and "" are missing."""
    import pandas as pd

    frame = pd.DataFrame(
        {
            name: [None if value in {None, ""} else str(value) for value in values]
            for name, values in columns.items()
        }
    )
    return tables.from_pandas(frame)


def fitted(
    table: Table,
    texts: Sequence[str] = (),
    *,
    synthesizer: Synthesizer | None = None,
    roles: dict[str, Role] | None = None,
    context: SilentContext | None = None,
    **parameters: ParameterValue,
) -> assembly.TableModel:
    """A method under rules; each column alone where nothing else is said, so that nothing holds by itself."""
    from synth_engine import rules

    method: Synthesizer = synthesizer or Independent()
    declared = rules.parse_rules(texts)
    for number, rule in enumerate(declared, start=1):
        rules.check_rule(rule, number, table.schema)
    used = assembly.resolve_parameters(method.info, parameters)
    quiet = context or SilentContext()
    return assembly.fit_table(method, table, roles or {}, used, 0, quiet, declared)


def drawn(
    model: assembly.TableModel, rows: int = 2_000, seed: int = 0, tally: Tally | None = None
) -> Table:
    """Rows of a model in one table."""
    return tables.concat(list(model.sample(rows, seed, SilentContext(), tally)))


def broken(texts: Sequence[str], table: Table) -> list[int]:
    """Rows that break each rule."""
    from synth_engine import rules

    return list(rules.count_violations(rules.parse_rules(texts), table))
