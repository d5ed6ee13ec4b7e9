"""Fills the gaps of a file: one table in, the same rows out. What comes out is no synthetic table."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import tables
from synth_engine.synthesizers import assembly, gaps
from synth_engine.workflow.work import keeping
from synth_engine.workflow.work.origin import lineage_of_file, shown
from synth_engine.workflow.work.ruling import rules_for
from synth_engine.workflow.work.single import counts_of, named, roles_for
from synth_engine.workflow.work.steps import slices, synthesizer_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.workflow.work.store import WorkContext


def fill(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Read, fit, fill, write. See ``cloister fill``."""
    del secrets
    seed = int(params["seed"])
    tables.check_free(Path(params["out"]), force=bool(params["force"]))
    synthesizer = synthesizer_of(str(params["synthesizer"]))
    parameters = assembly.resolve_parameters(synthesizer.info, params["parameters"])
    began = time.perf_counter()
    lineage = lineage_of_file(Path(params["table"]))
    table, record = tables.read_table(Path(params["table"]), context)
    rules = rules_for(params["rules"], table)
    read = time.perf_counter()
    made = gaps.fill_table(
        synthesizer,
        table,
        roles_for(table),
        parameters,
        seed,
        context,
        rules,
        params["codes"],
    )
    filled = time.perf_counter()
    source, out, force = Path(params["table"]), Path(params["out"]), bool(params["force"])
    if keeping.can_keep(source, record, table, out):
        rows = keeping.write_kept(source, record, table, made.table, out, force=force)
    else:
        rows = tables.write_table(slices(made.table), made.table.schema, out, context, force=force)
    return {
        "rows": rows,
        "cells_filled": sum(made.filled.values()),
        "filled": dict(made.filled),
        "left": dict(made.left),
        "coercions": counts_of(record.coercions),
        "rows_breaking_rules": made.broken,
        # The rows stay whose they were; only gaps were filled.
        "contains_real_rows": lineage.real_share > 0,
        "real_rows": round(rows * lineage.real_share),
        "lineage": shown(lineage),
        "seconds": {
            "read": round(read - began, 4),
            "fill": round(filled - read, 4),
            "write": round(time.perf_counter() - filled, 4),
        },
        "synthesizer": named(synthesizer.info),
        "seed": seed,
    }
