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
        # Loaded for what they load, under no name. Arrow asks for numpy's masks with the first array.
        import numpy.ma

        from synth_engine.tables.formats import load_readers
        from synth_engine.workflow.work import importing, previewing

        del numpy, importing, previewing
        load_readers()

    serve(find, ready)


if __name__ == "__main__":
    main()
