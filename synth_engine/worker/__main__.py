"""``python -m synth_engine.worker``: one request on stdin, frames on stdout."""

from __future__ import annotations

from synth_engine.worker.serving import serve


def main() -> None:
    """Serve our own work, found when the request has come."""

    def find(kind: str) -> object:
        from synth_engine.workflow.work import WORK

        return WORK[kind]

    def ready() -> None:
        """What a file that is dropped needs; what a job of another kind needs besides comes with its request."""
        from synth_engine.tables.without_pandas import leave_pandas_out

        leave_pandas_out()
        from synth_engine.tables.rehearsing import rehearse

        # Loaded for what they load, under no name.
        from synth_engine.workflow.work import importing, previewing

        del importing, previewing
        rehearse()

    serve(find, ready)


if __name__ == "__main__":
    main()
