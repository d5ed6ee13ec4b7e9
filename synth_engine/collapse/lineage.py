"""Lineage through mixing, learning and releasing, and what may be learnt from. Plain functions.

Must not read files or projects.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import Refused, UserFixable
from synth_engine.contracts.lineage import Lineage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.lineage import Override

# Fewer real rows than this are refused, whatever was measured (Alemohammad et al. 2024; design, 1.5).
LEAST_REAL: Final = 0.5


def released(untrusted_lineage: Mapping[str, Any], manifest_sha256: str) -> Lineage:
    """Lineage of a release's rows as a table to learn from: its depth, and none of them real.

    Args:
        untrusted_lineage: what the (verified) manifest says.
        manifest_sha256: of the manifest.

    Raises:
        UserFixable: ``LINEAGE.UNREADABLE`` where the manifest does not say it.
    """
    try:
        said = Lineage.from_json(untrusted_lineage)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserFixable("LINEAGE.UNREADABLE") from error
    # A release holds synthetic rows: one that says depth 0 says nothing.
    depth = max(1, said.generation_depth)
    return Lineage(depth, 0.0, (manifest_sha256,), (manifest_sha256, *said.releases))


def mixed(parts: Sequence[tuple[int, Lineage]]) -> Lineage:
    """Lineage of tables put together: the greatest depth, the row-weighted mean of the real shares.

    Args:
        parts: (rows, lineage) of each; rows >= 0, not all 0.

    Raises:
        ValueError: there are no rows.
    """
    rows = sum(count for count, _ in parts)
    held = [(count, one) for count, one in parts if count]
    if not held:
        raise ValueError
    share = sum(count * one.real_share for count, one in held) / rows
    parents = dict.fromkeys(parent for _, one in held for parent in one.parents)
    releases = dict.fromkeys(release for _, one in held for release in one.releases)
    return Lineage(
        max(one.generation_depth for _, one in held),
        min(1.0, share),
        tuple(parents),
        tuple(releases),
    )


def learnt(source: Lineage, digest: str, override: Override | None = None) -> Lineage:
    """Lineage of rows drawn from a model of a table: one generation further, learnt from the table's share.

    Args:
        source: of the table that was learnt from.
        digest: of that table.
        override: by which it was learnt from although it is refused; kept only where it was needed.
    """
    return replace(
        source,
        generation_depth=source.generation_depth + 1,
        parents=(digest,),
        override=override,
    )


def least_real(safe_share: float | None) -> float:
    """Share of real rows below which learning is refused: half, or what was measured as safe if that is more."""
    return LEAST_REAL if safe_share is None else max(LEAST_REAL, safe_share)


def check_learning(
    source: Lineage, override: Override | None, safe_share: float | None, context: Context
) -> Override | None:
    """Say what learning from a table means for its lineage, and refuse what is too synthetic.

    Args:
        source: of the table to learn from.
        override: the plan's.
        safe_share: smallest real share that a collapse profile of the table measured as safe, or None.
        context: gets the notice ``LINEAGE.SYNTHETIC_ROWS`` for any synthetic row.

    Returns:
        The override, where it was needed.

    Raises:
        Refused: ``LINEAGE.TOO_SYNTHETIC``.
    """
    if source.generation_depth == 0 and source.real_share == 1.0:
        return None
    real, least = source.real_share, least_real(safe_share)
    synthetic = round(100 * (1 - real), 1)
    context.notice("LINEAGE.SYNTHETIC_ROWS", depth=source.generation_depth, percent=synthetic)
    if real >= least:
        return None
    if override is None:
        raise Refused("LINEAGE.TOO_SYNTHETIC", percent=synthetic, least=round(100 * least, 1))
    return override
