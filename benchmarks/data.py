"""The data sets of the benchmarks: what is read, what is left out, how rows are split, what is predicted.

Every peer and the judge get the same two files (`train.csv`, `holdout.csv`), text cell by cell as in the source, so
that codes like '?' and 'N' stay codes, and one `spec.json` that says which columns are numbers: the judge's own
rule (numeric, more than two values), so that nobody is judged by another reading than it was given.
"""

from __future__ import annotations

import importlib.util
import json
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
BENCH = ROOT / ".bench"
MOST_DECIMALS = 12


@dataclass(frozen=True)
class DataSet:
    """One table. Without `test`, half of the rows (numpy's default_rng(0)) are held out; `split` False: none."""

    name: str
    file: str
    target: str
    left_out: tuple[str, ...] = ()
    test: str = ""
    split: bool = True
    missing: dict[str, str] = field(default_factory=dict)
    note: str = ""

    @property
    def folder(self) -> Path:
        """Where its split and spec are laid out."""
        return BENCH / "data" / self.name


SETS = {
    one.name: one
    for one in (
        DataSet("adult", "adult/train.csv", "income", test="adult/test.csv", note="official split"),
        DataSet("shoppers", "shoppers/data.csv", "Revenue"),
        DataSet(
            "default_credit",
            "default_credit/data.csv",
            "default_payment_next_month",
            left_out=("ID",),
            note="ID is a row key",
        ),
        DataSet("nist_national", "nist_national/national2019.csv", "MSP", note="N stays a code"),
        DataSet(
            "news_popularity_20pct",
            "news_popularity_20pct/data.csv",
            "shares",
            note="url and timedelta are not in the source",
        ),
        DataSet(
            "diabetes130",
            "diabetes130/diabetic_data.csv.gz",
            "readmitted",
            left_out=("encounter_id", "patient_nbr"),
            note="encounter_id is a row key, patient_nbr names a person",
        ),
        DataSet(
            "nist_all_rows",
            "nist_national/national2019.csv",
            "MSP",
            missing={"PINCP": "N", "POVPIP": "N"},
            split=False,
            note="all rows in, scored by NIST's own scorer, which drops a column with an odd code: so peers that "
            "know missing numbers get PINCP and POVPIP as such, N put back afterwards",
        ),
    )
}


def available() -> str:
    """An empty string where the shared data and the judge are, else what is not here."""
    for path in (SHARED / "data", SHARED / "judge" / "judge.py"):
        if not path.exists():
            return f"{path.name} is not here: this needs the shared data sets and the judge beside the checkout"
    return ""


def judge() -> ModuleType:
    """The judge's own functions, imported from where it lies."""
    spec = importlib.util.spec_from_file_location("judge", SHARED / "judge" / "judge.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _decimals(cells: pd.Series[str], *, written: bool) -> int:
    """The most decimal places that this column's numbers need, or are `written` with (15400.0: none, or one)."""
    numbers = (Decimal(cell) for cell in cells.unique())
    shown = (number if written else number.normalize() for number in numbers)
    return min(max((*(-int(number.as_tuple().exponent) for number in shown), 0)), MOST_DECIMALS)


def _spec(one: DataSet, train: pd.DataFrame) -> dict[str, Any]:
    ruler = judge()
    typed = ruler.read(str(one.folder / "train.csv"))
    numbers = {}
    for column in train.columns:
        code = one.missing.get(column, "")
        if not code and not ruler.is_number(typed[column]):
            continue
        present = train.loc[train[column] != code, column]
        # Where a code stands among the numbers the judge compares text, so it must be written as in the source.
        places = _decimals(present, written=bool(code))
        numbers[column] = {"decimals": places, "missing": code}
    return {"name": one.name, "numbers": numbers, "rows": len(train), "target": one.target}


def prepare(name: str) -> DataSet:
    """Lay `train.csv`, `holdout.csv` and `spec.json` out, once."""
    one = SETS[name]
    if (one.folder / "spec.json").is_file():
        return one
    one.folder.mkdir(parents=True, exist_ok=True)

    def read(file: str) -> pd.DataFrame:
        table = pd.read_csv(SHARED / "data" / file, dtype=str, keep_default_na=False)
        return table.drop(columns=list(one.left_out))

    train = read(one.file)
    holdout = None
    if one.test:
        holdout = read(one.test)
    elif one.split:
        order = np.random.default_rng(0).permutation(len(train))
        half = len(train) // 2
        train, holdout = train.iloc[order[half:]], train.iloc[order[:half]]
    train.to_csv(one.folder / "train.csv", index=False)
    if holdout is not None:
        holdout.to_csv(one.folder / "holdout.csv", index=False)
    text = json.dumps(_spec(one, train), indent=1)
    (one.folder / "spec.json").write_text(text, encoding="utf-8")
    return one
