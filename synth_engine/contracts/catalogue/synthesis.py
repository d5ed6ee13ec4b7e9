"""Codes of plans, synthesizers and generation."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {}
