"""Codes of metrics, scorecards, policies and reports."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {}
