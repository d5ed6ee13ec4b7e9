"""Around a method: roles, identifiers, constants, parameters, kept models."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Role
from synth_engine.contracts.synthesizer import Artefact
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.synthesizers import assembly, identifiers
from synth_engine.synthesizers.independent import Independent
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers.tables import HEADER, patients

QUIET = SilentContext()


def patients_table(rows: int = 500) -> Table:
    """The made-up patients as a table."""
    import pandas as pd

    frame = pd.DataFrame(patients(rows), columns=list(HEADER)).replace("", None)
    return tables.from_pandas(frame)


def fitted(table: Table, roles: dict[str, Role] | None = None) -> assembly.TableModel:
    """Our method with its defaults."""
    method = SequentialTrees()
    parameters = assembly.resolve_parameters(method.info, {})
    return assembly.fit_table(method, table, roles or {}, parameters, 0, QUIET)


def drawn(model: assembly.TableModel, rows: int = 400, seed: int = 0) -> Table:
    """All rows in one table."""
    return tables.concat(list(model.sample(rows, seed, QUIET)))


def test_the_table_comes_back_in_order_with_fresh_identifiers() -> None:
    """Columns in their order; identifiers of the same form, none twice, none a real one."""
    table = patients_table()
    made = drawn(fitted(table))
    assert made.names == table.names
    texts = [row[0] for row in tables.text_rows(made.select(("id",)))]
    assert len(set(texts)) == 400
    assert all(re.fullmatch(r"P\d{6}", text) for text in texts)


def test_ignored_columns_and_free_text_are_left_out() -> None:
    """What the plan leaves out is not in the table; a table of nothing is refused."""
    table = patients_table(100)
    made = drawn(fitted(table, {"ward": Role.IGNORED}), 10)
    assert "ward" not in made
    with pytest.raises(UserFixable) as caught:
        fitted(table.select(("ward",)), {"ward": Role.IGNORED})
    assert caught.value.code == "PLAN.NOTHING_LEFT"


def test_a_kept_model_opens_and_draws_the_same() -> None:
    """Document and arrays are enough; another method's model and a newer one are refused."""
    model = fitted(patients_table())
    kept = model.save()
    assert kept is not None
    plain = Artefact(json.loads(json.dumps(kept.document)), kept.arrays)
    opened = assembly.load_table_model(SequentialTrees(), plain)
    assert tables.text_rows(drawn(model)) == tables.text_rows(drawn(opened))
    with pytest.raises(UserFixable) as caught:
        assembly.load_table_model(Independent(), plain)
    assert caught.value.code == "SYNTH.ARTEFACT_INVALID"
    newer = Artefact({**plain.document, "v": 99}, plain.arrays)
    with pytest.raises(UserFixable) as caught:
        assembly.load_table_model(SequentialTrees(), newer)
    assert caught.value.code == "SYNTH.ARTEFACT_TOO_NEW"


def test_parameters_are_checked() -> None:
    """Unknown names, wrong ranges and wrong types are refused by name."""
    info = SequentialTrees.info
    assert assembly.resolve_parameters(info, {"trees": "3"})["trees"] == 3
    for given, code in (
        ({"nonsense": 1}, "SYNTH.PARAMETER_UNKNOWN"),
        ({"trees": 0}, "SYNTH.PARAMETER_RANGE"),
        ({"trees": "many"}, "SYNTH.PARAMETER_RANGE"),
        ({"trees": 2.5}, "SYNTH.PARAMETER_RANGE"),
        ({"privacy": "none"}, "SYNTH.PARAMETER_RANGE"),
    ):
        with pytest.raises(UserFixable) as caught:
            assembly.resolve_parameters(info, given)
        assert caught.value.code == code


def test_relations_between_columns_are_kept() -> None:
    """Age still tells of the outcome in the synthetic rows; with independent columns it does not."""
    table = patients_table(3_000)

    def gap(made: Table) -> float:
        age = made["age"].values.astype(float)
        home = made["outcome"].values == made["outcome"].levels.index("home")
        return float(age[~home].mean() - age[home].mean())

    real, ours = gap(table), gap(drawn(fitted(table), 3_000))
    method = Independent()
    parameters = assembly.resolve_parameters(method.info, {})
    alone = assembly.fit_table(method, table, {}, parameters, 0, QUIET)
    assert real > 10
    assert abs(real - ours) < 0.2 * real
    assert abs(gap(drawn(alone, 3_000))) < 0.2 * real


def test_many_rows_come_in_groups_that_differ() -> None:
    """More rows than one group holds: the right number in all, and the groups are not the same."""
    model = fitted(patients_table())
    parts = list(model.sample(assembly.CHUNK_ROWS + 100, 0, QUIET))
    assert [part.rows for part in parts] == [assembly.CHUNK_ROWS, 100]
    assert not np.array_equal(parts[0]["age"].values[:100], parts[1]["age"].values)
    ids = [set(part["id"].levels) for part in parts]
    assert not ids[0] & ids[1]


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        ([f"AB-{n:05d}" for n in range(0, 90_000, 311)], r"AB-\d{5}"),
        (
            [f"{n:08x}-{n * 7 % 65536:04x}-abcd" for n in range(10**9, 10**9 + 300)],
            r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}",
        ),
        ([chr(65 + n % 26) + chr(65 + n // 26) + "x" for n in range(200)], r"[A-Z]{2}x"),
    ],
)
def test_forms_of_identifiers(texts: list[str], form: str) -> None:
    """Fixed signs stay, digits and letters are drawn anew, none repeats."""
    levels = tuple(sorted(texts))
    schema = ColumnSchema("id", ColumnKind.IDENTIFIER)
    index = np.arange(len(levels), dtype=np.int32)
    column = Column(schema, index, np.zeros(len(levels), dtype=np.int16), levels)
    made = identifiers.draw(identifiers.learn_form(column), 150, 0, 1)
    fresh = [made.levels[int(at)] for at in made.values]
    assert all(re.fullmatch(form, text) for text in fresh)
    assert len(set(fresh)) == 150


def test_a_rare_form_says_nothing_about_its_row() -> None:
    """One identifier of another form than all others leaves no trace of its form."""
    texts = sorted([*(f"{n:06d}" for n in range(200)), "VIP-Smith-1"])
    schema = ColumnSchema("id", ColumnKind.IDENTIFIER)
    index = np.arange(201, dtype=np.int32)
    column = Column(schema, index, np.zeros(201, dtype=np.int16), tuple(texts))
    assert "VIP" not in json.dumps(identifiers.learn_form(column).to_json())
