"""Words for codes: states, reasons, kinds, roles, flags, changes. Errors have theirs in the engine's catalogue."""
