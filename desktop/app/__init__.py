"""Puts store, lane, desk and window together and runs them. Importing it loads no table library."""

from desktop.app.main import App, build, run

__all__ = ["App", "build", "run"]
