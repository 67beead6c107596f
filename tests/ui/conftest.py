"""Views made by hand, as the panes are given them, and the theme in force."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from briefing_app.domain.analysis import Actor, ActorKind, Analysis, Quotation, QuotationKind
from briefing_app.domain.annotation import (
    Highlight,
    Note,
    Position,
    Question,
    QuestionStatus,
    Review,
    Stance,
    Verdict,
)
from briefing_app.domain.article import Article
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation

NOW = datetime(2025, 4, 11, 9, 12, tzinfo=UTC)

TEXT = """\
Defence ministers from some thirty countries met in Brussels on Thursday to plan how a ceasefire in \
Ukraine might be secured. They left with more open points than they had brought.

The two hosts described their work as mature. “Our planning is real and substantial. Our plans are well \
developed,” UK Defence Minister John Healey told the meeting, and promised “a committed and credible \
security arrangement”. Healey added that the force would not line the front as peacekeepers do.

His French counterpart, Sébastien Lecornu, pointed to Kyiv’s own army. “The first guarantee of security \
is obviously support for the Ukrainian army, which means refusing to demilitarize Ukraine, as Russia is \
demanding,” he said. London and Paris maintain that progress has been made; elsewhere, doubts are wide.

The Dutch minister, Ruben Brekelmans, asked for greater clarity. “What is the potential mission, what is \
going to be the goal?” he said, and then: “What is the mandate? What would we do in the different \
scenarios, for example, if there would be any escalation regarding Russia?”

Sweden’s Pål Jonson wants the task settled before anyone commits. “It’s helpful if there’s a clarity of \
what that mission would entail, and what do we do—if we are peacekeeping, deterrence or reassurance,” he \
said."""

ACTORS = (
    Actor("a1", "John Healey", ActorKind.PERSON, "UK Defence Minister"),
    Actor("a2", "Sébastien Lecornu", ActorKind.PERSON, "French Defence Minister"),
    Actor("a3", "London and Paris", ActorKind.GROUP, "governments"),
    Actor("a4", "Ruben Brekelmans", ActorKind.PERSON, "Dutch Defence Minister"),
    Actor("a5", "Pål Jonson", ActorKind.PERSON, "Swedish Defence Minister"),
)

_D, _M, _I = QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.INDIRECT
_MANDATE = "Mandate of the force"
_FOUND = (
    ("“Our planning is real and substantial. Our plans are well developed,”", "a1", _D, Stance.SUPPORTS),
    ("“a committed and credible security arrangement”", "a1", _M, Stance.SUPPORTS),
    ("the force would not line the front as peacekeepers do", "a1", _I, Stance.OPPOSES),
    (
        "“The first guarantee of security is obviously support for the Ukrainian army, which means refusing "
        "to demilitarize Ukraine, as Russia is demanding,”",
        "a2", _D, Stance.SUPPORTS,
    ),
    ("progress has been made", "a3", _I, Stance.UNCLEAR),
    ("greater clarity", "a4", _I, Stance.ASKS),
    ("“What is the potential mission, what is going to be the goal?”", "a4", _D, Stance.ASKS),
    (
        "“What is the mandate? What would we do in the different scenarios, for example, if there would be "
        "any escalation regarding Russia?”",
        "a4", _D, Stance.ASKS,
    ),
    ("the task settled before anyone commits", "a5", _I, Stance.CONDITIONAL),
    (
        "“It’s helpful if there’s a clarity of what that mission would entail, and what do we do—if we are "
        "peacekeeping, deterrence or reassurance,”",
        "a5", _D, None,
    ),
)  # fmt: skip

QUESTIONS = (
    Question("u-1", _MANDATE, QuestionStatus.OPEN, NOW, "a-1", "Ruben Brekelmans", positions=4),
    Question("u-2", "Goal of the mission", QuestionStatus.OPEN, NOW, "a-1"),
)


def article(text: str = TEXT, **changes: object) -> Article:
    values: dict[str, object] = {
        "id": "a-1",
        "version_id": 1,
        "version": 2,
        "title": "‘Coalition of the Willing’ Meeting Wraps Up With More Questions Than Answers",
        "text": text,
        "standfirst": None,
        "byline": "Zolta Győri",
        "outlet": "europeanconservative.com",
        "published": date(2025, 4, 10),
        "url": "https://europeanconservative.com/articles/news/coalition",
        "language": "en",
        "origin": "coalition.txt",
        "imported": NOW,
    }
    return Article(**(values | changes))  # type: ignore[arg-type]


def _reviewed(number: int) -> ReviewedQuotation:
    words, speaker, kind, stance = _FOUND[number - 1]
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    confidence = 0.61 if number == 10 else 0.96
    quotation = Quotation(
        f"q-{number}", kind, (span,), None, None, speaker, confidence, "model; pronoun: he → last speaker"
    )
    actor = next(actor for actor in ACTORS if actor.id == speaker)
    review = Review(quotation.id, (select(TEXT, span),), Verdict.ACCEPTED) if number == 8 else None
    positions = (
        () if stance is None else (Position(f"p-{number}", "u-1", _MANDATE, "a-1", quotation.id, stance),)
    )
    return ReviewedQuotation(number, quotation, actor, review, positions)


def coalition(**changes: object) -> ArticleView:
    """Ten quotations of five speakers: direct, mixed and indirect, one reviewed, one to review."""
    quotations = tuple(_reviewed(number) for number in range(1, len(_FOUND) + 1))
    start = TEXT.index("They left")
    marked = Span(start, TEXT.index("\n"))
    selector = select(TEXT, marked)
    values: dict[str, object] = {
        "article": article(),
        "analysis": Analysis("test", ACTORS, tuple(shown.quotation for shown in quotations)),
        "quotations": quotations,
        "speakers": ACTORS,
        "notes": (Note("n-1", "a-1", "Same wording as in February.", NOW, NOW, None, selector, marked),),
        "highlights": (Highlight("h-1", "a-1", selector, NOW, marked),),
        "tags": ("troops", "mandate"),
        "questions": QUESTIONS,
        "starred": True,
    }
    return ArticleView(**(values | changes))  # type: ignore[arg-type]


def crowded(count: int) -> ArticleView:
    """An article of ``count`` paragraphs with a quotation each, of twelve speakers."""
    actors = tuple(
        Actor(f"a{number}", f"Speaker {number}", ActorKind.PERSON, "Member of Parliament")
        for number in range(1, 13)
    )
    paragraph = (
        "Speaker {} said: “We have asked for the figures in statement {}, and wait for them.” 😀 Others left."
    )
    lines = [paragraph.format(number % 12 + 1, number + 1) for number in range(count)]
    text = "\n\n".join(lines)
    quotations, start = [], 0
    for number, line in enumerate(lines):
        span = Span(start + line.index("“"), start + line.index("”") + 1)
        actor = actors[number % 12]
        found = Quotation(f"q-{number + 1}", _D, (span,), None, None, actor.id, 0.9, "model")
        quotations.append(ReviewedQuotation(number + 1, found, actor))
        start += len(line) + 2
    analysis = Analysis("test", actors, tuple(shown.quotation for shown in quotations))
    return ArticleView(article(text, id="a-2", version_id=2), analysis, tuple(quotations), actors)


@pytest.fixture(autouse=True)
def _looks(english: None, light_theme: None) -> None:
    """Every widget finds English and the light theme in force, whatever the test before has left."""


@pytest.fixture(name="coalition")
def _coalition() -> Callable[..., ArticleView]:
    return coalition


@pytest.fixture(name="crowded")
def _crowded() -> Callable[[int], ArticleView]:
    return crowded


@pytest.fixture(name="questions")
def _questions() -> tuple[Question, ...]:
    return QUESTIONS


@pytest.fixture(name="make_article")
def _make_article() -> Callable[..., Article]:
    return article
