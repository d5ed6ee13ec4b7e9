"""The fonts of page and PDF: Source Sans Pro (SIL Open Font License, `resources/report/fonts`)."""

from __future__ import annotations

import base64
import io
from importlib.util import find_spec
from pathlib import Path

from synth_engine.contracts.resources import resource


def font(*, bold: bool = False) -> Path:
    """The file of a weight."""
    return resource("report", "fonts", f"SourceSansPro-{'Semibold' if bold else 'Regular'}.ttf")


def wide_fonts() -> Path | None:
    """Folder of fonts with more scripts than ours: those that matplotlib carries, found without loading it."""
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"


def embedded_fonts(text: str) -> str:
    """CSS with both weights inside, cut down to the letters of a text; the same text gives the same bytes."""
    faces = []
    for weight, bold in ((400, False), (600, True)):
        body = base64.b64encode(_cut_down(font(bold=bold), text)).decode("ascii")
        faces.append(
            f'@font-face {{ font-family: "Report"; font-weight: {weight}; '
            f'src: url(data:font/woff;base64,{body}) format("woff"); }}'
        )
    return "\n".join(faces)


def _cut_down(path: Path, text: str) -> bytes:
    """A font of these letters alone, as WOFF."""
    from fontTools import subset  # type: ignore[import-untyped]  # carries no types

    options = subset.Options(flavor="woff", layout_features=["kern"], recalc_timestamp=False)
    face = subset.load_font(str(path), options)
    try:
        cutter = subset.Subsetter(options)
        cutter.populate(text=text)
        cutter.subset(face)
        written = io.BytesIO()
        subset.save_font(face, written, options)
    finally:
        face.close()
    return written.getvalue()
