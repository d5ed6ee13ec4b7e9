"""The registry at work: one writer, whole files, and a table without papers that is known by its rows."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.collapse import registry as pool_file
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.lineage import Lineage
from synth_engine.crypto import SiteKey
from synth_engine.workflow.state import inputs_of
from synth_engine.workflow.work import registering
from synth_engine.workflow.work.appending import lineage as of_appended
from tests.helpers.tables import write_patients

KEY = SiteKey(bytes(range(32)))
SECRETS = {"site_key": KEY.reveal()}


class Heard:
    """A context that keeps notices."""

    cores = 1

    def __init__(self) -> None:
        self.notices: list[str] = []

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Ignore it."""

    def notice(self, code: str, **parameters: object) -> None:
        """Keep its code."""
        del parameters
        self.notices.append(code)


def read(path: Path) -> Any:
    """A table from a file."""
    return tables.read_table(path, Heard())[0]


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """A registry of one table of 800 rows, generation 2, manifest ``m2``."""
    table = read(write_patients(tmp_path / "ours.csv", 800, seed=3))
    known = pool_file.Provenance("ours", 2, 0.5, "m2")
    sealed = pool_file.seal(pool_file.register(table, KEY, known, Heard()), KEY)
    path = tmp_path / "site.pool"
    path.write_bytes(pool_file.to_bytes([sealed]))
    return path


def params(pool: Path, *, make: bool = False) -> dict[str, Any]:
    """As the parent says them."""
    return {"registry": str(pool), "make": make}


def test_a_mixture_gets_depth_share_and_ancestors_of_its_rows(pool: Path, tmp_path: Path) -> None:
    """A quarter of the rows registered: generation 2, at most three quarters real, the release among the ancestors."""
    ours = read(tmp_path / "ours.csv").take(np.arange(200))
    real = read(write_patients(tmp_path / "real.csv", 600, seed=9))
    both = tmp_path / "both.csv"
    lines = (tmp_path / "real.csv").read_text().splitlines()
    lines += (tmp_path / "ours.csv").read_text().splitlines()[1:201]
    both.write_text("\n".join(lines) + "\n", encoding="utf-8")
    heard = Heard()
    lineage, answer = registering.by_rows(read(both), params(pool), SECRETS, heard)
    assert (ours.rows, real.rows) == (200, 600)
    assert answer["verdict"] == "partly-synthetic"
    assert answer["share"]["low"] <= 0.25 <= answer["share"]["high"]
    assert (lineage.generation_depth, lineage.releases) == (2, ("m2",))
    assert lineage.real_share <= 0.75
    assert lineage.real_share == pytest.approx(1 - answer["share"]["high"], abs=2e-3)
    assert heard.notices == ["LINEAGE.RECOGNISED"]
    clean, told = registering.by_rows(real, params(pool), SECRETS, heard)
    assert clean == Lineage()
    assert told["verdict"] == "none-found"


def test_two_who_register_at_once_both_do(pool: Path) -> None:
    """Who comes while another writes waits; nothing of either is lost."""
    order: list[str] = []

    def write(name: str) -> None:
        with registering.alone(pool):
            entries = pool_file.from_bytes(pool.read_bytes(), "pool")
            order.append(name)
            more = pool_file.Sealed("k" * 16, name, b"body")
            pool.write_bytes(pool_file.to_bytes([*entries, more]))

    threads = [threading.Thread(target=write, args=(f"{n}",)) for n in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    digests = {one.digest for one in pool_file.from_bytes(pool.read_bytes(), "pool")}
    assert set(order) <= digests
    assert len(digests) == 5


def test_a_registry_that_stays_in_use_is_said(pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Patience ends with a code, not with two writers."""
    monkeypatch.setattr(registering, "PATIENCE_SECONDS", 0.0)
    before = pool.read_bytes()
    with (
        registering.alone(pool),
        pytest.raises(Environment, match=r"POOL\.IN_USE"),
        registering.alone(pool),
    ):
        pass
    assert pool.read_bytes() == before


def test_what_cannot_be_written_is_known_before_anything_is_made(
    tmp_path: Path, pool: Path
) -> None:
    """Missing, damaged, or in a folder that is not there: a code each; one that may be made is made."""
    with pytest.raises(UserFixable, match=r"POOL\.MISSING"):
        registering.check_registry(params(tmp_path / "none.pool"))
    with pytest.raises(Environment, match=r"POOL\.NOT_WRITABLE"):
        registering.check_registry(params(tmp_path / "no" / "none.pool", make=True))
    registering.check_registry(params(tmp_path / "none.pool", make=True))
    assert pool_file.from_bytes((tmp_path / "none.pool").read_bytes(), "x") == ()
    before = pool.read_bytes()
    registering.check_registry(params(pool))
    assert pool.read_bytes() == before
    pool.write_bytes(before[:-1])
    with pytest.raises(UserFixable, match=r"POOL\.NOT_A_REGISTRY"):
        registering.check_registry(params(pool))
    assert not list(tmp_path.glob("*.lock"))


def test_the_same_rows_with_other_papers_are_learnt_from_anew() -> None:
    """A model of a table that was taken as real does not stay fresh when its papers turn up."""

    class Store:
        def __init__(self, lineage: Lineage) -> None:
            self.source = {"digest": "d", "schema": [], "lineage": lineage.to_json()}

        def document(self, name: str) -> dict[str, Any] | None:
            return self.source if name == "source" else None

    real, synthetic = (inputs_of("fit", Store(one)) for one in (Lineage(), Lineage(1, 0.0)))  # type: ignore[arg-type]  # documents alone are asked for
    assert real["source"] == "d"
    assert synthetic["source"] != "d"


@pytest.mark.parametrize(
    ("source", "depth", "share"),
    [(Lineage(), 1, 0.75), (Lineage(1, 0.5), 2, 0.375), (Lineage(1, 0.0), 2, 0.0)],
)
def test_a_table_made_larger_says_what_is_real_in_it(
    source: Lineage, depth: int, share: float
) -> None:
    """The rows' own lineage and that of the rows that were drawn from them are put together."""
    said = of_appended(300, 100, source)
    assert said["lineage"]["generation_depth"] == depth
    assert said["lineage"]["real_share"] == pytest.approx(share)
    assert said["real_rows"] == round(300 * source.real_share)
