"""One file format a module; each is a `contracts.formats.Reader` with its own entry point."""
