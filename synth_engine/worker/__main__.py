"""``python -m synth_engine.worker``: one request on stdin, frames on stdout."""

from __future__ import annotations

from importlib import import_module

from synth_engine.worker.serving import serve


def main() -> None:
    """Serve our own work, found when the request has come."""

    def find(kind: str) -> object:
        from synth_engine.workflow.work import WORK

        return WORK[kind]

    def ready() -> None:
        """What a file that is dropped needs; what a job of another kind needs besides comes with its request."""
        import_module("synth_engine.workflow.work.previewing")
        import_module("synth_engine.workflow.work.importing")
        import_module("synth_engine.tables.readers.csv")

    serve(find, ready)


if __name__ == "__main__":
    main()
