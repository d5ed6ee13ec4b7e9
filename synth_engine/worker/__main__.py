"""``python -m synth_engine.worker``: one request on stdin, frames on stdout."""

from __future__ import annotations

from synth_engine.worker.serving import serve


def main() -> None:
    """Serve our own work, found when the request has come."""

    def find(kind: str) -> object:
        from synth_engine.workflow.work import WORK

        return WORK[kind]

    serve(find)


if __name__ == "__main__":
    main()
