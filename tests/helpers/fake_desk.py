"""What a presenter stands on, without Qt: a store with the real reducer, and a lane that answers at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.presenters import events
from desktop.presenters.reducer import reduce

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.presenters.state import AppState, Notice


class FakeStore:
    """The real reducer, no Qt."""

    def __init__(self, state: AppState) -> None:
        self.state = state

    def tell(self, event: events.Event) -> None:
        """Reduce."""
        self.state = reduce(self.state, event)

    def say(self, notice: Notice | None) -> None:
        """Show."""
        self.tell(events.Told(notice))


class FakeLane:
    """Answers at once."""

    def post(
        self,
        call: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run it; without anybody to tell, an error is the test's."""
        try:
            answer = call()
        except Exception as error:
            if failed is None:
                raise
            failed(error)
        else:
            done(answer)
