"""Writes the golden project of the current file format: `python tests/golden/projects/make_projects.py`, from a checkout.

Run it once for every format, right before the release that brings it, and keep the files for ever: a project of
every released format must open. Table, passphrases and key file are made up here; nothing in it is secret.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

from synth_engine import api  # noqa: E402 - the checkout stands on the path only now
from synth_engine.project.layout import CURRENT  # noqa: E402 - as above

AT = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)
MAIN, SLOT = "golden passphrase", "golden deputy"
KEY_FILE = b"golden key file, 32 bytes or more, of no worth\n"
ROWS = 240


def table(path: Path) -> None:
    """A small made-up table: numbers, codes, dates, gaps."""
    chance = random.Random(11)
    lines = ["ward,stay,cost,day"]
    for _ in range(ROWS):
        stay = chance.randrange(1, 15)
        cost = "" if chance.random() < 0.05 else f"{stay * 310 + chance.randrange(400)}.50"
        ward = chance.choice(["east", "west", "north"])
        lines.append(f"{ward},{stay},{cost},2025-{chance.randrange(1, 13):02d}-15")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Do the line up to generate, add two key slots, note what is in it."""
    path = HERE / f"format-{CURRENT}.cloister"
    key = HERE / "golden.key"
    key.write_bytes(KEY_FILE)
    with tempfile.TemporaryDirectory(dir=HERE) as folder:
        source = Path(folder) / "stays.csv"
        table(source)
        with api.Session.create(path, MAIN, name="Golden", clock=lambda: AT) as session:
            session.run_step("import", file=source, table="stays", registry=None)
            for step in ("profile", "plan", "fit", "generate"):
                session.run_step(step)
            session.add_slot("deputy", SLOT)
            session.add_slot("stick", None, key)
            rows = session.rows("source", 0, ROWS, masked=False).rows
            drawn = session.rows("synthetic", 0, ROWS).rows
            facts = {
                "rows": ROWS,
                "columns": 4,
                "source_sha256": hashlib.sha256(json.dumps(rows).encode()).hexdigest(),
                "synthetic_sha256": hashlib.sha256(json.dumps(drawn).encode()).hexdigest(),
            }
            session.compact()
            facts["records"] = len(session.audit())
    for ending in ("-wal", "-shm", ".attempts"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.with_suffix(".json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
