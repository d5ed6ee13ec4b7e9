"""Fixtures and fakes, one place."""
