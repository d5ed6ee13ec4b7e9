"""For programs that stay open: a job begins sooner where its process is there already."""

from __future__ import annotations

from synth_engine import jobs


def keep_worker_ready() -> None:
    """Have a worker wait for the next job, with its libraries loaded: about 100 MB, and a second less to wait.

    It knows nothing of any project until it is asked. Nothing happens where one waits already.
    """
    jobs.keep_ready()


def let_worker_go() -> None:
    """Let none wait any more; returns when it is gone. Running jobs go on."""
    jobs.let_go()


def let_window_come_first() -> None:
    """Jobs started from now on take what this program leaves of the processor."""
    jobs.give_way()
