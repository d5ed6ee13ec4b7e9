"""Jobs that answer with what they have when they are stopped. Must not know what the job measures."""

from __future__ import annotations

from typing import Any

from synth_engine import api
from synth_engine.cli import output
from synth_engine.contracts.errors import Cancelled

# After Ctrl-C the worker is asked to stop, and answers with what it has.
LAST_WORD_SECONDS = 30


def run(kind: str, params: dict[str, Any]) -> dict[str, Any]:
    """Run a job; stopped by Ctrl-C it says what it has.

    Raises:
        SynthError: what went wrong; `Cancelled` where nothing was measured.
    """
    bar = output.Bar(kind)
    try:
        return dict(api.run_job(kind, params, bar, bar.started))
    except KeyboardInterrupt:
        if bar.job is None:
            raise
        bar.job.cancel()
        outcome = bar.job.wait(LAST_WORD_SECONDS)
        if outcome is None or "complete" not in outcome.summary:
            raise Cancelled from None
        return dict(outcome.summary)
