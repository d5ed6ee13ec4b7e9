#!/usr/bin/env python3
"""`make bench`: environments, every run that has no result yet, scale, the report.

    .venv/bin/python benchmarks/all.py

Remove a file of `.bench/results/` to have that run made again; `benchmarks/adult.py` judges Adult on three seeds.
"""

from __future__ import annotations

import subprocess
import sys

import data

STEPS = ("environments.py", "run.py", "scale.py", "report.py")


def main() -> None:
    """Each step is a program of its own; the first that fails ends it, and the next call goes on there."""
    if missing := data.available():
        sys.exit(f"bench: {missing}")
    for step in STEPS:
        code = subprocess.run([sys.executable, str(data.ROOT / "benchmarks" / step)], check=False)
        if code.returncode != 0:
            sys.exit(
                f"bench: {step} stopped with status {code.returncode}; see its words above, then call it again"
            )


if __name__ == "__main__":
    main()
