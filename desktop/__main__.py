"""``cloister-app [PROJECT]``: the window. Nothing else stands here."""

from __future__ import annotations

import argparse
import gc
import sys


def main(argv: list[str] | None = None) -> int:
    """Run the window; return the exit code.

    Args:
        argv: words after the program's name; by default those it was called with.
    """
    parser = argparse.ArgumentParser(prog="cloister-app", description="The window of Cloister.")
    parser.add_argument("project", nargs="?", metavar="PROJECT", help="a project file to open")
    words, others = parser.parse_known_args(argv)  # Qt takes the others
    from synth_engine.contracts.hardening import harden
    from synth_engine.contracts.offline import refuse_network

    if argv is None:  # where we are the program, and not a test of it
        harden()
        gc.disable()  # what a start makes stays; the window looks for garbage itself (`desktop.app.tidying`)
    refuse_network()  # before anything of Qt is there
    from desktop.app import run

    return run(words.project, others)


if __name__ == "__main__":
    sys.exit(main())
