"""The board of open questions: keeps it true, and does what the reader wants with what is on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from briefing_app.domain.annotation import Priority, QuestionStatus, Stance, Target, TargetKind
from briefing_app.domain.board import (
    Card,
    Evidence,
    QuestionDetails,
    Quotable,
    SuggestedPage,
    SuggestedQuestion,
)
from briefing_app.domain.changes import ChangeSet, Kind
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.spans import Span, exact_text
from briefing_app.domain.views import ArticleView
from briefing_app.services import board, questions, suggested
from briefing_app.services.profile import Profile
from briefing_app.ui.board_view import BoardView
from briefing_app.ui.commands import BOARD_HINTS, SUGGESTION_HINTS, Hints, Need
from briefing_app.ui.palette import Entry, Palette
from briefing_app.ui.words import word

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_ON_CARDS = frozenset({Kind.QUESTION, Kind.POSITION, Kind.REVIEW, Kind.ACTOR, Kind.TAG, Kind.ARTICLE})
_SUGGESTING = frozenset({Kind.QUESTION, Kind.ANALYSIS, Kind.ARTICLE, Kind.STATE})
_STATUSES = {
    "question-open": QuestionStatus.OPEN,
    "question-partly": QuestionStatus.PARTLY_ANSWERED,
    "question-answered": QuestionStatus.ANSWERED,
    "question-parked": QuestionStatus.PARKED,
}


class Boarding(QObject):
    """Binds the board's commands. The view is made when it is first asked for, and read then."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._made, self._wanted = False, ""
        self._found: list[SuggestedQuestion] = []
        self._next: tuple[int, int] | None = None
        self._place: tuple[str, Span] | None = None
        self._chooser = Palette(window, self._choices)
        self._chooser.query_changed.connect(self._look_for)
        self._choose: Callable[[], list[Entry]] = list
        self._bind()
        self._session.changed.connect(self._on_changed)
        window.reading.opened.connect(self._arrive)

    @cached_property
    def view(self) -> BoardView:
        """The view."""
        view = BoardView(self._window.actions_)
        self._made = True
        view.moved.connect(self.move)
        view.new_wanted.connect(self.ask)
        view.current_changed.connect(self._on_current)
        view.suggestions.more_wanted.connect(self._ask_more)
        view.details.edited.connect(self._edit)
        evidence = view.details.evidence
        evidence.go_wanted.connect(lambda item: self.go(item.statement.article, item.statement.quotation))
        evidence.unhang_wanted.connect(self.unhang)
        evidence.stance_wanted.connect(self.set_stance)
        evidence.comment_wanted.connect(self.comment)
        self.reload()
        return view

    def _bind(self) -> None:
        on = self._window.actions_.on
        on("question", self.ask)
        for name, status in _STATUSES.items():
            on(name, partial(self._set_status, status))
        on("question-next", partial(self._shift, 1))
        on("question-previous", partial(self._shift, -1))
        on("question-up", partial(self._climb, -1))
        on("question-down", partial(self._climb, 1))
        on("question-details", lambda: self.view.open_details())
        for name in ("words", "owner", "due", "tags"):
            on("question-edit" if name == "words" else f"question-{name}", partial(self._write, name))
        on("question-priority", self.next_priority)
        on("question-note", self.write_note)
        on("question-article", self.go_to_question)
        on("question-hang", self.find_evidence)
        on("question-merge", self.choose_merge)
        on("question-delete", self.delete)
        on("suggestion-add", self.accept)
        on("suggestion-dismiss", self.dismiss)
        on("suggestion-article", self._go_to_suggestion)
        on("board-words", lambda: self.view.filters.words.setFocus())
        on("board-clear", lambda: self.view.filters.clear())

    # What is shown

    def reload(self) -> None:
        """Read everything again, if it is shown at all."""
        if self._made:
            self._read_cards()
            self._ask_suggestions()

    def _read_cards(self) -> None:
        self._session.read(board.board, self._show_cards, slot="board")

    def _show_cards(self, cards: list[Card]) -> None:
        self.view.show_cards(cards)
        if self._wanted and self.view.go_to(self._wanted):
            self._wanted = ""
        if self.view.current is None and cards:
            self.view.go_to(cards[0].question.id)
        self._on_current()

    def _on_current(self) -> None:
        """Fill the panel, if it is open, and enable what can be done."""
        card = self.view.current
        if card is None:
            self.view.show_details(None)
        elif self.view.details.isVisibleTo(self.view):
            if self.view.shown_question() != card.question.id:
                self.view.show_details(QuestionDetails(card))  # to be written in at once
            call = partial(board.details, question=card.question.id)
            self._session.read(call, self._show_details, slot="question details", failed=_is_gone)
        self._window.situation.look()

    def _show_details(self, details: QuestionDetails) -> None:
        card = self.view.current
        if card is not None and card.question.id == details.card.question.id:
            self.view.show_details(details)

    def _on_changed(self, change: ChangeSet) -> None:
        if not self._made:
            return
        if change.kinds & _ON_CARDS:
            self._read_cards()
        elif Kind.NOTE in change.kinds:
            self._on_current()
        if change.kinds & _SUGGESTING:
            self._ask_suggestions()

    def show(self, question: str) -> None:
        """Go to a question on the board, whatever it is narrowed to."""
        self._window.show_view("questions")
        if not self.view.go_to(question):
            self._wanted = question
            self.view.filters.clear()
            self._read_cards()
        self.view.focus_board()

    def needs(self) -> set[Need]:
        """What commands of the board find, while it is shown."""
        if not self.active:
            return set()
        have = {Need.BOARD}
        if self.view.current is not None:
            have.add(Need.QUESTION)
        if self.view.suggestions.list.current() is not None:
            have.add(Need.SUGGESTION)
        return have

    def hints(self) -> Hints:
        """The keys of the moment."""
        return SUGGESTION_HINTS if self.view.suggestions.list.hasFocus() else BOARD_HINTS

    def state_words(self) -> str:
        """``"16 questions · 5 suggested"``."""
        count, suggested = len(self.view.all_cards()), len(self._found)
        words = self.tr("%Ln question(s)", "", count)
        if not suggested:
            return words
        more = self.tr("%Ln suggested", "", suggested)
        return f"{words} · {more}{'+' if self._next is not None else ''}"

    @property
    def active(self) -> bool:
        """Whether the board is what the window shows."""
        return self._made and self._window.stack.currentWidget() is self.view

    def finish(self) -> None:
        """Store what is being typed."""
        if self._made:
            self.view.details.finish()

    # Suggestions

    def _ask_suggestions(self) -> None:
        """As many as are shown, from the newest on."""
        limit = max(20, len(self._found))
        self._session.read(
            partial(suggested.suggestions, limit=limit), self._show_suggestions, slot="suggestions"
        )

    def _show_suggestions(self, page: SuggestedPage) -> None:
        self._found, self._next = list(page.questions), page.next
        self.view.show_suggestions(self._found, more=page.next is not None)
        self._window.situation.look()

    def _ask_more(self) -> None:
        if self._next is not None:
            call = partial(suggested.suggestions, after=self._next)
            self._session.read(call, self._show_more, slot="suggestions")

    def _show_more(self, page: SuggestedPage) -> None:
        known = {(each.article, each.number) for each in self._found}
        fresh = [each for each in page.questions if (each.article, each.number) not in known]
        self._show_suggestions(SuggestedPage((*self._found, *fresh), page.next))

    def accept(self) -> None:
        """Put the current suggestion on the board."""
        found = self.view.suggestions.list.current()
        if found is not None:
            self._take(found, suggested.accept, self.tr("Question added"))

    def dismiss(self) -> None:
        """Never suggest the current one again."""
        found = self.view.suggestions.list.current()
        if found is not None:
            self._take(found, suggested.dismiss, self.tr("Suggestion dismissed"))

    def _take(
        self, found: SuggestedQuestion, call: Callable[[Profile, str, int], ChangeSet], told: str
    ) -> None:
        # It leaves the list at once: the next key is for the next.
        self._found = [each for each in self._found if each is not found]
        self.view.show_suggestions(self._found, more=self._next is not None)
        self._session.tell(lambda profile: call(profile, found.article, found.number), told)

    def _go_to_suggestion(self) -> None:
        found = self.view.suggestions.list.current()
        if found is not None:
            self.go(found.article, span=found.span)

    # Questions

    def ask(self, status: QuestionStatus = QuestionStatus.OPEN) -> None:
        """Write down a question; it begins with the words that are selected or chosen while reading."""
        reading, pane = self._window.reading, self._window.read.article
        view = reading.view if pane.isVisible() else None
        span, chosen = (pane.selected_span(), reading.chosen()) if view is not None else (None, None)
        article = view.article.id if view is not None else None
        words, quotation = "", None
        if view is not None and span is not None:
            words = view.article.text[span.start : span.end]
        elif view is not None and chosen is not None:
            words, quotation = exact_text(view.article.text, chosen.quotation.content), chosen.quotation.id

        def add(text: str) -> None:
            call = partial(
                questions.add_question, text=text, article=article, quotation=quotation, span=span,
                status=status,
            )  # fmt: skip
            self._session.write_then(call, self._added, told=self.tr("Question written down"))

        words = " ".join(words.split()).strip("“”\"'‘’«»")
        self._window.prompt.ask(self.tr("Open question"), self.tr("Add"), add, words=words, go_on=True)

    def _added(self, change: ChangeSet) -> None:
        if change.created and self._made:
            self._wanted = change.created[0]

    def move(self, question: str, status: QuestionStatus, before: str | None) -> None:
        """Put a question among those of a status."""
        self._session.write(questions.move_question, question, status, before=before)

    def _current(self) -> Card | None:
        return self.view.current

    def _set_status(self, status: QuestionStatus) -> None:
        card = self._current()
        if card is not None and card.question.status is not status:
            first = next((each.question.id for each in self.view.cards(status)), None)
            self.move(card.question.id, status, first)

    def _shift(self, by: int) -> None:
        """To the status on the right (1) or left (-1), where it stands first."""
        card, order = self._current(), list(QuestionStatus)
        if card is not None and 0 <= order.index(card.question.status) + by < len(order):
            self._set_status(order[order.index(card.question.status) + by])

    def _climb(self, by: int) -> None:
        card = self._current()
        if card is not None:
            possible, before = self.view.columns[card.question.status].before(by)
            if possible:
                self.move(card.question.id, card.question.status, before)

    def _write(self, field: str) -> None:
        """Open the panel with the cursor in a field."""
        self.view.open_details()
        line = getattr(self.view.details, field)
        line.setFocus()
        line.selectAll()

    def _edit(self, name: str, value: Any) -> None:
        details = self.view.details.shown
        if details is not None:
            self._session.write(questions.edit_question, details.card.question.id, **{name: value})

    def next_priority(self) -> None:
        """From normal to high, to low, and back."""
        card, order = self._current(), (Priority.NORMAL, Priority.HIGH, Priority.LOW)
        if card is not None:
            after = order[(order.index(card.question.priority) + 1) % len(order)]
            self._session.write(questions.edit_question, card.question.id, priority=after)

    def delete(self) -> None:
        card = self._current()
        if card is not None:
            call = partial(questions.delete_question, question=card.question.id)
            self._session.tell(call, self.tr("Question deleted"))

    def write_note(self) -> None:
        """Show the notes on the question, with an editor for one more."""
        card = self._current()
        if card is not None:
            self._window.linking.open(Target(TargetKind.QUESTION, card.question.id))

    # Going to where it stands

    def go_to_question(self) -> None:
        """The words it was made from, else its article."""
        card = self._current()
        if card is not None and card.question.article is not None:
            self.go(card.question.article, card.question.quotation, card.question.place)

    def go(self, article: str, quotation: str | None = None, span: Span | None = None) -> None:
        """Open an article at a quotation or at words of it."""
        window = self._window
        window.show_view("read")
        self._place = (article, span) if span is not None and quotation is None else None
        window.reading.open(article, quotation=quotation)
        window.listing.go_to(article)
        self._arrive(window.reading.view)

    def _arrive(self, view: ArticleView | None) -> None:
        if view is not None and self._place is not None and self._place[0] == view.article.id:
            span, self._place = self._place[1], None
            pane = self._window.read.article
            pane.select_words(span)
            pane.reveal(span)

    # Evidence

    def unhang(self, item: Evidence) -> None:
        call = partial(questions.take_down, position=item.position.id)
        self._session.tell(call, self.tr("Taken off the question"))

    def set_stance(self, item: Evidence, stance: Stance) -> None:
        """Another stance; for a condition its words are asked."""
        self._ask_condition(
            stance,
            item.position.condition or "",
            lambda condition: self._session.write(
                questions.edit_position, item.position.id, stance=stance, condition=condition
            ),
        )

    def comment(self, item: Evidence) -> None:
        """The reader's own words on why it hangs there."""

        def keep(words: str) -> None:
            self._session.write(questions.edit_position, item.position.id, comment=words)

        words = item.position.comment or ""
        self._window.prompt.ask(self.tr("Comment"), self.tr("Keep"), keep, words=words, go_on=True)

    def _ask_condition(self, stance: Stance, words: str, then: Callable[[str | None], None]) -> None:
        if stance is not Stance.CONDITIONAL:
            then(None)
            return
        self._window.prompt.ask(
            self.tr("On which condition?"), self.tr("Keep"), then, words=words, go_on=True
        )

    def find_evidence(self) -> None:
        """Choose quotations by their words, and hang them on the current question."""
        self._open_chooser(self.tr("Words of a quotation"), list)

    def choose_merge(self) -> None:
        """Choose the question that this one is merged into."""
        card = self._current()
        if card is None:
            return
        gone = card.question.id
        entries = [
            Entry(self.tr("Merge into"), each.question.text, partial(self._merge, each.question.id, gone),
                  "questions")
            for each in self.view.all_cards() if each.question.id != gone
        ]  # fmt: skip
        self._open_chooser(self.tr("Merge into which question?"), lambda: entries)

    def _merge(self, into: str, gone: str) -> None:
        self._wanted = into
        self._session.tell(
            partial(questions.merge_questions, into=into, other=gone), self.tr("Questions merged")
        )

    def _open_chooser(self, asked: str, entries: Callable[[], list[Entry]]) -> None:
        self._choose = entries
        self._chooser.field.setPlaceholderText(asked)
        self._chooser.field.setAccessibleName(asked)
        self._chooser.open()

    def _choices(self) -> list[Entry]:
        return self._choose()

    def _look_for(self, words: str) -> None:
        card = self._current()
        if self._choose is not list or card is None or len(words.strip()) < 2:
            return

        def found(quotable: list[Quotable]) -> None:
            self._chooser.add([self._entry(card, each) for each in quotable], words)

        call = partial(board.quotable, question=card.question.id, words=words)
        self._session.read(call, found, slot="quotable", failed=_is_unreadable)

    def _entry(self, card: Card, each: Quotable) -> Entry:
        detail = " · ".join(part for part in (each.name, each.outlet) if part)
        run = partial(self._pick_stance, card.question.id, each)
        return Entry(self.tr("Quotations"), each.words, run, "quote", detail, serif=True, found=True)

    def _pick_stance(self, question: str, each: Quotable) -> None:
        """The stances to choose from, where the quotations were."""
        entries = [
            Entry(self.tr("Stance"), word(stance), partial(self._hang, question, each, stance))
            for stance in Stance
        ]
        self._open_chooser(self.tr("How does it stand to the question?"), lambda: entries)

    def _hang(self, question: str, each: Quotable, stance: Stance) -> None:
        def hang(condition: str | None) -> None:
            call = partial(
                questions.hang, question=question, article=each.article, quotation=each.quotation,
                stance=stance, condition=condition,
            )  # fmt: skip
            self._session.tell(call, self.tr("Hung on the question"))

        self._ask_condition(stance, "", hang)


def _is_gone(error: BaseException) -> bool:
    return isinstance(error, NotFoundError)


def _is_unreadable(error: BaseException) -> bool:
    return isinstance(error, InvalidInputError)
