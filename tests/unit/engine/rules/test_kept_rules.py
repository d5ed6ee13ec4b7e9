"""Rules in a kept model: they are met again, hold nothing that few rows share, and are not believed blindly."""

from __future__ import annotations

import json

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.synthesizer import Artefact
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.independent import Independent
from tests.helpers.rules import broken, drawn, fitted, spelt
from tests.unit.engine.rules.test_enforcing import TABLE


def test_a_kept_model_meets_the_same_rules() -> None:
    """Document and arrays are enough: the opened model draws the same rows under every way of meeting rules."""
    rules = [
        "school <-> school_num",
        "town, school -> county",
        "came <= left",
        "total = one + two",
        "unique group, place",
        "age <= 60",
        "if nights > 6 then total = 2 * one",
    ]
    model = fitted(TABLE, rules)
    kept = model.save()
    assert kept is not None
    plain = Artefact(json.loads(json.dumps(kept.document, allow_nan=False)), kept.arrays)
    opened = assembly.load_table_model(Independent(), plain)
    assert tables.text_rows(drawn(opened)) == tables.text_rows(drawn(model))
    assert all(one.dtype.kind in "iufb" for one in kept.arrays.values())


def test_a_model_of_before_there_were_rules_opens() -> None:
    """Version 1 of the format has no rules; it draws what the method draws."""
    table = TABLE.select(("age", "sex", "group"))
    kept = fitted(table).save()
    assert kept is not None
    document = {name: part for name, part in kept.document.items() if name != "rules"} | {"v": 1}
    opened = assembly.load_table_model(Independent(), Artefact(document, kept.arrays))
    assert drawn(opened, 100).names == table.names


def test_a_tampered_model_is_refused_or_harmless() -> None:
    """Wrong steps, entries out of range and missing arrays are refused; nothing loops or reads outside."""
    kept = fitted(TABLE, ["school <-> school_num", "town, school -> county", "came <= left"]).save()
    assert kept is not None
    names = [name for name in kept.arrays if name.startswith("rules.")]
    assert names
    rng = np.random.default_rng(0)
    for name in names:
        broken_array = kept.arrays[name].copy()
        if len(broken_array):
            most = np.iinfo(broken_array.dtype).max if broken_array.dtype.kind == "i" else 1e9
            broken_array[int(rng.integers(len(broken_array)))] = most
        for arrays in (
            {**kept.arrays, name: broken_array},
            {key: one for key, one in kept.arrays.items() if key != name},
        ):
            try:
                opened = assembly.load_table_model(Independent(), Artefact(kept.document, arrays))
            except UserFixable as error:
                assert error.code == "SYNTH.ARTEFACT_INVALID"
                continue
            assert drawn(opened, 50).rows == 50
    for change in (
        {"seen": []},
        {"steps": [{"way": "other"}]},
        {"checked": [99]},
        {"rules": ["("]},
    ):
        document = {**kept.document, "rules": {**kept.document["rules"], **change}}
        with pytest.raises(UserFixable):
            assembly.load_table_model(Independent(), Artefact(document, kept.arrays))


def test_what_few_rows_share_is_not_in_a_kept_rule() -> None:
    """A category and a number that one row has leave no trace in the maps of fixed combinations."""
    town = [f"T{at % 9}" for at in range(600)]
    code = [str(100 + at % 9) for at in range(600)]
    county = [f"C{at % 3}" for at in range(600)]
    town[5], code[5], county[5] = "canary-town", "918273", "canary-county"
    age = [str(at % 70) for at in range(600)]
    table = spelt(town=town, code=code, county=county, age=age)
    for rules in ([], ["town <-> code", "code -> county", "town, age -> county"]):
        model = fitted(table, rules)
        kept = model.save()
        assert kept is not None
        text = json.dumps(kept.document)
        assert "canary" not in text
        assert not any((one == 918_273).any() for one in kept.arrays.values())
        made = drawn(model, 3_000)
        assert broken(["town <-> code", "code -> county"], made) == [0, 0]
        for column in made:
            assert "canary-town" not in column.levels


def test_a_policy_may_ask_for_more_rows_a_value() -> None:
    """The method's own minimum count decides which combinations are known."""
    town = ["rare"] * 8 + [f"T{at % 3}" for at in range(592)]
    county = ["far"] * 8 + [f"C{at % 3}" for at in range(592)]
    table = spelt(town=town, county=county, age=[str(at % 9) for at in range(600)])
    few, many = fitted(table, minimum_count=5).save(), fitted(table, minimum_count=10).save()
    assert few is not None
    assert many is not None
    assert "far" in json.dumps(few.document)
    assert "far" not in json.dumps(many.document)
