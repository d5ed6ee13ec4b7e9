"""A working day with a table full of canaries, by command line and front door, every worker tapped.

Run as ``python -m tests.security.harness.walk EVIDENCE`` in a folder that holds the tables. It prints one line a
command; what the commands print goes to stdout as it would before anybody's eyes.
"""

from __future__ import annotations

import contextlib
import os
import resource
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from synth_engine.cli import main as cloister
from synth_engine.contracts.errors import SynthError
from tests.security.harness import haystack

_WORDS = ("--passphrase-file", "words.txt")


def _tapped(evidence: str, *more: str) -> None:
    job: Any = import_module("synth_engine.jobs.job")
    # The place where a job is told which program its worker is.
    job.worker_command = lambda: [
        *(sys.executable, "-m", "tests.security.harness.tee", evidence),
        *more,
    ]


def say(*words: str, code: int | None = 0) -> None:
    """Run a command; `code` is what it must answer, None for anything."""
    sys.argv = ["cloister", *words]  # as the program: with its fences and its hardening
    got = cloister()
    sys.stderr.write(f"walk: {words[0]} -> {got}\n")
    if code is not None and got != code:
        sys.exit(f"walk: {' '.join(words)} answered {got}")


def front_door() -> None:
    """What the window does and no verb: look at real rows."""
    from synth_engine.api.session import Session

    with Session.open(Path("p.cloister"), Path("words.txt").read_text().strip()) as session:
        page = session.rows("source", 0, 200, masked=False)
        if not any(haystack.markers()[0][0] in row for row in page.rows):
            sys.exit("walk: the planted rows are not in the project")


def override() -> list[str]:
    """Overrides for whatever stands in the way: the table is small and made to be awkward."""
    from synth_engine.api import releasing
    from synth_engine.api.session import Session

    with Session.open(Path("p.cloister"), Path("words.txt").read_text().strip()) as session:
        names = releasing.decision(session).blocking
    return [part for one in names for part in ("--override", one, "--reason", "a made-up table")]


def main() -> None:
    """The day."""
    evidence = sys.argv[1]
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    _tapped(evidence)
    say("create", "p.cloister", *_WORDS)
    say("import", "p.cloister", "people.csv", "visits.csv", *_WORDS)
    say("tables", "p.cloister", "--relations", *_WORDS)
    say("import", "p.cloister", "broken.csv", *_WORDS, code=None)
    say("import", "p.cloister", "missing.csv", *_WORDS, code=None)
    say("plan", "p.cloister", "--policy", "internal-testing", "--target", "outcome", *_WORDS)
    say("plan", "p.cloister", "--rule", f"age >= '{haystack.markers()[0][9]}'", *_WORDS, code=None)
    say("run", "p.cloister", *_WORDS, code=None)
    say("exposed", "p.cloister", *_WORDS)
    say("status", "p.cloister", "--json", *_WORDS)
    front_door()
    _tapped(evidence, "crash")
    say("validate", "p.cloister", *_WORDS, code=4)
    _tapped(evidence)
    small = ("--generations", "1", "--seeds", "2", "--html", "collapse.html")
    say("collapse", "p.cloister", *small, *_WORDS, code=None)
    say("keys", "new", "--out", "key.pem", *_WORDS)
    formats = [word for name in ("csv", "parquet", "xlsx", "jsonl") for word in ("--format", name)]
    words = ("release", "p.cloister", "--out", "out", "--key", "key.pem", "--no-registry")
    say(*words, *formats, *override(), *_WORDS)
    say("audit", "export", "p.cloister", "--out", "log.jsonl", *_WORDS)
    say("backup", "p.cloister", "--out", "copy.cloister", *_WORDS)
    say("rekey", "p.cloister", "--new-passphrase-file", "words.txt", *_WORDS)
    say("compact", "p.cloister", *_WORDS)
    say("check", "p.cloister", *_WORDS)
    out = ("--out", "single.csv", "--model-out", "model.json")
    say("synthesize", "people.csv", *out, code=None)
    say("profile", "people.csv", "--json")
    sys.stdout.flush()
    # Last of all this process breaks, with real rows in its memory.
    front_door()
    os.abort()


if __name__ == "__main__":
    try:
        main()
    except SynthError as error:
        sys.exit(f"walk: {error.code}")
