"""Values of the floors below that the door gives on, as small as they are: the window starts with them."""

from __future__ import annotations

from synth_engine.contracts.paging import RowFilter, Sorting
from synth_engine.contracts.reading import FilePreview, Reading
from synth_engine.workflow.line import STEPS

__all__ = ["STEPS", "FilePreview", "Reading", "RowFilter", "Sorting"]
