"""The quotations of one article as two users see them, side by side, and in what the two differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing_app.domain.analysis import Quotation
from briefing_app.domain.annotation import Position, Question
from briefing_app.domain.article import Article
from briefing_app.domain.positions import NOT_HUNG, Aspect, Decision, Disagreement
from briefing_app.domain.spans import Span, exact_text
from briefing_app.domain.views import ReviewedQuotation
from briefing_app.services.overlay import SAME, likeness


@dataclass(frozen=True, slots=True)
class Paired:
    """One quotation of two users'; None where one of them has no such."""

    mine: ReviewedQuotation | None
    theirs: ReviewedQuotation | None

    @property
    def quotation(self) -> Quotation:
        """As this user has it, or else the other."""
        return self.sides[0].quotation

    @property
    def sides(self) -> tuple[ReviewedQuotation, ...]:
        return tuple(shown for shown in (self.mine, self.theirs) if shown is not None)

    @property
    def decided(self) -> bool:
        """Whether each who has it decided on it."""
        return all(shown.review is not None for shown in self.sides)


def paired(mine: Sequence[ReviewedQuotation], theirs: Sequence[ReviewedQuotation]) -> list[Paired]:
    """In text order. One id, or else the same words, are one quotation: users' own have ids of their own."""
    left = {shown.quotation.id: shown for shown in theirs}
    met = {shown.quotation.id: left.pop(shown.quotation.id, None) for shown in mine}
    for shown in mine:
        if met[shown.quotation.id] is None and left:
            alike = max(left.values(), key=lambda other: _likeness(shown, other))
            if _likeness(shown, alike) >= SAME:
                met[shown.quotation.id] = left.pop(alike.quotation.id)
    pairs = [Paired(shown, met[shown.quotation.id]) for shown in mine]
    pairs += [Paired(None, shown) for shown in left.values()]
    return sorted(pairs, key=lambda pair: pair.quotation.start)


def hung(shown: ReviewedQuotation) -> Mapping[str, Position]:
    """Positions by the question's text, folded: each user has questions of their own."""
    return {position.question_text.casefold(): position for position in shown.positions}


def disagreements(article: Article, pair: Paired, asked: Mapping[str, Question]) -> Iterator[Disagreement]:
    """What the two decided differently. ``asked`` are the questions that both have, by their folded text."""
    content = pair.quotation.content
    for aspect, mine, theirs, question in _differences(article.text, pair, asked):
        yield Disagreement(
            aspect,
            article.id,
            article.title,
            pair.quotation.id,
            exact_text(article.text, content),
            mine,
            theirs,
            Span(content[0].start, content[-1].end),
            question,
        )


def _differences(
    text: str, pair: Paired, asked: Mapping[str, Question]
) -> Iterator[tuple[Aspect, str, str, str | None]]:
    one, other = pair.mine, pair.theirs
    if one is None or other is None:
        if pair.decided and not any(shown.rejected for shown in pair.sides):
            yield Aspect.ADDED, _added(one), _added(other), None
    elif one.rejected != other.rejected:
        yield Aspect.VERDICT, _verdict(one), _verdict(other), None
    elif not one.rejected:
        if one.speaker and other.speaker and one.speaker.name != other.speaker.name:
            yield Aspect.SPEAKER, one.speaker.name, other.speaker.name, None
        if one.quotation.content != other.quotation.content:
            mine, theirs = (exact_text(text, shown.quotation.content) for shown in (one, other))
            yield Aspect.WORDS, mine, theirs, None
        positions = hung(one), hung(other)
        for folded, question in asked.items():
            mine, theirs = (on[folded].stance.value if folded in on else NOT_HUNG for on in positions)
            if mine != theirs:
                yield Aspect.STANCE, mine, theirs, question.text


def _added(shown: ReviewedQuotation | None) -> str:
    return Decision.NOT_ADDED if shown is None else Decision.ADDED


def _verdict(shown: ReviewedQuotation) -> str:
    if shown.review is None:
        return Decision.LEFT
    return Decision.REJECTED if shown.rejected else Decision.ACCEPTED


def _likeness(one: ReviewedQuotation, other: ReviewedQuotation) -> float:
    return likeness(one.quotation.content, other.quotation.content)
