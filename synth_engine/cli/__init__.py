"""Floor 8: verbs over `synth_engine.api`, nothing else. The words are fixed in docs/commands.md."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from synth_engine import __version__
from synth_engine.contracts.errors import Bug, Cancelled, SynthError
from synth_engine.contracts.hardening import harden
from synth_engine.contracts.offline import refuse_network, wall_off_network

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code (see docs/commands.md, Manners)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:  # answered before the engine is loaded, which takes longer
        sys.stdout.write(f"cloister {__version__}\n")
        return 0
    from synth_engine.cli import output
    from synth_engine.cli.arguments import build_parser

    as_json = "--json" in arguments
    refuse_network()
    if argv is None:  # where we are the program
        harden()
    try:
        parsed = build_parser().parse_args(arguments)
        # Only where we are the program, and not before the window: its screen may be far away.
        if argv is None and parsed.verb != "app":
            wall_off_network()
        code: int = parsed.run(parsed)
    except SynthError as error:
        output.show_error(error, as_json=as_json)
        return error.exit_code
    except KeyboardInterrupt:
        output.show_error(Cancelled(), as_json=as_json)
        return Cancelled.exit_code
    except BrokenPipeError:
        return 0
    except Exception as error:  # noqa: BLE001 - the last door: exception texts may quote data, so only the type is shown
        output.show_error(Bug("BUG.UNEXPECTED", type=type(error).__name__), as_json=as_json)
        return Bug.exit_code
    return code
