"""The frontier: how well rows pass for real (c2st_gbm) against how far they lean on training rows (dcr_share)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.transforms import Bbox

SETS = ("adult", "diabetes130")
WINDOW = (48.0, 55.0)  # dcr_share that the picture shows
OURS, PEER, RULE, REAL = "#0b6e4f", "#5b6570", "#c9ced4", "#b8860b"


class Labels:
    """Words beside points, each at the first place where it covers no other."""

    def __init__(self, axes: Any) -> None:
        self.axes = axes
        self.taken: list[Bbox] = []

    def point(self, x: float, y: float) -> None:
        """A marker that words must keep clear of."""
        at = self.axes.transData.transform((x, y))
        self.taken.append(Bbox.from_bounds(at[0] - 6, at[1] - 6, 12, 12))

    def put(self, text: str, x: float, y: float, sides: tuple[str, ...], **look: Any) -> None:
        """The word at (x, y), on the first of `sides` ("left", "right", "center") and heights that is free."""
        # Beside its point; on a curve under it, where the line does not run.
        heights = (*(() if "center" in sides else (-3,)), -16, 9, -28, 21, -40, 33)
        for height in heights:
            for side in sides:
                shift = {"left": 8, "right": -8, "center": 0}[side]
                word = self.axes.annotate(
                    text,
                    (x, y),
                    xytext=(shift, height),
                    textcoords="offset points",
                    ha=side,
                    fontsize=8,
                    **look,
                )
                box = word.get_window_extent()
                last = height == heights[-1] and side == sides[-1]
                if last or not any(box.overlaps(other) for other in self.taken):
                    self.taken.append(box)
                    return
                word.remove()


def draw(name: str, rows: list[dict[str, Any]], path: Path) -> None:
    """One picture: every peer a labelled point, our privacy settings a curve, fresh real rows a star."""
    good = [row for row in rows if row["status"] == "ok" and row.get("c2st_gbm") is not None]
    ours = sorted((r for r in good if r["peer"].startswith("trees")), key=lambda r: r["dcr_share"])
    others = sorted((r for r in good if r not in ours), key=lambda r: -r["c2st_gbm"])
    figure, axes = plt.subplots(figsize=(7.5, 4.8), dpi=150)
    # Copying lies far to the right, a collapsed model far to the left: the axis ends where methods still
    # differ, and a word at its edge says where the others are.
    inside = [row["dcr_share"] for row in good if WINDOW[0] < row["dcr_share"] < WINDOW[1]]
    left, right = min([49.5, *inside]) - 0.4, max([53.0, *inside]) + 0.8
    axes.set_xlim(left, right)
    axes.set_ylim(-0.08, 1.06)
    axes.axvline(50, color=RULE, linewidth=1, zorder=0)
    axes.axvline(52, color=RULE, linewidth=1, linestyle="--", zorder=0)
    axes.set_xlabel(
        "dcr_share: rows nearer to a training row than to a fresh one, % (50 is right; dashed: 52)"
    )
    axes.set_ylabel("c2st_gbm: passes for real (1 = yes)")
    axes.set_title(f"{name}: sequential-trees (green) and others", loc="left", fontsize=10)
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    labels = Labels(axes)
    for row in good:
        labels.point(row["dcr_share"], row["c2st_gbm"])
    _curve(axes, ours, labels)
    for row in others:
        x, y, title = row["dcr_share"], row["c2st_gbm"], row["title"]
        if not left < x < right:
            text = f"{title}: {y:.2f} at {x:.0f}"
            edge, side = (left, "left") if x < left else (right, "right")
            arrowed = f"\N{LEFTWARDS ARROW} {text}" if x < left else f"{text} \N{RIGHTWARDS ARROW}"
            labels.put(arrowed, edge, y, (side,), color=PEER)
            continue
        real = row["peer"] == "real"
        axes.scatter(
            x, y, marker="*" if real else "o", s=130 if real else 34, color=REAL if real else PEER
        )
        labels.put(title, x, y, ("left", "right"))
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Software": None})
    plt.close(figure)


def _curve(axes: Any, ours: list[dict[str, Any]], labels: Labels) -> None:
    """Our settings in order of dcr_share, each named."""
    axes.plot(
        [row["dcr_share"] for row in ours],
        [row["c2st_gbm"] for row in ours],
        "-s",
        color=OURS,
        markersize=6,
    )
    for row in ours:
        word = row["title"].partition(", ")[2] or "default"
        look = {"color": OURS, "fontweight": "bold"}
        labels.put(word, row["dcr_share"], row["c2st_gbm"], ("center", "left", "right"), **look)
