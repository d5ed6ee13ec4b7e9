"""Plots as SVG text: marginals and association matrices. Colours come from the page's style sheet."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synth_engine.contracts.evidence import Evidence, Marginal

WIDTH, HEIGHT, FOOT = 320, 110, 16
LONGEST_LABEL = 18


def short(text: str, most: int = LONGEST_LABEL) -> str:
    """A text that fits, escaped."""
    return escape(text if len(text) <= most else text[: most - 1] + "…")


def marginal(one: Marginal) -> str:
    """Bars of the real shares with the synthetic shares as outlines upon them."""
    count = len(one.labels)
    top = max((*one.real, *one.synthetic, 1e-9))
    step = WIDTH / max(count, 1)
    gap = min(2.0, step / 5)
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT + FOOT}" role="img" '
        f'aria-label="{escape(one.column, quote=True)}: real and synthetic shares">'
    ]
    for at, (real, made) in enumerate(zip(one.real, one.synthetic, strict=True)):
        x, wide = at * step + gap / 2, step - gap
        tall, other = real / top * (HEIGHT - 8), made / top * (HEIGHT - 8)
        tip = f"{one.labels[at]}: real {100 * real:.2f} %, synthetic {100 * made:.2f} %"
        parts.append(
            f"<g><title>{escape(tip)}</title>"
            f'<rect class="real" x="{x:.1f}" y="{HEIGHT - tall:.1f}" width="{wide:.1f}" '
            f'height="{tall:.1f}"/>'
            f'<rect class="made" x="{x:.1f}" y="{HEIGHT - other:.1f}" width="{wide:.1f}" '
            f'height="{other:.1f}"/></g>'
        )
    first, last = short(one.labels[0]), short(one.labels[-1])
    parts.append(f'<line class="axis" x1="0" x2="{WIDTH}" y1="{HEIGHT}" y2="{HEIGHT}"/>')
    parts.append(f'<text x="0" y="{HEIGHT + 12}">{first}</text>')
    if count > 1:
        parts.append(f'<text x="{WIDTH}" y="{HEIGHT + 12}" text-anchor="end">{last}</text>')
    return "".join(parts) + "</svg>"


def matrix(evidence: Evidence, which: str) -> str:
    """A heat map of associations: ``real``, ``synthetic`` or ``difference``."""
    names = evidence.columns
    real, made = evidence.association_real, evidence.association_synthetic
    size = len(names)
    cell = 300 / max(size, 1)
    label = f"{which} association of every two columns"
    parts = [f'<svg viewBox="0 0 300 300" role="img" aria-label="{escape(label, quote=True)}">']
    for a in range(size):
        for b in range(size):
            value = {"real": real[a][b], "synthetic": made[a][b]}.get(
                which, abs(real[a][b] - made[a][b])
            )
            tip = f"{names[a]} and {names[b]}: {value:.2f}"
            parts.append(
                f'<rect class="{"gap" if which == "difference" else "heat"}" x="{b * cell:.2f}" '
                f'y="{a * cell:.2f}" width="{cell:.2f}" height="{cell:.2f}" '
                f'fill-opacity="{min(max(value, 0.0), 1.0):.3f}"><title>{escape(tip)}</title></rect>'
            )
    return "".join(parts) + "</svg>"
