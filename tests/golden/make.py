"""Writes this version's golden models: `python tests/golden/make.py` from the root of a checkout.

Run it once for every version of the method or of the form that table models are kept in, right before its release, and keep the file for ever: models of every released
version must open. The table is one that a script of ours makes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from synth_engine import tables  # noqa: E402 - the checkout stands on the path only now
from synth_engine.contracts.context import SilentContext  # noqa: E402 - as above
from synth_engine.contracts.plan import FreeText  # noqa: E402 - as above
from synth_engine.contracts.synthesizer import FittedModel  # noqa: E402 - as above
from synth_engine.contracts.table import ColumnKind, Table  # noqa: E402 - as above
from synth_engine.synthesizers import assembly  # noqa: E402 - as above
from synth_engine.synthesizers.independent import Independent  # noqa: E402 - as above
from synth_engine.synthesizers.sequential_trees import SequentialTrees  # noqa: E402 - as above
from tests.helpers.columns import by_kind, table, texts  # noqa: E402 - as above

ROWS, DRAWN = 2_400, 300  # so many rows that tables of counts are kept too


def digest(model: FittedModel) -> str:
    """SHA-256 of 300 rows drawn with seed 7, as texts."""
    return digest_of(model.sample(DRAWN, 7, SilentContext()))


def digest_of(made: Table) -> str:
    """SHA-256 of rows as texts."""
    text = json.dumps(tables.text_rows(made), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def main() -> None:
    """Fit, keep, and note what is drawn."""
    trees()
    around()


def around() -> None:
    """What is kept around a method: identifiers and free text, none of which a method has to learn."""
    method, quiet = Independent(), SilentContext()
    keys = [f"AB-{n:05d}" for n in range(0, 90_000, 311)]
    notes = [f"Patient number {n} seen on day {n % 7}." for n in range(len(keys))]
    columns = (
        texts("key", keys, kind=ColumnKind.IDENTIFIER),
        texts("note", notes, kind=ColumnKind.TEXT),
    )
    parameters = assembly.resolve_parameters(method.info, {})
    model = assembly.fit_table(
        method, table(*columns), {}, parameters, 7, quiet, text=FreeText.TEMPLATE
    )
    kept = model.save()
    assert kept is not None  # this method can always be kept
    document = kept.document
    made = tables.concat(list(model.sample(DRAWN, 7, quiet)))
    said = {"v": document["v"], "draws": digest_of(made), "document": document}
    path = HERE / f"table-model-{document['v']}.json"
    path.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


def trees() -> None:
    """Our own method."""
    method = SequentialTrees()
    parameters = assembly.resolve_parameters(method.info, {"trees": 2})
    model = method.fit(table(*by_kind(ROWS).values()), parameters, 7, SilentContext())
    kept = model.save()
    path = HERE / f"sequential-trees-{method.info.version}.npz"
    np.savez_compressed(path, allow_pickle=False, **kept.arrays)
    said = {"version": method.info.version, "draws": digest(model), "document": kept.document}
    path.with_suffix(".json").write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
