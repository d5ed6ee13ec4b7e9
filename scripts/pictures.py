"""Pictures of every page in light and dark, from the real window on real data: `make pictures`.

Walks the main job once on the sample table that comes with a dependency and writes
docs/pictures/<page>-<light|dark>.png. Then every page again in English, German and the pseudo-language, at 100 and
200 %, in light, dark and high contrast: build/pictures/<language>-<size>-<look>/<page>.png with a contact sheet
for each set, build/pictures/<language>-<size>-<look>.png, to be looked at. `--few` leaves these out.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.app import App, build
from desktop.theme.look import LOOK
from desktop.theme.tongue import TONGUE
from synth_engine import api

if TYPE_CHECKING:
    from desktop.pages.import_page import ImportPage
    from desktop.pages.release_page import ReleasePage
    from desktop.pages.validate_page import ValidatePage

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
EVERY = ROOT / "build" / "pictures"
REST = ("safety", "keys", "approve", "check", "opening", "settings", "help", "about", "tools")
"""Pages beside the line: in docs as they are after it."""
LANGUAGES, SIZES, LOOKS = ("en", "de", "pseudo"), (100, 200), ("light", "dark", "contrast")
PAGES = (
    *("import", "profile", "plan", "fit", "generate", "validate", "collapse", "release"),
    *(
        "audit",
        "safety",
        "keys",
        "approve",
        "check",
        "opening",
        "settings",
        "help",
        "about",
        "tools",
        "welcome",
    ),
)
THUMB, ACROSS = 640, 3
SECRET = "a passphrase for pictures"  # noqa: S105 - the project is thrown away
LONGEST = 400.0


class Walk:
    """Goes through the line and takes a picture of every page."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt
        self.app: App = build(QSettings("window.ini", QSettings.Format.IniFormat))
        self.app.window.show()

    def settle(self) -> None:
        """Let the window draw until nothing runs."""
        end = time.monotonic() + LONGEST
        calm = 0
        while calm < 5:
            self._qt.processEvents()
            time.sleep(0.01)
            app = self.app
            state = app.store.state
            free = state.free and app.lane.idle and not app.desk.runner.active
            free = free and not (state.preview.busy or state.installation.busy)
            calm = calm + 1 if free else 0
            if time.monotonic() > end:
                sys.exit("pictures: the window did not come to rest")

    def _paint(self) -> None:
        """Let the window draw what it shows; a page's first frame comes a moment after its place."""
        self._qt.processEvents()
        while not self.app.window.page(self.app.store.state.page).updatesEnabled():
            self._qt.processEvents()

    def picture(self, name: str) -> None:
        """Both appearances of what is shown."""
        for mode in ("light", "dark"):
            LOOK.switch(mode)
            self.app.window.rail.show_mode()  # its button names what is on
            self._paint()
            keep(self.app.window.grab().toImage(), PICTURES / f"{name}-{mode}.png")
        notice = self.app.store.state.notice
        if notice is not None and notice.tone == "bad":
            sys.exit(f"pictures: {notice.what}")

    def go(self, picture: str, page: str = "") -> None:
        """Go to a page, and take it; the picture has the page's name unless another is said."""
        self.app.desk.go(page or picture)
        self.settle()
        self.picture(picture)

    def line(self) -> None:
        """The main job."""
        window, desk = self.app.window, self.app.desk
        self.picture("welcome")
        desk.create("health.cloister", SECRET, SECRET)
        self.settle()
        api.run_job("sample-data", {"out": "insurance.csv", "force": True})
        desk.previewer.open(["insurance.csv"])
        self.settle()
        self.picture("preview")
        desk.previewer.close()
        desk.import_file("insurance.csv")
        self.settle()
        cast("ImportPage", window.pages["import"]).tabs.setCurrentIndex(0)
        self.go("import")
        self.go("profile")
        desk.go("plan")
        desk.edit(protected=("hlthf",), targets=("idp",))
        desk.save_plan()
        self.settle()
        desk.dismiss()
        self.go("plan")
        desk.run_missing()
        self.settle()
        for page in ("fit", "generate", "validate"):
            self.go(page)
        self.results()
        self.collapse()
        desk.go("release")
        page = cast("ReleasePage", window.pages["release"])
        desk.make_key("officer.pem", SECRET)
        self.settle()
        desk.dismiss()
        self.release(page)
        self.go("release")
        desk.verify_log()
        self.go("audit")

    def rest(self) -> None:
        """The pages beside the line; then every page as German guides show it."""
        for page in REST:
            self.shot(page)
            self.picture(page)
        self.speak("de")
        LOOK.switch("light")
        for page in PAGES:
            keep(self.shot(page)[1], PICTURES / "de" / f"{page}-light.png")
        self.app.desk.previewer.open(["insurance.csv"])
        keep(self.shot("import")[1], PICTURES / "de" / "preview-light.png")
        self.app.desk.previewer.close()
        self.speak("en")

    def speak(self, language: str) -> None:
        """The window in another language."""
        TONGUE.switch(language)
        self.app.desk.speak()
        self.app.window.remake()
        self.settle()

    def every(self) -> None:
        """Every page in every language, size and appearance, and a contact sheet of each set."""
        window = self.app.window
        for language in LANGUAGES:
            TONGUE.switch(language)
            for size in SIZES:
                LOOK.rescale(size)
                self.app.desk.speak()
                window.remake()
                self.settle()
                for look in LOOKS:
                    LOOK.switch(look)
                    sheet(f"{language}-{size}-{look}", [self.shot(one) for one in PAGES])
        TONGUE.switch("en")
        LOOK.rescale(100)

    def shot(self, page: str) -> tuple[str, QImage]:
        """A page as it is now."""
        self.app.desk.go(page)
        if page == "help":
            self.app.desk.helper.contents()
        if page == "about":
            self.app.desk.inspector.look()
        if page == "tools":
            self.app.desk.toolkit.show()
        self.settle()
        return page, self.app.window.grab().toImage()

    def results(self) -> None:
        """Every tab of the result, a column looked at."""
        page = cast("ValidatePage", self.app.window.pages["validate"])
        self.app.desk.mender.look_at("hlthf")
        for tab in ("utility", "privacy", "fairness", "rows"):
            page.tab(tab)
            self.settle()
            self.picture(f"validate-{tab}")
        self.app.desk.mender.look_at("")
        page.tab("fidelity")

    def collapse(self) -> None:
        """The question, and the answer of a small profile."""
        self.go("collapse-question", "collapse")
        arms = ("replace", "accumulate", "real-10", "real-50", "bootstrap")
        self.app.desk.ask_collapse(plan="replace", generations=4, seeds=6, budget=8_000, arms=arms)
        self.app.desk.measure_collapse()
        self.settle()
        self.picture("collapse")

    def release(self, page: ReleasePage) -> None:
        """Sign, release, check."""
        page.out.set_text("releases/teaching")
        page.purpose.setText("Teaching health economics")
        page.recipient.setText("University of Somewhere")
        page.key.path.set_text("officer.pem")
        page.key.passphrase.setText(SECRET)
        page.go.click()
        self.settle()
        self.app.desk.verify(self.app.store.state.releases[0].folder)
        self.settle()


def keep(image: QImage, file: Path) -> None:
    """Write a picture, or end."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(file)):
        sys.exit(f"pictures: cannot write {file}")
    print(file.relative_to(ROOT))


def sheet(name: str, shots: list[tuple[str, QImage]]) -> None:
    """Keep pictures, and a small one of each on one sheet."""
    folder = EVERY / name
    folder.mkdir(parents=True, exist_ok=True)
    high = max(shot.height() * THUMB // shot.width() for _, shot in shots)
    rows = -(-len(shots) // ACROSS)
    whole = QImage(ACROSS * (THUMB + 8), rows * (high + 8), QImage.Format.Format_RGB32)
    whole.fill(QColor("#808080"))
    painter = QPainter(whole)
    for at, (page, shot) in enumerate(shots):
        shot.save(str(folder / f"{page}.png"))
        small = shot.scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation)
        down, across = divmod(at, ACROSS)
        left, top = across * (THUMB + 8) + 4, down * (high + 8) + 4
        painter.drawImage(QRect(left, top, small.width(), small.height()), small)
    painter.end()
    whole.save(str(EVERY / f"{name}.png"))
    print((EVERY / f"{name}.png").relative_to(ROOT))


def main() -> int:
    """Take all pictures; return the exit code."""
    parser = argparse.ArgumentParser(description="Pictures of every page of the window.")
    parser.add_argument("--few", action="store_true", help="only those of docs/pictures")
    words = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    qt = cast("QApplication", QApplication.instance() or QApplication(["pictures"]))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        # A picture shows no path of the machine that it was taken on.
        os.environ["CLOISTER_SETTINGS"] = "settings"
        Path("settings").mkdir()
        Path("settings/site.json").write_text(
            '{"v": 1, "log": {"paths": "name"}}', encoding="utf-8"
        )
        walk = Walk(qt)
        try:
            walk.line()
            walk.rest()
            if not words.few:
                walk.every()
        finally:
            walk.app.shut()
            os.chdir(PICTURES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
