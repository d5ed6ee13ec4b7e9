"""Floor 7: the job process. Claims stdout for the protocol, runs one job, says how it ended, exits.

It never writes the log, never holds a signing key, and dies when its parent does.
"""

from __future__ import annotations

from synth_engine.worker.serving import serve

__all__ = ["serve"]
