"""The frozen window."""

import multiprocessing
import sys

import surroundings

if __name__ == "__main__":
    multiprocessing.freeze_support()  # first: where a library starts this program as its own child
    surroundings.settle()
    from desktop.__main__ import main

    sys.exit(main())
