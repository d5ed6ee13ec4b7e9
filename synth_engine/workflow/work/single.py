"""One table in, one table out, no project: ``synthesize``, ``convert``, ``profile``."""

from __future__ import annotations

import sys
import time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import __version__, tables
from synth_engine.collapse.lineage import learnt
from synth_engine.contracts.asking import ALTERED
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.formats import About
from synth_engine.contracts.plan import FreeText, Role
from synth_engine.contracts.table import ColumnKind
from synth_engine.rules import count_violations
from synth_engine.rules.asking import check_asked, read_request
from synth_engine.rules.redrawing import Tally
from synth_engine.synthesizers import assembly
from synth_engine.workflow.artefact_file import artefact_to_bytes
from synth_engine.workflow.planning import drawn_columns
from synth_engine.workflow.work import appending, marking
from synth_engine.workflow.work.origin import lineage_of_file, shown
from synth_engine.workflow.work.ruling import found_rules, rules_for, told
from synth_engine.workflow.work.steps import slices, synthesizer_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from synth_engine.contracts.asking import Request
    from synth_engine.contracts.lineage import Lineage
    from synth_engine.contracts.synthesizer import SynthesizerInfo
    from synth_engine.contracts.table import Table
    from synth_engine.workflow.work.store import WorkContext


def peak_bytes() -> int:
    """Most memory this process has held (bytes)."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak) if sys.platform == "darwin" else int(peak) * 1024


class Clocked:
    """Row groups as they are drawn, and the time that the drawing took.

    Attributes:
        seconds: spent inside the iterator so far; what is spent on writing is not in it.
    """

    def __init__(self, groups: Iterator[Table]) -> None:
        self.seconds = 0.0
        self._groups = groups

    def __iter__(self) -> Clocked:
        """Return itself: it can be gone through once."""
        return self

    def __next__(self) -> Table:
        """Draw the next row group."""
        began = time.perf_counter()
        try:
            return next(self._groups)
        finally:
            self.seconds += time.perf_counter() - began


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
    key = marking.asked_for(secrets)
    seed, force = int(params["seed"]), bool(params["force"])
    _check_free(params)
    synthesizer = synthesizer_of(str(params["synthesizer"]))
    parameters = assembly.resolve_parameters(synthesizer.info, params["parameters"])
    # Libraries load before the clock starts: `seconds.fit` is the method's time, not Python's.
    began = time.perf_counter()
    lineage = lineage_of_file(Path(params["table"]))
    table, _ = tables.read_table(Path(params["table"]), context)
    request = _request(params, table)
    train, holdout = tables.split(table, float(params["holdout"]), seed)
    rules = rules_for(params["rules"], table)
    broken, tally = count_violations(rules, table), Tally()
    rows, real = int(params["rows"] or train.rows), train if params.get("append") else None
    if real is not None:
        rows = appending.rows_to_draw(rows, real.rows)
    read = time.perf_counter()
    text = FreeText(params.get("text", FreeText.PLACEHOLDER))
    model = assembly.fit_table(
        synthesizer, train, roles_for(train), parameters, seed, context, rules, text
    )
    fitted = time.perf_counter()
    # What was learnt is in the model: its rows need no room beside those that are drawn.
    del table, train
    drawn = Clocked(marking.marked(model, key).sample(rows, seed, context, tally, request))
    # Drawn while they are written, so that no more than a row group is held.
    out = Path(params["out"])
    first = next(drawn)
    schema = first.schema
    watermark = marking.told(key, first, context)
    groups: Iterator[Table] = chain([first], drawn)
    del first
    if real is not None:
        schema, groups = real.schema, appending.appended(real, groups)
    about = about_of(out, learnt(lineage, ""), synthesizer.info) if real is None else None
    tables.write_table(groups, schema, out, context, force=force, about=about)
    _keep_beside(params, holdout, model, context)
    done = time.perf_counter()
    return {
        "rows": rows + (0 if real is None else real.rows),
        "seconds": {
            "read": round(read - began, 4),
            "fit": round(fitted - read, 4),
            "generate": round(drawn.seconds, 4),
            "write": round(done - fitted - drawn.seconds, 4),
        },
        "rows_per_second": round(rows / max(drawn.seconds, 1e-9), 1),
        "peak_bytes": peak_bytes(),
        "synthesizer": named(synthesizer.info),
        "seed": seed,
        **({} if request.is_empty else {"distribution": ALTERED}),
        **watermark,
        "lineage": shown(learnt(lineage, "")),
        **({} if real is None else appending.lineage(real.rows, rows, lineage)),
        **told(rules, broken, tally),
    }


def about_of(out: Path, came: Lineage, info: SynthesizerInfo) -> About:
    """What a file of drawn rows says about itself; no time: the same call gives the same bytes.

    Where real rows are among them it says nothing: not every row is made up.
    """
    made_by = f"Cloister {__version__}, {info.name} {info.version}"
    return About(out.stem, came.generation_depth, came.real_share, made_by)


def _check_free(params: Mapping[str, Any]) -> None:
    """Nothing that will be written stands there already."""
    for out in filter(None, (params["out"], params["holdout_out"], params["model_out"])):
        tables.check_free(Path(out), force=bool(params["force"]))


def _keep_beside(
    params: Mapping[str, Any], holdout: Table, model: assembly.TableModel, context: WorkContext
) -> None:
    """Write the holdout and the model where they were asked for."""
    force = bool(params["force"])
    if params["holdout_out"]:
        where = Path(params["holdout_out"])
        tables.write_table(slices(holdout), holdout.schema, where, context, force=force)
    if params["model_out"]:
        _keep_model(model, Path(params["model_out"]), force=force)


def named(info: SynthesizerInfo) -> dict[str, str]:
    """Which method it was, for an answer."""
    return {"name": info.name, "version": info.version, "licence": info.licence}


def _request(params: Mapping[str, Any], table: Table) -> Request:
    """What is asked of the rows, checked against the table's columns before anything is learnt."""
    request = read_request(params["where"], params.get("rebalance"), table.schema)
    made_up, drawn = drawn_columns(roles_for(table), table.schema)
    check_asked(request, drawn, made_up)
    return request


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
    out, force = Path(params["out"]), bool(params["force"])
    tables.check_free(out, force=force)
    table, record = tables.read_table(Path(params["file"]), context)
    rows = tables.write_table(slices(table), table.schema, out, context, force=force)
    return {"rows": rows, "columns": record.columns, "coercions": counts_of(record.coercions)}


def counts_of(coercions: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
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
    found = [one.to_json() for one in found_rules(table, context)]
    return {"rows": facts.rows, **shape, "columns": columns, "rules": found}
