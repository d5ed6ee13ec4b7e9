"""One file format a module; each is a `contracts.formats.Writer` with its own entry point."""
