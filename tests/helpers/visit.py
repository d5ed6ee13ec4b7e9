"""A visit to the real window without a hand at it: a project is made, looked at and closed; then it leaves."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if os.environ.get("CLOISTER_TEST_RUN") != "1":
    sys.exit("fakes run in tests only")

from PySide6.QtCore import QTimer

SECRET = "correct horse battery"
GIVE_UP_MS = 120_000


def main() -> int:
    """Start it by its own entry; the visitor comes in by a timer."""
    from desktop.app import main as composed

    made = composed.build

    def build(*words, **names):
        app = made(*words, **names)
        steps = iter(visit(app))

        def on() -> None:
            state = app.store.state
            calm = state.free and app.lane.idle and not app.desk.runner.active
            calm = calm and not state.installation.busy
            if calm and next(steps, "end") == "end":
                timer.stop()
                app.window.close()

        timer = QTimer(app.window)
        timer.timeout.connect(on)
        timer.start(150)
        QTimer.singleShot(GIVE_UP_MS, lambda: os._exit(3))
        return app

    composed.build = build
    from desktop.__main__ import main as entry

    return entry([])


def visit(app):
    """Make a project, look at every page that opens, close the project."""
    project = str(Path.cwd() / "visit.cloister")
    yield app.desk.create(project, SECRET, SECRET)
    assert app.store.state.project is not None
    for page in ("import", "profile", "plan", "fit", "generate", "validate", "release", "audit"):
        yield app.desk.go(page)
    yield app.desk.close_project()
    assert app.store.state.project is None


if __name__ == "__main__":
    raise SystemExit(main())
