"""Ground floor of the window: colours, type, spaces, icons. Knows nothing of tables or steps."""
