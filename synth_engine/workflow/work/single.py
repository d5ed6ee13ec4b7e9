"""One table in, one table out, no project: ``synthesize``, ``convert``, ``profile``."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine import tables
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Role
from synth_engine.contracts.table import ColumnKind
from synth_engine.synthesizers import assembly
from synth_engine.workflow.artefact_file import artefact_to_bytes
from synth_engine.workflow.work.steps import slices, synthesizer_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column, Table
    from synth_engine.workflow.work.store import WorkContext

# How many rows may be drawn for each row that meets the conditions before we say that none does.
MOST_DRAWS_PER_ROW = 2_000
SMALLEST_DRAW = 20_000


def peak_bytes() -> int:
    """Most memory this process has held (bytes)."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak) if sys.platform == "darwin" else int(peak) * 1024


def _meets(column: Column, wanted: str) -> NDArray[np.bool_]:
    """Rows of a column whose text is `wanted`."""
    if column.is_number:
        special = column.schema.special
        if wanted in special:
            return np.asarray(column.state == special.index(wanted) + 1)
        texts = np.array([row[0] for row in tables.text_rows(_alone(column))], dtype=object)
        return np.asarray(texts == wanted)
    if wanted not in column.levels:
        return np.zeros(len(column), dtype=np.bool_)
    return np.asarray((column.values == column.levels.index(wanted)) & (column.state == 0))


def _alone(column: Column) -> Table:
    from synth_engine.contracts.table import Table

    return Table((column,))


def _conditions(texts: Sequence[str], names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Split ``COLUMN=VALUE`` texts.

    Raises:
        UserFixable: ``SYNTH.CONDITION_COLUMN``.
    """
    found = []
    for text in texts:
        column, _, value = text.partition("=")
        if column not in names:
            raise UserFixable("SYNTH.CONDITION_COLUMN", column=column)
        found.append((column, value))
    return found


def _draw_where(
    model: assembly.TableModel,
    rows: int,
    seed: int,
    conditions: list[tuple[str, str]],
    context: WorkContext,
) -> Iterator[Table]:
    """Draw until `rows` rows meet every condition: rejection, so they follow the model given it.

    Raises:
        UserFixable: ``SYNTH.CONDITION_NOT_MET``.
    """
    kept, drawn, turn = 0, 0, 0
    batch = max(SMALLEST_DRAW, rows)
    while kept < rows:
        if drawn >= MOST_DRAWS_PER_ROW * rows + 50 * SMALLEST_DRAW:
            raise UserFixable("SYNTH.CONDITION_NOT_MET", met=kept, wanted=rows)
        for part in model.sample(batch, seed + turn, context):
            drawn += part.rows
            mask = np.ones(part.rows, dtype=np.bool_)
            for name, value in conditions:
                mask &= _meets(part[name], value)
            chosen = np.flatnonzero(mask)[: rows - kept]
            kept += len(chosen)
            if len(chosen):
                yield part.take(chosen)
        turn += 1


def roles_for(table: Table) -> dict[str, Role]:
    """Roles when nobody plans: identifiers are replaced, everything else is modelled."""
    return {
        column.name: Role.IDENTIFIER if column.kind is ColumnKind.IDENTIFIER else Role.ORDINARY
        for column in table
    }


def synthesize(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read, fit, generate, write. See ``cloister synthesize``."""
    del secrets
    seed, force = int(params["seed"]), bool(params["force"])
    synthesizer = synthesizer_of(str(params["synthesizer"]))
    parameters = assembly.resolve_parameters(synthesizer.info, params["parameters"])
    # Libraries load before the clock starts: `seconds.fit` is the method's time, not Python's.
    began = time.perf_counter()
    table, _ = tables.read_table(Path(params["table"]), context)
    conditions = _conditions(params["where"], table.names)
    train, holdout = tables.split(table, float(params["holdout"]), seed)
    read = time.perf_counter()
    model = assembly.fit_table(synthesizer, train, roles_for(train), parameters, seed, context)
    fitted = time.perf_counter()
    rows = int(params["rows"] or train.rows)
    if conditions:
        parts = list(_draw_where(model, rows, seed, conditions, context))
    else:
        parts = list(model.sample(rows, seed, context))
    generated = time.perf_counter()
    out = Path(params["out"])
    tables.write_table(parts, parts[0].schema, out, context, force=force)
    if params["holdout_out"]:
        where = Path(params["holdout_out"])
        tables.write_table(slices(holdout), holdout.schema, where, context, force=force)
    if params["model_out"]:
        _keep_model(model, Path(params["model_out"]), force=force)
    done = time.perf_counter()
    return {
        "rows": rows,
        "seconds": {
            "read": round(read - began, 4),
            "fit": round(fitted - read, 4),
            "generate": round(generated - fitted, 4),
            "write": round(done - generated, 4),
        },
        "rows_per_second": round(rows / max(generated - fitted, 1e-9), 1),
        "peak_bytes": peak_bytes(),
        "synthesizer": {
            "name": synthesizer.info.name,
            "version": synthesizer.info.version,
            "licence": synthesizer.info.licence,
        },
        "seed": seed,
    }


def _keep_model(model: assembly.TableModel, path: Path, *, force: bool) -> None:
    artefact = model.save()
    if artefact is None:
        raise UserFixable("SYNTH.NOT_PERSISTABLE")
    tables.write_bytes(path, artefact_to_bytes(artefact), force=force)


def convert(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read one format, write another."""
    del secrets
    table, record = tables.read_table(Path(params["file"]), context)
    out = Path(params["out"])
    rows = tables.write_table(slices(table), table.schema, out, context, force=params["force"])
    return {"rows": rows, "columns": record.columns, "coercions": _counts(record.coercions)}


def _counts(coercions: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """Total cells a coercion, over all columns."""
    totals: dict[str, int] = {}
    for counts in coercions.values():
        for what, cells in counts.items():
            totals[what] = totals.get(what, 0) + cells
    return totals


def profile_file(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Profile a file. What leaves the worker holds no cell value."""
    del secrets
    table, record = tables.read_table(Path(params["file"]), context)
    facts = tables.profile_table(table, context)
    columns = [column.to_public_json() for column in facts.columns]
    shape = {"format": record.format, "encoding": record.encoding, "delimiter": record.delimiter}
    return {"rows": facts.rows, **shape, "columns": columns, "rules": []}
