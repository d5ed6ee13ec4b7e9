"""A registry of keyed fingerprints of SYNTHETIC rows, by which they are known again without papers.

Each cell of a registered synthetic table is kept as a keyed code of 16 bits (HMAC-SHA-256 cut short, the column's
name in the message), numbers at three levels of rounding. So any set of columns that is left of a table can be
compared, whichever were dropped. All of it is sealed (AES-256-GCM): without the site key the file holds nothing
but sizes; with it, it answers guesses about synthetic rows, never about real ones, for none went in.

A registry file can be handed to another site that is given the key. Must not read tables and must not judge:
that is `recognition`.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.collapse.cells import LEVELS, Cells
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import canonical_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.crypto import SiteKey

MAGIC: Final = b"CLOISTER-POOL 1\n"
MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 2_000
_MOST_HEADER: Final = 16 << 20
_MOST_BODY: Final = 4 << 30
_LENGTH: Final = 8
_TAKEN: Final = 0xF1


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of a table that is registered.

    Attributes:
        name: for people.
        depth, real_share: its lineage; -1 and -1.0 where unknown.
        manifest: SHA-256 of its release's manifest, or "".
    """

    name: str
    depth: int = -1
    real_share: float = -1.0
    manifest: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Shadow:
    """A registered table as keyed codes.

    Attributes:
        known: where it came from.
        rows: of the table; `MOST_ROWS` of them at most are in `codes`.
        codes: (column, digits) -> (n,) codes. Columns that rounding leaves alone have digits 0 only.
        digest: keyed name of the content.
    """

    known: Provenance
    rows: int
    codes: Mapping[tuple[str, int], NDArray[np.uint16]]
    digest: str

    def of(self, name: str, digits: int) -> NDArray[np.uint16]:
        """Codes of a column at a level of rounding."""
        return self.codes.get((name, digits), self.codes[name, 0])

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(name for name, digits in self.codes if digits == 0)

    @property
    def registered(self) -> int:
        """Rows that are in it."""
        return len(next(iter(self.codes.values()))) if self.codes else 0

    def rounded(self, names: Iterable[str], digits: int) -> bool:
        """Whether a level of rounding says something of its own about some columns."""
        return digits == 0 or any((name, digits) in self.codes for name in names)


@dataclass(frozen=True, slots=True)
class Sealed:
    """An entry as it stands in the file: who can open it, and its bytes."""

    key_id: str
    digest: str
    body: bytes


def register(
    table: Table, key: SiteKey, known: Provenance, context: Context, *, seed: int = 0
) -> Shadow:
    """Fingerprint a synthetic table.

    Args:
        table: synthetic rows; never real ones.
        key: the site's.
        known: its name and lineage.
        context: progress and cancel.
        seed: which rows are taken where there are more than `MOST_ROWS`.

    Raises:
        UserFixable: ``POOL.EMPTY`` for a table without rows or columns.
    """
    if not table.rows or not table.columns or len(table.columns) > MOST_COLUMNS:
        raise UserFixable("POOL.EMPTY")
    taken = table
    if table.rows > MOST_ROWS:
        rng = np.random.default_rng([seed, _TAKEN])
        taken = table.take(np.sort(rng.permutation(table.rows)[:MOST_ROWS]))
    cells = Cells(taken, key)
    codes: dict[tuple[str, int], NDArray[np.uint16]] = {}
    for at, name in enumerate(cells.names):
        context.progress("pool.columns", at, len(cells.names))
        levels = LEVELS if cells.has_numbers(name) else LEVELS[:1]
        codes |= {(name, digits): cells.codes(name, digits) for digits in levels}
    context.progress("pool.columns", len(cells.names), len(cells.names))
    content = b"".join(part.astype("<u2").tobytes() for part in codes.values())
    return Shadow(known, table.rows, codes, key.name_content(content))


def seal(shadow: Shadow, key: SiteKey) -> Sealed:
    """Close a shadow with the site's key."""
    facts = {
        "name": shadow.known.name,
        "depth": shadow.known.depth,
        "real_share": shadow.known.real_share,
        "manifest": shadow.known.manifest,
        "rows": shadow.rows,
        "registered": shadow.registered,
        "columns": [[name, digits] for name, digits in shadow.codes],
    }
    head = canonical_json(facts)
    # Column by column: what repeats stands together.
    content = b"".join(part.astype("<u2").tobytes() for part in shadow.codes.values())
    body = zlib.compress(len(head).to_bytes(_LENGTH, "little") + head + content, 6)
    said = f"{key.key_id}:{shadow.digest}".encode()
    return Sealed(key.key_id, shadow.digest, key.seal(body, said))


def unseal(sealed: Sealed, key: SiteKey, path: str) -> Shadow:
    """Open an entry.

    Raises:
        UserFixable: ``POOL.NOT_A_REGISTRY`` if it was changed.
    """
    try:
        body = key.unseal(sealed.body, f"{sealed.key_id}:{sealed.digest}".encode())
        opened = zlib.decompressobj()
        whole = opened.decompress(body, _MOST_BODY)
        if opened.unconsumed_tail:
            raise ValueError
        return _shadow(whole, sealed.digest)
    except (KeyError, ValueError, TypeError, ArithmeticError, zlib.error, RecursionError) as error:
        raise UserFixable("POOL.NOT_A_REGISTRY", path=path) from error


def _shadow(whole: bytes, digest: str) -> Shadow:
    start = _LENGTH + int.from_bytes(whole[:_LENGTH], "little")
    facts: dict[str, Any] = json.loads(whole[_LENGTH:start])
    rows = int(facts["registered"])
    columns = [(str(name), int(digits)) for name, digits in facts["columns"]]
    content = np.frombuffer(whole[start:], dtype="<u2").astype(np.uint16)
    if rows < 1 or len(content) != rows * len(columns):
        raise ValueError
    square = content.reshape(len(columns), rows)
    known = Provenance(
        str(facts["name"]),
        int(facts["depth"]),
        float(facts["real_share"]),
        str(facts["manifest"]),
    )
    codes = dict(zip(columns, square, strict=True))
    return Shadow(known, int(facts["rows"]), codes, digest)


def to_bytes(entries: Sequence[Sealed]) -> bytes:
    """The registry as a file: magic, length of the header, header (JSON), sealed entries."""
    rows = [
        {"key_id": one.key_id, "digest": one.digest, "length": len(one.body)} for one in entries
    ]
    header = canonical_json({"v": 1, "entries": rows})
    start = MAGIC + len(header).to_bytes(_LENGTH, "little") + header
    return b"".join([start, *(one.body for one in entries)])


def from_bytes(untrusted: bytes, path: str) -> tuple[Sealed, ...]:
    """Read `to_bytes`'s form.

    Raises:
        UserFixable: ``POOL.NOT_A_REGISTRY``.
    """
    try:
        return _read(untrusted)
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        raise UserFixable("POOL.NOT_A_REGISTRY", path=path) from error


def _read(untrusted: bytes) -> tuple[Sealed, ...]:
    start = len(MAGIC) + _LENGTH
    if untrusted[: len(MAGIC)] != MAGIC:
        raise ValueError
    length = int.from_bytes(untrusted[len(MAGIC) : start], "little")
    if not 0 < length <= min(_MOST_HEADER, len(untrusted)):
        raise ValueError
    header = json.loads(untrusted[start : start + length])
    if header["v"] != 1:
        raise ValueError
    at = start + length
    found = []
    for row in header["entries"]:
        size = row["length"]
        if not isinstance(size, int) or not 0 <= size <= len(untrusted) - at:
            raise ValueError
        found.append(Sealed(str(row["key_id"]), str(row["digest"]), untrusted[at : at + size]))
        at += size
    if at != len(untrusted):
        raise ValueError
    return tuple(found)


def is_registry(untrusted_start: bytes) -> bool:
    """Whether a file that starts so says it is a registry."""
    return untrusted_start.startswith(MAGIC)


def merge(*registries: Sequence[Sealed]) -> tuple[Sealed, ...]:
    """All entries of some registries; a table that stands in several stands once, the last one counts."""
    found = {(one.key_id, one.digest): one for entries in registries for one in entries}
    return tuple(found.values())
