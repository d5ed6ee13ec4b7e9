#!/usr/bin/env python3
"""From the kept results to docs/benchmarks.md, .json, .csv and the frontier pictures.

.venv/bin/python benchmarks/report.py [--results DIR] [--docs DIR]
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import Any

import data
import frontier
from judged import FIGURES
from run import HARD_LIMIT, PEERS, RESULTS, TRAINING_LIMIT

COST = ("cpu_seconds", "wall_seconds", "peak_mb")
PLACES = {
    "k_marginal": 0,
    "dcr_share": 1,
    "copies": 2,
    "cpu_seconds": 1,
    "wall_seconds": 1,
    "peak_mb": 0,
}
NIST = (
    ("k_marginal", "k-marginal"),
    ("sub_sample_equivalent_percent", "sub-sample equivalent %"),
    ("unique_exact_match_percent", "exact matches %"),
    ("age", "age %"),
    ("work", "work %"),
    ("housing", "housing %"),
)
LEAST_TSTR = 0.05  # an R2 under this on real rows leaves no ratio to speak of
INTRO = f"""# Benchmarks

Made by `make bench` (`benchmarks/`); figures by a judge that shares no code with Cloister. The same as data:
[benchmarks.json](benchmarks.json), [benchmarks.csv](benchmarks.csv).

- Every method gets the same training rows as the same text and makes as many rows as it got. "Fresh real rows"
  is the holdout in the place of a synthetic table: what a perfect synthesizer reaches. Figures are against rows
  that no method saw.
- CPU seconds are those of the whole process (start, reading, fit, generation, writing), its libraries held to one
  thread, one run at a time. The machine (two cores) is shared, so wall seconds are an upper bound.
- Published default settings, one seed unless the table says more. Training of SDV's deep models is cut after
  {TRAINING_LIMIT // 60} CPU minutes; that of TabularARGN, which stops by itself when it no longer learns, after
  {3 * TRAINING_LIMIT // 60} minutes of wall time. Anything is stopped after {HARD_LIMIT // 60} CPU minutes. Where
  that happened the table says so.
- Numbers are written at the decimals of the source for everybody. Columns that the judge does not take for
  numbers are passed as text, so codes like `?` and `N` stay codes. Columns that identify a row or a person are
  left out.
- c2st_gbm: can a boosted classifier tell the rows from fresh real ones? 1 = no. dcr_share: share of rows nearer to
  a training row than to a fresh one; 50 is right, over 52 leans on the training rows. mia_auc: .5 is right.
  copies: % of rows equal to a training row. tstr_ratio: a model trained on these rows against one trained on real
  rows.
"""


def load(folder: Path) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Results by data set and peer, seeds in order."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted(folder.glob("*--*.json")):
        one = json.loads(path.read_text(encoding="utf-8"))
        if one.get("set") in data.SETS and one.get("peer") in PEERS:
            found[one["set"]][one["peer"]].append(one)
    return found


def _means(runs: list[dict[str, Any]], names: tuple[str, ...]) -> dict[str, float | None]:
    out: dict[str, float | None] = {}
    for name in names:
        values = [v for run in runs if (v := run.get(name, run["figures"].get(name))) is not None]
        out[name] = mean(values) if values else None
    return out


def _note(runs: list[dict[str, Any]]) -> str:
    facts = runs[0].get("facts", {})
    words = []
    if facts.get("cut"):
        least = min(run["facts"]["epochs"] for run in runs)
        unit = "rounds" if runs[0]["peer"].startswith("arf") else "epochs"
        words.append(f"cut: {least:g} of {facts['of_epochs']} {unit}")
    elif facts.get("epochs"):
        words.append(
            f"{facts['epochs']:g} {'rounds' if runs[0]['peer'].startswith('arf') else 'epochs'}"
        )
    if len(runs) > 1:
        words.append(f"mean of {len(runs)} seeds")
    return "; ".join(words)


def rows_of(name: str, peers: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """One row a method: its means, or why there are none."""
    rows = []
    kept = data.SETS[name].folder / "ceiling.json"
    if kept.is_file():
        figures = json.loads(kept.read_text(encoding="utf-8"))
        rows.append(
            {"set": name, "peer": "real", "title": "fresh real rows", "status": "ok", "note": ""}
        )
        rows[0] |= {figure: figures[figure] for figure in FIGURES} | dict.fromkeys(COST)
        if figures["tstr"] < LEAST_TSTR:
            rows[0] |= {
                "tstr_ratio": None,
                "note": f"real rows explain nothing (R2 {figures['tstr']:.2f}): no ratio",
            }
    for key in PEERS:
        if not (runs := peers.get(key)):
            continue
        row = {"set": name, "peer": key, "title": PEERS[key].title, "licence": PEERS[key].licence}
        fine = [run for run in runs if run["status"] == "ok"]
        if not fine:
            rows.append(row | {"status": "failed", "note": runs[0]["reason"], **_cost(runs)})
            continue
        names = FIGURES if data.SETS[name].split else tuple(key for key, _ in NIST[:3])
        row |= {"status": "ok", "version": fine[0]["facts"].get("version"), "seeds": len(fine)}
        row |= {"note": _note(fine), **_means(fine, names), **_cost(fine)}
        if rows and rows[0].get("tstr_ratio", 1) is None:
            row["tstr_ratio"] = None
        if not data.SETS[name].split:
            for group in ("age", "work", "housing"):
                row[group] = mean(run["figures"]["inconsistent_percent"][group] for run in fine)
        rows.append(row)
    return rows


def _cost(runs: list[dict[str, Any]]) -> dict[str, float]:
    return {name: mean(run[name] for run in runs) for name in COST}


def _cell(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    return "-" if value is None else f"{value:.{PLACES.get(name, 3)}f}"


def table(name: str, rows: list[dict[str, Any]]) -> list[str]:
    """One data set as Markdown."""
    one = data.SETS[name]
    heads = [(figure, figure) for figure in FIGURES] if one.split else list(NIST)
    said = [f"target `{one.target}`"] if one.split else []
    said += [f"left out: {', '.join(one.left_out)}"] if one.left_out else []
    said += [one.note] if one.note else []
    lines = ["", f"## {name}", "", "; ".join(said) + ".", ""]
    titles = ["", "CPU s", "wall s", "peak MB", *(title for _, title in heads), "remarks"]
    lines += ["| " + " | ".join(titles) + " |", "|---" * len(titles) + "|"]
    for row in rows:
        title = f"**{row['title']}**" if row["peer"].startswith("trees") else row["title"]
        if row.get("version") not in {None, "-"} and PEERS[row["peer"]].script:
            title += f" {row['version']}"
        cells = [
            title,
            *(_cell(row, cost) for cost in COST),
            *(_cell(row, key) for key, _ in heads),
        ]
        lines.append("| " + " | ".join([*cells, row["note"].replace("|", "/")]) + " |")
    there = {row["peer"] for row in rows}
    wanted = [key for key, peer in PEERS.items() if peer.script and key != "arf-1"]
    if absent := [PEERS[key].title for key in wanted if key not in there]:
        lines += ["", f"No result yet: {', '.join(absent)}."]
    return lines


def scale(path: Path) -> list[str]:
    """What `scale.py` found, as Markdown."""
    if not path.is_file():
        return []
    found = json.loads(path.read_text(encoding="utf-8"))
    lines = [
        "",
        "## Scale",
        "",
        "sequential-trees through `cloister synthesize --json`, both cores (shared with other work).",
        "",
    ]
    titles = ["", "read s", "fit s", "generate s", "write s", "rows/s generated", "peak MB"]
    lines += ["| " + " | ".join(titles) + " |", "|---" * len(titles) + "|"]
    for case in found["cases"]:
        if case["status"] != "ok":
            lines.append(f"| {case['case']} | {case['reason'].replace('|', '/')} |" + " |" * 5)
            continue
        seconds = [f"{case['seconds'][step]:.2f}" for step in ("read", "fit", "generate", "write")]
        cells = [
            case["case"],
            *seconds,
            f"{case['rows_per_second']:,.0f}",
            f"{case['peak_mb']:.0f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    for word, ratio in found["ratios"].items():
        times = f"{ratio['fit_and_generate']:.2f} times as long ({ratio['cpu']:.2f} times the CPU of the whole run)"
        lines += ["", f"Fit and generation of {word} take {times}."]
    return lines


def save(rows: list[dict[str, Any]], docs: Path) -> None:
    """The rows as JSON and CSV."""
    text = json.dumps({"format": 1, "rows": rows}, indent=1)
    (docs / "benchmarks.json").write_text(text + "\n", encoding="utf-8")
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with (docs / "benchmarks.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    """Write everything there are results for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--docs", type=Path, default=data.ROOT / "docs")
    arguments = parser.parse_args()
    found = load(arguments.results)
    lines, everything = [INTRO], []
    for name in data.SETS:
        if name not in found:
            continue
        rows = rows_of(name, found[name])
        everything += rows
        lines += table(name, rows)
        if name in frontier.SETS and any(row["peer"] == "trees" for row in rows):
            picture = arguments.docs / "pictures" / f"frontier-{name}.png"
            frontier.draw(name, rows, picture)
            lines += ["", f"![c2st_gbm against dcr_share](pictures/{picture.name})"]
    lines += scale(arguments.results / "scale.json")
    save(everything, arguments.docs)
    (arguments.docs / "benchmarks.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(everything)} rows in {arguments.docs.name}/benchmarks.md")


if __name__ == "__main__":
    main()
