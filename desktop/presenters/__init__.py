"""Between pages and engine: states, the plain `reduce`, and what posts calls to the engine lane.

`state`, `events`, `reducer`, `views`, `commands` import no Qt and are tested without it.
"""
