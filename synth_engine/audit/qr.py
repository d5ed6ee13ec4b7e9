"""A signed head of the log as a QR code, because people keep it on paper. Must not read what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from collections.abc import Sequence

QUIET: Final = 4
"""Width of the empty border that readers need, in squares."""
LARGEST_BYTES: Final = 2_000


def qr_rows(text: bytes) -> tuple[str, ...]:
    """Rows of ``1`` (dark) and ``0``, without the empty border. Error correction M: 15 % may be torn off.

    Raises:
        UserFixable: ``AUDIT.QR_TOO_LONG``.
    """
    import segno

    if len(text) > LARGEST_BYTES:
        raise UserFixable("AUDIT.QR_TOO_LONG", size=len(text), limit=LARGEST_BYTES)
    code = segno.make(text, error="m", mode="byte", micro=False, boost_error=False)
    return tuple("".join("1" if one else "0" for one in row) for row in code.matrix)


def qr_svg(rows: Sequence[str], millimetres: float = 45.0) -> bytes:
    """The code as a drawing of its own, black on white, with its border."""
    side = len(rows) + 2 * QUIET
    runs = []
    for y, row in enumerate(rows):
        x = 0
        while (x := row.find("1", x)) >= 0:
            end = row.find("0", x)
            end = len(row) if end < 0 else end
            runs.append(f"M{x + QUIET} {y + QUIET}h{end - x}v1h-{end - x}z")
            x = end
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{millimetres:g}mm" height="{millimetres:g}mm" '
        f'viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{"".join(runs)}"/></svg>\n'
    ).encode()


def qr_text(rows: Sequence[str]) -> str:
    """The code for a terminal: two rows a line, dark on a light ground drawn as such."""
    wide = len(rows[0]) + 2 * QUIET
    empty = "0" * wide
    full = [empty] * QUIET + ["0" * QUIET + row + "0" * QUIET for row in rows] + [empty] * QUIET
    full += [empty] * (len(full) % 2)
    signs = {
        "00": "\N{FULL BLOCK}",
        "01": "\N{UPPER HALF BLOCK}",
        "10": "\N{LOWER HALF BLOCK}",
        "11": " ",
    }
    return "\n".join(
        "".join(signs[upper + lower] for upper, lower in zip(full[at], full[at + 1], strict=True))
        for at in range(0, len(full), 2)
    )
