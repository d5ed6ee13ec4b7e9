"""Floor 5: the runs a project keeps, as plain JSON: which go and which stay. Knows no store, reads no scorecard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

DOCUMENT: Final = "runs"
KEPT: Final = 50
MOST_KEPT: Final = 1000


def empty() -> dict[str, Any]:
    """The document of a project without runs."""
    return {"v": 1, "next": 1, "keep": KEPT, "runs": [], "tries": {}}


def released_among(releases: Mapping[str, Any] | None) -> frozenset[str]:
    """Digests of the scorecard documents that releases were decided on.

    Args:
        releases: the project's document of releases, or None.
    """
    rows = [] if releases is None else releases["releases"]
    return frozenset(str(row["inputs"].get("scorecard", "")) for row in rows)


def with_run(
    before: Mapping[str, Any] | None, record: Mapping[str, Any], released: Collection[str]
) -> dict[str, Any]:
    """The document with one more run; the oldest beyond the cap go, never one that was released.

    The same scorecard twice in a row is one run: nothing was tried in between. The run is told which measurement
    on its held-back rows it is (``tried``, from 1), and the count outlives runs that go: every further look at the
    same rows makes the best figure a little better than it is (Dwork et al. 2015, "The reusable holdout").

    Args:
        before: the document until now.
        record: the run without its number; ``document`` is the digest of its scorecard document, ``held`` says
            which rows were held back (`held_back`).
        released: of `released_among`.
    """
    body = {**empty(), **(before or {})}
    kept = list(body["runs"])
    if kept and kept[-1]["document"] == record["document"]:
        return body
    held = str(record.get("held", ""))
    tried = int(body["tries"].get(held, 0)) + 1
    tries = {**body["tries"], held: tried} if held else body["tries"]
    kept.append({"number": body["next"], **record, **({"tried": tried} if held else {})})
    rest = capped(kept, body["keep"], released)
    return {**body, "next": body["next"] + 1, "runs": rest, "tries": tries}


def held_back(table: str, plan: Mapping[str, Any]) -> dict[str, Any]:
    """What decides which rows are held back: runs that agree in all of it were measured on the same ones.

    Args:
        table: digest of the real table.
        plan: as JSON.
    """
    return {"table": table, **{name: plan.get(name) for name in ("holdout", "seed", "left_out")}}


def capped(
    kept: Sequence[Mapping[str, Any]], keep: int, released: Collection[str]
) -> list[dict[str, Any]]:
    """The last `keep` runs, and those that were released."""
    gone = going([one["document"] in released for one in kept], keep)
    return [dict(one) for at, one in enumerate(kept) if at not in gone]


def going(released: Sequence[bool], keep: int) -> frozenset[int]:
    """Which runs go where `keep` are kept: the oldest, never one that was released.

    Args:
        released: of every kept run, the oldest first.
        keep: how many are kept.
    """
    beyond = released[: max(0, len(released) - keep)]
    return frozenset(at for at, stays in enumerate(beyond) if not stays)


def with_cap(
    before: Mapping[str, Any] | None, keep: int, released: Collection[str]
) -> dict[str, Any]:
    """The document with another cap.

    Raises:
        UserFixable: ``RUNS.KEEP_RANGE``.
    """
    if not 1 <= keep <= MOST_KEPT:
        raise UserFixable("RUNS.KEEP_RANGE", low=1, high=MOST_KEPT)
    body = {**empty(), **(before or {})}
    return {**body, "keep": keep, "runs": capped(body["runs"], keep, released)}


def find(body: Mapping[str, Any] | None, number: int) -> dict[str, Any]:
    """One run.

    Raises:
        UserFixable: ``RUNS.NONE``, ``RUNS.NO_SUCH_RUN``.
    """
    kept = [] if body is None else body["runs"]
    if not kept:
        raise UserFixable("RUNS.NONE")
    for one in kept:
        if one["number"] == number:
            return dict(one)
    known = ", ".join(str(one["number"]) for one in kept)
    raise UserFixable("RUNS.NO_SUCH_RUN", number=number, known=known)


def earlier(
    body: Mapping[str, Any] | None, document: str, released: Collection[str]
) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """(what to compare with, the run of a scorecard document): the last release before it, else the run before it.

    None where the run is not kept or is the first.
    """
    kept = [] if body is None else body["runs"]
    at = next((n for n in reversed(range(len(kept))) if kept[n]["document"] == document), None)
    if not at:
        return None
    before = [one for one in kept[:at] if one["document"] in released]
    return dict((before or kept[:at])[-1]), dict(kept[at])
