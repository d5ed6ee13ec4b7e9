"""A PDF whose text is tagged: headings, paragraphs, tables and figures with their descriptions, for screen readers.

fpdf2 2.8 writes a flat list of figures only, so its structure tree is replaced by one that nests (ISO 32000-1,
14.7 and 14.8). This leans on parts of fpdf2 that are not its public face; `tests/unit/engine/reports` reads the
tags back. Says nothing of the report itself.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fpdf import FPDF, ViewerPreferences
from fpdf.fonts import TTFFont
from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFArray, PDFObject

from synth_engine.reports import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

FONT, WIDE_FONT = "Report", "Wide"


class _Kids(PDFArray):
    """Children of the document: written as they are, walked with everything below them."""

    def __init__(self) -> None:
        super().__init__()
        self.everything: list[StructElem] = []

    def __iter__(self) -> Iterator[Any]:
        """All elements, so that fpdf2 writes the nested ones too."""
        return iter(self.everything)

    def serialize(self, *args: Any, **kwargs: Any) -> str:
        """The children alone."""
        return str(PDFArray(list(self[:])).serialize(*args, **kwargs))


class _Attributes:
    """Attributes of a heading cell: which way it heads."""

    def __init__(self, scope: str) -> None:
        self.scope = scope

    def serialize(self, **_: Any) -> str:
        """PDF form."""
        return f"<</O /Table /Scope /{self.scope}>>"


class _Element(StructElem):
    """An element that may have attributes; without slots, for `a`."""

    def __init__(self, kind: str, parent: PDFObject, page: int, alt: str | None) -> None:
        super().__init__(f"/{kind}", parent, [], page, None, alt)
        self.a: _Attributes | None = None


class _Tree(StructureTreeBuilder):
    """Elements inside elements."""

    def __init__(self) -> None:
        super().__init__()
        self.kids = _Kids()
        self.doc_struct_elem.k = self.kids
        self.open: list[PDFObject] = [self.doc_struct_elem]

    def element(self, kind: str, page: int, alt: str | None = None) -> _Element:
        """A new element inside the open one."""
        parent: Any = self.open[-1]
        made = _Element(kind, parent, page, alt)
        parent.k.append(made)
        self.kids.everything.append(made)
        return made

    def content(self, element: StructElem, page: int) -> tuple[int, int]:
        """A piece of the page for an element: (number of the piece, number of the page in the tree)."""
        number = self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))
        pieces = self.struct_tree_root.parent_tree.nums[number]
        pieces.append(element)
        element.k.append(len(pieces) - 1)
        return len(pieces) - 1, number


class TaggedPdf(FPDF):
    """A4 page with margins that Letter has as well, our fonts, and tags."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.struct_builder: Any = _Tree()
        self.add_font(FONT, fname=fonts.font())
        self.add_font(FONT, "B", fname=fonts.font(bold=True))
        wide = fonts.wide_fonts()
        if wide is not None:
            self.add_font(WIDE_FONT, fname=wide / "DejaVuSans.ttf")
            self.add_font(WIDE_FONT, "B", fname=wide / "DejaVuSans-Bold.ttf")
            self.set_fallback_fonts([WIDE_FONT], exact_match=True)
        self.set_auto_page_break(auto=False)
        self.set_lang("en")
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self._inside = False

    def close_fonts(self) -> None:
        """Close the files of the fonts, which fpdf2 leaves open; nothing can be written after it."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    @contextmanager
    def tag(self, kind: str, alt: str | None = None, scope: str = "") -> Iterator[None]:
        """What is drawn inside is one element of the text, such as ``H1``, ``P`` or ``TD``; on one page."""
        tree: _Tree = self.struct_builder
        element = tree.element(kind, self.page, alt)
        if scope:
            element.a = _Attributes(scope)
        piece, number = tree.content(element, self.page)
        self.pages[self.page].struct_parents = number
        self._set_min_pdf_version("1.5")
        self._out(f"/{kind} <</MCID {piece}>> BDC")
        self._inside = True
        yield
        self._inside = False
        self._out("EMC")

    @contextmanager
    def group(self, kind: str) -> Iterator[None]:
        """Elements tagged inside belong to one element, such as ``Table`` or ``TR``; pages may turn."""
        tree: _Tree = self.struct_builder
        tree.open.append(tree.element(kind, self.page))
        yield
        tree.open.pop()

    @contextmanager
    def ornament(self) -> Iterator[None]:
        """What is drawn inside is no part of the text (ground, lines, page numbers)."""
        if self._inside:
            yield
            return
        self._out("/Artifact BMC")
        yield
        self._out("EMC")
