"""Codes of jobs, workers and our own bugs."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "JOB.CANCELLED": Entry(
        "notice",
        "The job was cancelled.",
        "Nothing was changed.",
        "Start it again whenever you like.",
    ),
    "WORKER.CRASHED": Entry(
        "environment",
        "The worker process ended without an answer (signal {signal}).",
        "The project is as it was before this step.",
        "Run the step again. If it happens again, choose fewer rows or another synthesizer.",
    ),
    "WORKER.OUT_OF_MEMORY": Entry(
        "environment",
        "The worker process was killed by the system, most likely because memory ran out.",
        "The project is as it was before this step.",
        "Close other programs, or use fewer rows or columns, and run the step again.",
    ),
    "WORKER.NOT_STARTED": Entry(
        "environment",
        "The worker process could not be started.",
        "Nothing was changed.",
        "Check memory and the installation (`cloister doctor`), then run the step again.",
    ),
    "WORKER.ABANDONED": Entry(
        "environment",
        "The worker process was killed and is still not gone.",
        "The project is as it was before this step; the process is left to the system.",
        "Go on working. Restart the machine when you can.",
    ),
    "WORKER.NO_SPACE": Entry(
        "environment",
        "There is no space left to write.",
        "What was saved before is safe; this step was not saved.",
        "Make room and run the step again.",
    ),
    "WORKER.NO_PERMISSION": Entry(
        "environment",
        "The worker process was not allowed to read or write a file.",
        "The project is as it was before this step.",
        "Check the permissions of the file and its folder, then run the step again.",
    ),
    "WORKER.PROTOCOL": Entry(
        "bug",
        "The worker process sent something that is not part of its protocol.",
        "The project is as it was before this step.",
        "Run the step again; if it happens again, reinstall Cloister.",
    ),
    "BUG.UNEXPECTED": Entry(
        "bug",
        "Something in Cloister broke ({type}).",
        "The project is as it was before this step; nothing was sent anywhere.",
        "Run it again. If it happens again, report it with the command and the version.",
    ),
}
