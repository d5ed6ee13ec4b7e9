"""Own synthetic rows are known again after disguises, real rows are not called synthetic, and no key says nothing."""

from __future__ import annotations

import zlib
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from synth_engine.collapse import registry as pool
from synth_engine.collapse.cells import canonical
from synth_engine.collapse.recognition import recognise, tail
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.crypto import SiteKey, load_site_key, new_site_key, site_key_of

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

KEY, OTHER = SiteKey(bytes(range(32))), SiteKey(bytes(range(1, 33)))
QUIET = SilentContext()


@cache
def population(rows: int, seed: int) -> Table:
    """People of one population: categories that hang together, and two columns of numbers."""
    rng = np.random.default_rng(seed)
    group = rng.integers(0, 6, rows)
    columns = []
    for number in range(8):
        own = rng.geometric(0.25, rows) % 12
        values = np.where(rng.random(rows) < 0.5, (group + number) % 12, own)
        levels = tuple(f"v{at}" for at in range(12))
        schema = ColumnSchema(f"c{number}", ColumnKind.CATEGORY)
        columns.append(Column(schema, values.astype(np.int32), np.zeros(rows, np.int16), levels))
    for name, numbers in (
        ("age", rng.integers(18, 90, rows)),
        ("pay", 1000 * group + rng.integers(0, 9000, rows)),
    ):
        schema = ColumnSchema(name, ColumnKind.INTEGER, decimals=0)
        columns.append(Column(schema, numbers.astype(np.int64), np.zeros(rows, np.int16)))
    return Table(tuple(columns), "people")


def shadow() -> pool.Shadow:
    """The registered synthetic table: other people of the population."""
    return pool.register(population(4000, 1), KEY, pool.Provenance("own", 1, 1.0, "m"), QUIET)


def stacked(one: Table, other: Table) -> Table:
    """Rows of two tables of the same columns."""
    columns = [
        Column(
            a.schema,
            np.concatenate([a.values, b.values]),
            np.concatenate([a.state, b.state]),
            a.levels,
        )
        for a, b in zip(one, other, strict=True)
    ]
    return Table(tuple(columns), "mixed")


def mixture(seed: int, ours: int = 100, rows: int = 1000) -> Table:
    """Some registered rows among fresh people, shuffled."""
    rng = np.random.default_rng([seed, 5])
    taken = population(4000, 1).take(rng.choice(4000, ours, replace=False))
    fresh = population(6000, 2).take(rng.choice(6000, rows - ours, replace=False))
    return stacked(taken, fresh).take(rng.permutation(rows))


def rounded(values: NDArray[np.generic]) -> NDArray[np.int64]:
    """Two significant digits."""
    return np.array([int(float(f"{value:.1e}")) for value in values.tolist()], np.int64)


def disguise(table: Table, how: str, seed: int = 0) -> Table:
    """A table as somebody passes it on."""
    if how == "dropped":
        kept = np.random.default_rng([seed, 9]).permutation(table.names)[:7]
        return table.select(tuple(sorted(kept.tolist())))
    if how == "rounded":
        return Table(
            tuple(
                Column(c.schema, rounded(c.values), c.state, c.levels) if c.is_number else c
                for c in table
            ),
            "rounded",
        )
    if how == "one column changed":
        first, *rest = table.columns
        other = tuple(f"x{at}" for at in range(12))
        return Table((Column(first.schema, first.values, first.state, other), *rest), "changed")
    return table


@pytest.mark.parametrize("how", ["shuffled", "dropped", "rounded", "one column changed"])
def test_a_tenth_of_our_rows_is_found_after_a_disguise(how: str) -> None:
    """Found each time, with an interval around the truth nearly each time."""
    registered, covered = shadow(), 0
    for seed in range(4):
        (one,) = recognise(disguise(mixture(seed), how, seed), [registered], KEY, QUIET)
        assert one.found, (how, seed, one.log_chance)
        assert one.share == pytest.approx(0.1, abs=0.06)
        covered += one.low <= 0.1 <= one.high
    assert covered >= 3


@pytest.mark.parametrize("how", ["shuffled", "dropped", "rounded"])
def test_real_rows_are_not_called_synthetic(how: str) -> None:
    """Fresh people of the same population are not the registered ones, whatever was done to the table."""
    for seed in range(4):
        told = recognise(disguise(mixture(seed, ours=0), how, seed), [shadow()], KEY, QUIET)
        assert not any(one.found for one in told)
        assert all(one.low == 0.0 for one in told)


def test_a_whole_synthetic_table_has_share_one() -> None:
    """The registered table itself, shuffled."""
    table = population(4000, 1).take(np.random.default_rng(0).permutation(4000))
    (one,) = recognise(table, [shadow()], KEY, QUIET)
    assert one.found
    assert one.share > 0.95


def test_the_file_says_nothing_without_the_key() -> None:
    """A dictionary attack: whoever has every row and name, but not the key, finds none of them in the file."""
    sealed = pool.seal(shadow(), KEY)
    body = pool.to_bytes([sealed])
    with pytest.raises(UserFixable, match=r"POOL\.NOT_A_REGISTRY"):
        pool.unseal(sealed, OTHER, "r")
    # Nothing of the table is in the bytes, and they cannot be told from noise.
    for word in (b"people", b"columns", b"manifest", b"generation"):
        assert word not in sealed.body
    assert len(zlib.compress(sealed.body, 9)) >= len(sealed.body)
    # Codes made by guessing with another key do not meet those of the registry: chance alone.
    guessed = pool.register(population(4000, 1), OTHER, pool.Provenance("guess"), QUIET)
    mine, theirs = shadow().codes["pay", 0], guessed.codes["pay", 0]
    assert float((mine == theirs).mean()) < 0.01
    assert pool.from_bytes(body, "r")[0].key_id == KEY.key_id


def test_the_same_value_of_two_columns_has_two_codes() -> None:
    """The column is in the message: frequencies cannot be carried from one column to another."""
    held = shadow()
    for one, other in pairwise([f"c{at}" for at in range(8)]):
        assert not set(held.codes[one, 0].tolist()) & set(held.codes[other, 0].tolist())


def test_a_registry_survives_its_file_and_merging() -> None:
    """Written, merged and read, it answers alike; a table that is in both files stands once."""
    sealed = pool.seal(shadow(), KEY)
    second = pool.seal(pool.register(population(500, 3), KEY, pool.Provenance("b"), QUIET), KEY)
    first = pool.from_bytes(pool.to_bytes([sealed]), "a")
    both = pool.from_bytes(pool.to_bytes(pool.merge(first, [sealed, second])), "b")
    assert len(both) == 2
    held = [pool.unseal(one, KEY, "b") for one in both]
    assert held[0].known == pool.Provenance("own", 1, 1.0, "m")
    table = mixture(1)
    again, direct = (recognise(table, [one], KEY, QUIET)[0] for one in (held[0], shadow()))
    assert (again.share, again.log_chance) == (direct.share, direct.log_chance)
    assert recognise(table, held, KEY, QUIET)[0].shadow.known.name == "own"


def test_registering_is_repeatable() -> None:
    """The same table and key give the same bytes."""
    assert pool.seal(shadow(), KEY) == pool.seal(shadow(), KEY)


def opened(body: bytes) -> list[pool.Shadow]:
    """All tables of a registry's bytes."""
    return [pool.unseal(one, KEY, "r") for one in pool.from_bytes(body, "r")]


@pytest.mark.parametrize("at", [3, 20, 60, -1])
def test_a_changed_byte_is_noticed(at: int) -> None:
    """Magic, header and sealed entry: each change refuses the file."""
    body = bytearray(pool.to_bytes([pool.seal(shadow(), KEY)]))
    body[at] ^= 1
    with pytest.raises(UserFixable, match=r"POOL\.NOT_A_REGISTRY"):
        opened(bytes(body))


def test_a_cut_file_is_noticed() -> None:
    """Every beginning of a registry is refused."""
    body = pool.to_bytes([pool.seal(shadow(), KEY)])
    for length in (0, 10, 20, 40, len(body) - 1):
        with pytest.raises(UserFixable, match=r"POOL\.NOT_A_REGISTRY"):
            pool.from_bytes(body[:length], "r")


@pytest.mark.parametrize(
    ("one", "other", "digits"),
    [("1.50", "1.5", 0), ("007", "7", 0), ("1e3", "1000", 0), (" Yes ", "yes", 0), ("-0", "0", 0),
     ("52877", "53000", 2), ("37", "40", 1)],
)  # fmt: skip
def test_spellings_of_a_value_are_one(one: str, other: str, digits: int) -> None:
    """Formats spell alike what means the same; rounding by a level's digits changes nothing at it."""
    assert canonical(one, digits) == canonical(other, digits)


@pytest.mark.parametrize(("one", "other"), [("1.5", "1.51"), ("a", "b"), (None, ""), ("7", "t7")])
def test_different_values_stay_different(one: str | None, other: str | None) -> None:
    """No two values fall together without rounding; missing is not the empty text."""
    assert canonical(one, 0) != canonical(other, 0)


def test_the_tail_is_that_of_poisson_counts() -> None:
    """Against simulation: the bound is near the truth and the total that is expected is no surprise."""
    expected, weights = np.array([20.0, 0.5]), np.array([0.2, 2.0])
    rng = np.random.default_rng(0)
    drawn = rng.poisson(expected, (400_000, 2)) @ weights
    for total in (8.0, 10.0, 12.0):
        truth = float((drawn >= total).mean())
        told = float(np.exp(tail(total, expected, weights)))
        assert truth / 3 < told < 6 * truth
    assert tail(5.0, expected, weights) == 0.0


def test_a_site_key_is_its_owners_alone(tmp_path: Path) -> None:
    """Written once with permissions 0600, read back the same, never shown."""
    path = tmp_path / "site.key"
    made = new_site_key(path)
    assert path.stat().st_mode & 0o777 == 0o600
    again = load_site_key(path)
    assert again.key_id == made.key_id == site_key_of(made.reveal()).key_id
    assert made.reveal() not in repr(made)
    with pytest.raises(UserFixable, match=r"POOL\.KEY_EXISTS"):
        new_site_key(path)
    with pytest.raises(UserFixable, match=r"POOL\.KEY_MISSING"):
        load_site_key(tmp_path / "none")
    (tmp_path / "bad").write_text("cloister-site-key-v1 zz\n", encoding="utf-8")
    with pytest.raises(UserFixable, match=r"POOL\.NOT_A_KEY"):
        load_site_key(tmp_path / "bad")
