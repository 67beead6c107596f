"""Keeps the Review view true: what waits, the quotation that is decided on, and each decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.domain.annotation import Question
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.reviewing import Bulk, Case, Queue, QueueOrder, Waiting
from briefing_app.domain.spans import Span
from briefing_app.services import review, review_queue
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.review_calls import State, acceptance, known_names, state, take_off
from briefing_app.ui.review_list import Key, key_of
from briefing_app.ui.review_reasons import Done
from briefing_app.ui.review_view import ReviewView
from briefing_app.ui.review_words import nobody, stance_word
from briefing_app.ui.session import Session
from briefing_app.ui.suggestion_card import Choice
from briefing_app.ui.words import counted, decimal, of_all

_REFRESH_MS = 400
_JUST_DONE = 3
_PAGE = 200
_DECISIONS = frozenset({Kind.REVIEW, Kind.POSITION, Kind.QUESTION})
_NEWS = _DECISIONS | {Kind.ANALYSIS, Kind.ARTICLE, Kind.STATE}


class ReviewDesk(QObject):
    """One quotation after the other; the next is there before the decision on the last is stored."""

    changed = Signal()
    """The quotation, the count, or whether there is any."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        open_quotation: Callable[[str, str], None],
        parent: QObject,
    ) -> None:
        """``open_quotation`` shows a quotation in its article."""
        super().__init__(parent)
        self._session, self._actions, self._open = session, actions, open_quotation
        self.view: ReviewView | None = None
        self.case: Case | None = None
        self.left = self.today = 0
        self._order = QueueOrder.CERTAIN
        self._questions: tuple[Question, ...] = ()
        self._done: list[tuple[Key, Done]] = []
        self._parts: tuple[Span, ...] = ()
        self._adding = False
        self._own_writes = 0
        self._stale = True
        self._later = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._later.timeout.connect(self.refresh)
        actions.on("review-skip", self.skip)
        actions.on("review-bulk", self.open_bulk)
        for number in range(3):
            actions.on(f"review-speaker-{number + 1}", partial(self._choose_speaker, number))
        session.changed.connect(self._on_changed)
        session.profile_changed.connect(self._forget)

    def make(self) -> ReviewView:
        """The view, made when it is first wanted."""
        self.view = view = ReviewView()
        view.list.chosen.connect(self._come_to)
        view.list.rows.more_wanted.connect(self._read_on)
        view.pane.order_chosen.connect(self.set_order)
        view.skip_requested.connect(self.skip)
        view.step_requested.connect(view.list.step)
        view.editing_ended.connect(self._end_editing)
        view.part_wanted.connect(self._add_part)
        view.article_requested.connect(self._open_case)
        view.passage.words_selected.connect(self._cut)
        view.reasons.quotation_requested.connect(self._open)
        view.reasons.undo_requested.connect(self._session.undo)
        panel, bulk = view.panel, view.bulk
        panel.accept_requested.connect(self.accept)
        panel.reject_requested.connect(self.reject)
        panel.edit_requested.connect(self.edit)
        panel.skip_requested.connect(self.skip)
        panel.take_off_requested.connect(partial(take_off, self._session))
        panel.speaker_chosen.connect(self._show_speaker)
        panel.left.connect(self._focus_list)
        panel.names.wanted.connect(self._find_names)
        bulk.asked.connect(self._ask_bulk)
        bulk.accept_requested.connect(self.accept_above)
        bulk.closed.connect(self._focus_list)
        view.destroyed.connect(self._gone)
        return view

    @property
    def active(self) -> bool:
        """Whether the view is shown: its keys are the desk's then."""
        return self.view is not None and self.view.isVisible()

    def shown(self) -> None:
        """The view was shown: read what has changed meanwhile."""
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read the queue again, as far as it was read."""
        self._later.stop()
        if self.view is None:
            return
        self._stale = False
        limit = max(_PAGE, len(self.view.list.rows.items) + 1)
        call = partial(state, order=self._order, limit=limit)
        self._session.read(call, self._show_state, slot="review-queue")

    def set_order(self, order: QueueOrder) -> None:
        """Read the queue in another order, from its beginning."""
        self._order = order
        if self.view is not None:
            self.view.pane.show_order(order)
            self.view.list.show_rows((), more=False)
        self.refresh()

    # What is shown

    def _show_state(self, found: State) -> None:
        view, queue = self.view, found.queue
        if view is None:
            return
        self.left, self.today, self._questions = found.left, found.today, found.questions
        view.inks.see(row.speaker for row in queue.rows if row.speaker)
        back = next((row for row in queue.rows if self._undone(row)), None)
        view.list.show_rows(queue.rows, more=queue.after is not None)
        if back is not None:
            view.list.go(view.list.rows.place(key_of(back)) or 0)
        self._tell()
        if not queue.rows:
            self._come_to(None)

    def _undone(self, row: Waiting) -> bool:
        """Whether a row was decided before and waits again."""
        before = len(self._done)
        self._done = [each for each in self._done if each[0] != key_of(row)]
        if len(self._done) == before:
            return False
        if self.view is not None:
            self.view.reasons.show_done([done for _, done in self._done[:_JUST_DONE]])
        return True

    def _read_on(self) -> None:
        view = self.view
        if view is not None and view.list.rows.items:
            after = view.list.rows.items[-1].place
            call = partial(review_queue.queue, order=self._order, after=after)
            self._session.read(call, self._show_more, slot="review-more")

    def _show_more(self, queue: Queue) -> None:
        if self.view is not None:
            self.view.list.rows.append(queue.rows)
            self.view.list.rows.more = queue.after is not None

    def _come_to(self, row: Waiting | None) -> None:
        if row is None:
            self._show_case(None)
            return
        call = partial(review_queue.case, article=row.article, quotation=row.quotation)
        self._session.read(call, self._show_case, slot="review-case", failed=self._case_gone)

    def _case_gone(self, error: BaseException) -> bool:
        if isinstance(error, NotFoundError):
            self._later.start()
        return isinstance(error, NotFoundError)

    def _show_case(self, case: Case | None) -> None:
        view = self.view
        if view is None:
            return
        row = view.list.current()
        if case is not None and (row is None or _key(case) != key_of(row)):
            return  # the reader is on another one already
        self.case = case
        self._parts, self._adding = (), False
        if case is not None and case.shown.speaker is not None:
            view.inks.place(case.shown.speaker.name)
        view.panel.show_case(case, self._questions)
        view.show_case(case, self._number())
        self._tell()

    def _number(self) -> str:
        here = self.view.list.number() if self.view is not None else 0
        if not here:
            return ""
        return of_all(here, max(self.left, here))

    def _tell(self) -> None:
        view = self.view
        if view is not None:
            view.pane.show_count(self.left)
            view.show_nothing(not view.list.rows.items and not self.left, self.today)
            view.show_number(self._number())
        self.changed.emit()

    def state_words(self) -> str:
        """``"12 reviewed today · 23 left"``."""
        return self.tr("{today} reviewed today · {left} left").format(
            today=counted(self.today), left=counted(self.left)
        )

    # Decisions

    def accept(self) -> None:
        """Accept the quotation with what was chosen, and go on to the next."""
        row, view = self._row(), self.view
        if row is None or view is None:
            return
        choice, content = Choice(), tuple[Span, ...]()
        case = self.case if self.case is not None and _key(self.case) == key_of(row) else None
        if case is not None:
            choice = view.panel.choice()
            cut = self._content()
            content = cut if view.panel.editing and cut != case.shown.quotation.content else ()
        call = acceptance(row.article, row.quotation, choice, self._questions, content)
        self._decide(row, call, self._accepted(row, choice, bool(content)))

    def reject(self) -> None:
        """Reject the quotation, and go on to the next."""
        row = self._row()
        if row is not None:
            words = self.tr("Rejected: ‘{words}’").format(words=" ".join(row.words.split()))
            done = Done("rejected", words, row.outlet or row.title)
            self._decide(row, lambda profile: review.reject(profile, row.article, row.quotation), done)

    def skip(self) -> None:
        """Leave it for later, and go on to the next; after the last one to the first."""
        if self.view is not None and self.view.list.rows.items:
            items = self.view.list.rows.items
            row = self.view.list.current()
            here = self.view.list.rows.place(key_of(row)) if row is not None else None
            self.view.list.go(((here if here is not None else -1) + 1) % len(items))

    def accept_above(self, confidence: float) -> None:
        """Accept all that are at least so sure, as one change."""
        told = self.tr("Accepted all above {confidence}").format(confidence=decimal(confidence, 2))
        self._session.tell(partial(review.accept_above, confidence=confidence), told)

    def open_bulk(self) -> None:
        """Ask from which confidence on all are to be accepted."""
        if self.view is not None:
            self.view.bulk.open()

    def _row(self) -> Waiting | None:
        return self.view.list.current() if self.view is not None else None

    def _decide(self, row: Waiting, call: Callable[[Profile], ChangeSet], done: Done) -> None:
        view = self.view
        if view is None:
            return
        self._own_writes += 1
        self.left, self.today = max(self.left - 1, 0), self.today + 1
        self._done.insert(0, (key_of(row), done))
        view.reasons.show_done([each for _, each in self._done[:_JUST_DONE]])
        view.panel.show_editing(False)
        view.list.let_go(key_of(row))
        if self.left and not view.list.rows.items:
            self._later.start()  # there are more than were read
        self._tell()
        self._focus_list()
        self._session.tasks.write(partial(call, self._session.profile), self._stored, failed=self._failed)

    def _stored(self, change: ChangeSet) -> None:
        self._session.announce(change)
        self._own_writes = max(self._own_writes - 1, 0)

    def _failed(self, error: BaseException) -> bool:
        """The queue is read again, with what was not decided; who asked is told why."""
        self._own_writes = max(self._own_writes - 1, 0)
        self._later.start()
        return False

    def _accepted(self, row: Waiting, choice: Choice, cut: bool) -> Done:
        outlet = row.outlet or row.title
        if choice.speaker is not None:
            words = self.tr("Changed speaker: {name}").format(name=choice.speaker)
            return Done("edited", words, self.tr("was “{name}”").format(name=row.speaker or nobody()))
        name = row.speaker or nobody()
        if cut:
            return Done("edited", self.tr("Cut otherwise: {name}").format(name=name), outlet)
        if choice.hanging is None:
            return Done("accepted", self.tr("Accepted: {name}").format(name=name), outlet)
        words = self.tr("Accepted: {name}, {stance}").format(
            name=name, stance=stance_word(choice.hanging.stance)
        )
        return Done("accepted", words, choice.hanging.question)

    def _choose_speaker(self, number: int) -> None:
        if self.view is not None:
            self.view.panel.choose(number)

    def _show_speaker(self) -> None:
        view = self.view
        if view is not None and self.case is not None:
            view.passage.show_content(self._content(), view.inks.place(view.panel.speaker))

    def _find_names(self, words: str) -> None:
        def show(found: Iterable[str]) -> None:
            if self.view is not None:
                self.view.panel.names.offer(tuple(found))

        self._session.read(partial(known_names, words=words), show, slot="review-names")

    # Cutting the words otherwise

    def edit(self) -> None:
        """Let the reader select other words of the passage; once more to leave it."""
        view, case = self.view, self.case
        if view is None or case is None:
            return
        if view.panel.editing:
            self._end_editing(False)
            return
        self._parts, self._adding = case.shown.quotation.content, False
        view.panel.show_editing(True)
        view.passage.setFocus()
        view.passage.select_words(self._parts[0])

    def _content(self) -> tuple[Span, ...]:
        """The words of the quotation, as the reader has selected them so far."""
        if self.case is None or self.view is None:
            return ()
        if not self.view.panel.editing:
            return self.case.shown.quotation.content
        chosen = self.view.passage.selected_span()
        if chosen is None:
            return self._parts
        rest = tuple(part for part in self._parts if not part.overlap(chosen))
        if len(rest) == len(self._parts) and not self._adding:
            return (chosen,)
        return tuple(sorted((*rest, chosen)))

    def _cut(self) -> None:
        view = self.view
        if view is not None and view.panel.editing:
            view.passage.show_content(self._content(), view.inks.place(view.panel.speaker))

    def _add_part(self) -> None:
        """Keep what is selected, and let the next selection be another part."""
        self._parts, self._adding = self._content(), True
        if self.view is not None:
            self.view.passage.select_words(None)

    def _end_editing(self, taken: bool) -> None:
        view = self.view
        if view is None or not view.panel.editing:
            return
        if taken:
            self.accept()
            return
        view.panel.show_editing(False)
        view.passage.select_words(None)
        self._show_speaker()
        self._focus_list()

    # News

    def _ask_bulk(self, confidence: float) -> None:
        def show(bulk: Bulk) -> None:
            if self.view is not None:
                self.view.bulk.show_bulk(bulk)

        self._session.read(partial(review_queue.sure, confidence=confidence), show, slot="review-bulk")

    def _on_changed(self, change: ChangeSet) -> None:
        if not change.kinds & _NEWS or (self._own_writes and change.kinds <= _DECISIONS):
            return
        self._stale = True
        if self.active:
            if change.kinds & _DECISIONS:
                self.refresh()
            elif not self._later.isActive():
                self._later.start()

    def _forget(self) -> None:
        self._done, self._stale, self.case, self.left, self.today = [], True, None, 0, 0
        if self.view is not None:
            self.view.inks.forget()
            self.view.reasons.show_done(())
            self.view.list.show_rows((), more=False)

    def _gone(self) -> None:
        self.view = None

    def _focus_list(self) -> None:
        if self.view is not None:
            self.view.list.setFocus()

    def _open_case(self) -> None:
        if self.case is not None:
            self._open(*_key(self.case))


def _key(case: Case) -> Key:
    return case.view.article.id, case.shown.quotation.id
