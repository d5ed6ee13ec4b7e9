"""Real tables and the rules that their cards checked: what holds in the real rows holds in the generated ones."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from synth_engine import rules, tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.table import Table
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.independent import Independent
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from synth_engine.workflow.work.single import roles_for

CARDS = Path(__file__).with_name("cards")
FILES = {
    "adult": "adult/train.csv",
    "nist_ma": "nist_ma/ma2019.csv",
    "dm": "cdisc_sdtm/dm.csv",
    "vs": "cdisc_sdtm/vs.csv.gz",
    "diabetes130": "diabetes130/diabetic_data.csv.gz",
}
# Rules that the cards report exceptions of: real rows that break them, by number.
EXCEPTIONS = {"adult": {2: 1, 3: 2}}
QUIET = SilentContext(cores=2)


def read(name: str, data: Path, folder: Path) -> Table:
    """A real table."""
    path = data / FILES[name]
    if path.suffix == ".gz":
        plain = folder / path.with_suffix("").name
        plain.write_bytes(gzip.decompress(path.read_bytes()))
        path = plain
    return tables.read_table(path, QUIET)[0]


def check(name: str, table: Table, rows: int, *, trees: bool) -> None:
    """Fit under the card's rules, draw, and count."""
    declared = rules.parse_rules(rules.read_rules(CARDS / f"{name}.txt"))
    for number, rule in enumerate(declared, start=1):
        rules.check_rule(rule, number, table.schema)
    real = rules.count_violations(declared, table)
    assert {at + 1: n for at, n in enumerate(real) if n} == EXCEPTIONS.get(name, {})
    method = SequentialTrees() if trees else Independent()
    parameters = assembly.resolve_parameters(method.info, {})
    model = assembly.fit_table(method, table, roles_for(table), parameters, 0, QUIET, declared)
    tally = rules.Tally()
    made = tables.concat(list(model.sample(rows, 0, QUIET, tally)))
    assert made.rows == rows
    assert rules.count_violations(declared, made) == (0,) * len(declared)
    assert tally.repeated == 0


@pytest.mark.parametrize("name", ["dm", "nist_ma"])
def test_rules_of_the_cards_hold(name: str, shared_data: Path, tmp_path: Path) -> None:
    """Small real tables, our own method, 5,000 rows: no generated row breaks any rule."""
    check(name, read(name, shared_data, tmp_path), 5_000, trees=True)


def test_rules_hold_whatever_the_method(shared_data: Path, tmp_path: Path) -> None:
    """Adult drawn column by column, which breaks every relation: the rules alone put it right."""
    check("adult", read("adult", shared_data, tmp_path), 5_000, trees=False)


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("name", list(FILES))
def test_rules_of_the_cards_hold_in_100000_rows(
    name: str, shared_data: Path, tmp_path: Path
) -> None:
    """Every checked rule of the card that holds in the real data holds in 100,000 generated rows."""
    check(name, read(name, shared_data, tmp_path), 100_000, trees=True)


def test_rules_of_the_cards_are_found(shared_data: Path, tmp_path: Path) -> None:
    """What the cards know is what profiling offers: combinations, keys, dates in order, missing values."""
    wanted = {
        "adult": {"education <-> education_num"},
        "nist_ma": {
            "PUMA <-> DENSITY",
            "INDP -> INDP_CAT",
            "if AGEP < 15 then MSP is missing",
            "if MSP is missing then PINCP is missing",
        },
        "vs": {"unique USUBJID, VSSEQ", "VSTESTCD <-> VSTEST", "VISITNUM <-> VISIT"},
        "dm": {"unique USUBJID", "ARMCD <-> ARM", "RFXSTDTC = RFSTDTC", "RFXENDTC <= RFENDTC"},
    }
    for name, texts in wanted.items():
        found = {one.text for one in rules.discover(read(name, shared_data, tmp_path), QUIET)}
        assert texts <= found, name
