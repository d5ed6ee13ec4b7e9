"""The presenter of two people: asks for approval, shows a request, answers it. Needs no open project to answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import approval_words as said
from desktop.messages import release_words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.approval_views import review_view
from desktop.presenters.certificate_ask import CertificateAsk, certificate_files
from desktop.presenters.commands import shown
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.runner import Runner
    from desktop.presenters.store import Store


class Approver(QObject):
    """Requests and answers. Every intent returns at once."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, runner: Runner) -> None:
        super().__init__()
        self._store, self._lane, self._runner = store, lane, runner
        self._asked: Path | None = None
        runner.ended.connect(self._tell_written)

    def miss(self, what: str) -> None:
        """Say what must be typed first."""
        self._store.say(Notice("warn", tr(what)))

    def _fail(self, error: Exception) -> None:
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def _call(self, text: str, call: Callable[[], Any], done: Callable[[Any], None]) -> None:
        if not self._store.state.free:
            return
        self._store.tell(events.Busy(text))

        def answered(answer: Any) -> None:
            self._store.tell(events.Busy())
            done(answer)

        self._lane.post(call, answered, self._fail)

    # -- asking -------------------------------------------------------------------------------

    def ask(
        self,
        *,
        out: str,
        key: str,
        key_passphrase: str,
        purpose: str,
        recipient: str,
        formats: tuple[str, ...],
        reasons: Mapping[str, str],
        with_data: bool = False,
    ) -> None:
        """Write a request for what stands on the release page; `with_data`: take the synthetic rows along."""
        if not out or not key:
            self.miss(said.NO_FILE if not out else said.NO_KEY)
            return
        from synth_engine.contracts.policy import Override  # the window starts without it

        self._asked, who = Path(out).expanduser(), api.person()
        overrides = tuple(Override(metric, text, who) for metric, text in reasons.items())
        options = {"out": self._asked, "key": Path(key).expanduser(), "formats": formats}
        options |= {"key_passphrase": key_passphrase or None, "person": who}
        words = {"purpose": purpose, "recipient": recipient, "overrides": overrides}
        self._runner.run("request", options | words | {"with_data": with_data})

    def _tell_written(self) -> None:
        """Once the request has been written, say where it is."""
        path, self._asked = self._asked, None
        if path is not None and path.exists() and self._store.state.notice is None:
            what = tr(said.WRITTEN, path=shown(path))
            self._store.say(Notice("good", what, "", tr(said.CARRY)))

    # -- answering ----------------------------------------------------------------------------

    def look(self, path: str) -> None:
        """Read a request and show it."""
        if not path:
            self.miss(said.NO_REQUEST)
            return
        file = Path(path).expanduser()

        def came(review: api.Review) -> None:
            self._store.say(None)
            self._store.tell(events.Reviewed(review_view(str(file), review)))

        self._store.tell(events.Reviewed(None))
        self._call(tr(said.READING), lambda: api.review(file), came)

    def report(self) -> None:
        """Write the report that came along beside the request."""
        review = self._store.state.approval.review
        if review is None:
            return
        path = Path(review.path)
        out = path.with_name(f"{path.name}.report.html")

        def written(_: object) -> None:
            what = tr(said.REPORT_WRITTEN, path=shown(out))
            self._store.say(Notice("good", what, "", tr(said.REPORT_TODO)))

        self._call(tr(said.WRITING), lambda: api.evidence(path, "report.html", out), written)

    def answer(
        self,
        *,
        approved: bool,
        out: str,
        key: str,
        key_passphrase: str,
        person: str,
        reason: str,
        certificate: CertificateAsk | None = None,
    ) -> None:
        """Approve or reject the request that is looked at; a certificate may sign the answer too."""
        review = self._store.state.approval.review
        missing = "" if out else said.NO_ANSWER
        missing = missing or ("" if key else said.NO_KEY)
        missing = missing or ("" if person else said.NO_NAME)
        if certificate is not None and not certificate.file.strip():
            missing = missing or release_words.NO_CERTIFICATE
        if review is None or missing:
            self.miss(missing or said.NO_REQUEST)
            return
        file, path = Path(out).expanduser(), Path(review.path)

        def answered(_: object) -> None:
            text = said.APPROVED_TITLE if approved else said.REJECTED_TITLE
            self._store.tell(events.Reviewed(None))
            self._store.say(Notice("good", tr(text, path=shown(file)), "", tr(said.ANSWER_TODO)))

        self._call(
            tr(said.SIGNING),
            lambda: api.answer_request(
                path,
                out=file,
                key=Path(key).expanduser(),
                key_passphrase=key_passphrase or None,
                person=person,
                reason=reason,
                approved=approved,
                at=api.now(),
                certificate=None if certificate is None else certificate_files(certificate),
            ),
            answered,
        )
