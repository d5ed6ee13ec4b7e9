"""Between the GUI thread and the rest: the engine lane, the workers' frames, unexpected exceptions.

Neighbours of `models` and `messages`; knows no page and no presenter.
"""
