"""Cloister's engine: synthetic tables from sensitive ones, with the proof that they may leave."""

__version__ = "0.1.0"
