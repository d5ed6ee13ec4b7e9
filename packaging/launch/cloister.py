"""The frozen command line, and the frozen worker: one program, so that both share one set of libraries."""

import multiprocessing
import sys

import surroundings

if __name__ == "__main__":
    multiprocessing.freeze_support()  # first: where a library starts this program as its own child
    surroundings.settle()
    from synth_engine.contracts.programs import WORKER_FLAG

    if sys.argv[1:] == [WORKER_FLAG]:
        from synth_engine.worker.__main__ import main as work

        work()
    else:
        from synth_engine.cli import main

        sys.exit(main())
