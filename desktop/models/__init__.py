"""Item models: they hold values and never compute."""
