"""One tiny release, written and sealed by the module's own functions once, copied for each test."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from synth_engine import audit, crypto, reports
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.evidence import Evidence, Marginal
from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.policy import Policy, Threshold, judge
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage, Table
from synth_engine.release import files, seal
from tests.helpers.logs import log_of

if TYPE_CHECKING:
    from pathlib import Path

NOTES = ("=1+1", "fine", "+cmd", "-2+3", "@SUM(A1)", "\tx", "\rx", "-5")


def tiny_table() -> Table:
    """Eight rows: a number below zero, a number with a code, texts that a spreadsheet would run."""
    none = np.zeros(8, np.int16)
    code = np.array([0, 1, 0, 0, -1, 0, 0, 0], np.int16)
    return Table(
        (
            Column(
                ColumnSchema("delta", ColumnKind.NUMERIC, Storage.NUMERIC, decimals=1),
                np.array([-1.5, 2.0, -3.0, 0.5, -0.1, 7.0, -8.0, 9.0]),
                none,
            ),
            Column(
                ColumnSchema("score", ColumnKind.INTEGER, decimals=0, special=("=N/A()",)),
                np.arange(-4, 4, dtype=np.int64),
                code,
            ),
            Column(
                ColumnSchema("=note", ColumnKind.CATEGORY),
                np.arange(8, dtype=np.int32),
                none,
                NOTES,
            ),
        ),
        "tiny",
    )


def tiny_report() -> reports.ReportContent:
    """A report of one judged line."""
    info = MetricInfo("shape", "Shape", Family.FIDELITY, "higher", 0.0, 1.0, "", "About.", "Paper")
    result = MetricResult("shape", MetricStatus.OK, 0.9, None, 0.95)
    threshold = Threshold("shape", "at_least", 0.8, required=True, reason="Because.")
    return reports.build_report(
        title="Tiny",
        scorecard=judge(
            [result], {"shape": info}, Policy("p", "1", "P", "", (threshold,))
        ).to_json(),
        evidence=Evidence(
            (Marginal("=note", "category", ("a", "b"), (0.7, 0.3), (0.6, 0.4)),),
            ("delta", "score"),
            ((1.0, 0.2), (0.2, 1.0)),
            ((1.0, 0.5), (0.5, 1.0)),
        ),
        source=None,
        plan=Plan({"delta": Role.SENSITIVE, "score": Role.ORDINARY, "=note": Role.ORDINARY}),
        model_card=None,
        made_at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        versions={"cloister": "0"},
    )


@dataclass(frozen=True)
class Payload:
    """What the worker left: the folder without its seal, and what it said about it."""

    folder: Path
    facts: dict[str, Any]
    table: Table


@pytest.fixture(scope="session")
def payload(tmp_path_factory: pytest.TempPathFactory) -> Payload:
    """The files of a release as the worker writes them, in three formats."""
    folder = tmp_path_factory.mktemp("payload")
    table = tiny_table()
    facts = files.write_payload(
        folder,
        [table.take(slice(0, 5)), table.take(slice(5, 8))],
        table.schema,
        ("csv", "xlsx", "parquet"),
        tiny_report(),
        name="tiny",
        context=SilentContext(),
    )
    return Payload(folder, facts, table)


@pytest.fixture(scope="session")
def signer() -> crypto.SigningKey:
    """Who signs."""
    return crypto.new_signing_key()


@pytest.fixture(scope="session")
def sealed(
    tmp_path_factory: pytest.TempPathFactory, payload: Payload, signer: crypto.SigningKey
) -> Path:
    """A sealed release; tests that change it take `release`."""
    folder = tmp_path_factory.mktemp("sealed") / "release"
    shutil.copytree(payload.folder, folder)
    seal.seal_release(
        folder,
        # Letters beyond ASCII: the commands of VERIFY.txt must get past them in any locale.
        predicate={"purpose": 'Übung "A" 漢字', "neutralised_cells": 1},
        key=signer,
        checkpoint=audit.checkpoint(log_of(3), signer, "cloister.audit"),
    )
    return folder


@pytest.fixture
def release(tmp_path: Path, sealed: Path) -> Path:
    """A copy of the sealed release, to be changed."""
    return shutil.copytree(sealed, tmp_path / "release")
