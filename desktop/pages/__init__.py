"""One module a page: each renders a state and calls the desk. Knows no engine."""
