"""Small parts that every page is put together from. They know nothing of tables, steps or the engine."""
