"""The benchmarks' shared reader and writer: what a peer gets and gives back must be the source's own text."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

PEERS = Path(__file__).resolve().parents[3] / "benchmarks" / "peers"
TEXT = (
    "code,age,income,flag,rate\n?,31,15400.0,TRUE,0.25\nN,40,N,FALSE,1e-05\nNone,7,0.0,TRUE,3.0\n"
)
SPEC = {
    "numbers": {
        "age": {"decimals": 0, "missing": ""},
        "income": {"decimals": 1, "missing": "N"},
        "rate": {"decimals": 5, "missing": ""},
    }
}


@pytest.fixture
def frame():
    """The module, loaded as a peer's environment loads it: by path."""
    spec = importlib.util.spec_from_file_location("frame", PEERS / "frame.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.modules.pop("frame", None)


def test_codes_and_numbers_come_back_as_they_were(frame, tmp_path):
    """Codes that look like missing values, a coded gap among numbers and decimals survive reading and writing."""
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(TEXT, encoding="utf-8")
    rows = frame.read(source, SPEC)
    frame.write(rows, out, SPEC, list(rows.columns))
    assert out.read_text(encoding="utf-8") == TEXT


def test_a_peer_gets_numbers_as_numbers(frame, tmp_path):
    """A coded gap is a missing number for a peer that knows gaps, and text for one that does not."""
    source = tmp_path / "in.csv"
    source.write_text(TEXT, encoding="utf-8")
    rows = frame.read(source, SPEC)
    assert rows["age"].dtype == np.int64
    assert rows["income"].isna().tolist() == [False, True, False]
    assert frame.read(source, SPEC, gaps=False)["income"].tolist() == ["15400.0", "N", "0.0"]


def test_decimals_of_a_peer_are_rounded_to_those_of_the_source(frame, tmp_path):
    """A peer that makes fractions of whole numbers is not given away by them."""
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(TEXT, encoding="utf-8")
    rows = frame.read(source, SPEC)
    rows["age"] += 0.3
    frame.write(rows, out, SPEC, list(rows.columns))
    assert frame.read(out, SPEC)["age"].tolist() == [31, 40, 7]
