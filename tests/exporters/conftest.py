"""Hand-written articles to export."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

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
from briefing_app.domain.identity import Profile, RegisteredActor
from briefing_app.domain.material import AS_USUAL, Material, OpenQuestion, Options, evidence_of
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import formats

TEXT = (
    "“We will send troops only if there is a mandate,” Ilse Maart said on Monday. She added that the plan "
    "*may* cost [much] more than $5 billion.\n\n"
    "“No,” said Jonas Berg — “not #now, not <ever>.” It was unclear what comes next.\n\n"
    "The spokesman said nothing was decided."
)
WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
CREATED = date(2026, 3, 4)
MAART = Actor("a1", "Ilse Maart", ActorKind.PERSON, "Minister of Defence", "Norland")
BERG = Actor("a2", "Jonas Berg", ActorKind.PERSON, None, "Sudland")


def words(*parts: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


def quotation(
    quotation_id: str, kind: QuotationKind, speaker: Actor | None, *parts: str, sure: float = 0.9
) -> Quotation:
    source = words("The spokesman") if speaker is None else None
    return Quotation(
        quotation_id, kind, words(*parts), None, source, speaker.id if speaker else None, sure, "model"
    )


FIRST = quotation("q-7k3m", QuotationKind.DIRECT, MAART, "“We will send troops only if there is a mandate,”")
SECOND = quotation(
    "q-9x2d",
    QuotationKind.INDIRECT,
    MAART,
    "that the plan *may* cost [much] more than $5 billion",
    sure=0.5,
)
THIRD = quotation("q-b4c5", QuotationKind.DIRECT, BERG, "“No,”", "“not #now, not <ever>.”")
FOURTH = quotation("q-dd22", QuotationKind.INDIRECT, None, "nothing was decided")

MANDATE = Question(
    "u-mandate22", "What is the mandate?", QuestionStatus.OPEN, WHEN, "a-7k3mq2xw", "Ilse Maart", positions=2
)
COST = Question(
    "u-costcost2",
    "Who pays: *all* of us?",
    QuestionStatus.PARTLY_ANSWERED,
    WHEN,
    owner="Kim",
    due=date(2026, 5, 1),
)

ARTICLE = Article(
    id="a-7k3mq2xw",
    version_id=1,
    version=1,
    title="Ministers meet: more questions than answers?",
    text=TEXT,
    standfirst="Norland asks for a mandate; Sudland says no",
    byline="By Ada Lund",
    outlet="The Northern Post",
    published=date(2026, 3, 1),
    url="https://example.org/ministers?id=1&page=(2)",
    language="en",
    origin="/briefings/ministers.txt",
    imported=WHEN,
)

VIEW = ArticleView(
    article=ARTICLE,
    analysis=Analysis("test", (MAART, BERG), (FIRST, SECOND, THIRD, FOURTH)),
    quotations=(
        ReviewedQuotation(
            1,
            FIRST,
            MAART,
            None,
            (
                Position(
                    "p-1",
                    MANDATE.id,
                    MANDATE.text,
                    ARTICLE.id,
                    FIRST.id,
                    Stance.CONDITIONAL,
                    "only if there is a mandate",
                ),
            ),
        ),
        ReviewedQuotation(2, SECOND, MAART),
        ReviewedQuotation(
            3,
            THIRD,
            BERG,
            Review(THIRD.id, (), Verdict.ACCEPTED),
            (Position("p-2", MANDATE.id, MANDATE.text, ARTICLE.id, THIRD.id, Stance.OPPOSES),),
        ),
        ReviewedQuotation(4, FOURTH, None),
    ),
    speakers=(MAART, BERG),
    notes=(
        Note("n-note234567", ARTICLE.id, "Compare with *January*.\n\n- who pays?\n- when?", WHEN, WHEN),
        Note("n-quote23456", ARTICLE.id, "A first.", WHEN, WHEN, quotation=FIRST.id),
        Note(
            "n-words23456",
            ARTICLE.id,
            "By whom?",
            WHEN,
            WHEN,
            selector=select(TEXT, words("nothing was decided")[0]),
        ),
    ),
    highlights=(
        Highlight("h-mark234567", ARTICLE.id, select(TEXT, words("what comes next")[0]), WHEN),
        Highlight("h-gone234567", ARTICLE.id, select(TEXT, words("It was unclear")[0]), WHEN, orphaned=True),
    ),
    tags=("peace keeping", "troops", "2026"),
    questions=(MANDATE, COST),
)


@pytest.fixture
def view() -> ArticleView:
    """An article with all that can be hung on one."""
    return VIEW


@pytest.fixture
def bare() -> ArticleView:
    """An article that gives nothing but a title and a text, not analysed yet."""
    article = replace(
        ARTICLE,
        id="a-bare2345",
        title="Talks go on",
        standfirst=None,
        byline=None,
        outlet=None,
        published=None,
        url=None,
        language=None,
    )
    return ArticleView(article, None)


@pytest.fixture
def questions() -> tuple[Question, ...]:
    return (MANDATE, COST)


@pytest.fixture
def change() -> Callable[..., ArticleView]:
    """``change(view, title=…)``: the view with other fields, in the article or in the view itself."""

    def changed(view: ArticleView, **fields: object) -> ArticleView:
        of_article = {name: fields.pop(name) for name in list(fields) if hasattr(view.article, name)}
        return replace(view, article=replace(view.article, **of_article), **fields)  # type: ignore[arg-type]

    return changed


@pytest.fixture
def created() -> date:
    return CREATED


PEOPLE = {
    "a1": RegisteredActor(
        "e-maart234",
        "Ilse Maart",
        ActorKind.PERSON,
        (Profile("Minister of Defence", "Norland"), Profile("MP", None)),
        ("Ilse Maart", "Maart"),
    ),
    "a2": RegisteredActor("e-berg2345", "Jonas Berg", ActorKind.PERSON, (Profile(None, "Sudland"),)),
}


def material(
    *views: ArticleView,
    questions: tuple[Question, ...] = (),
    notes: tuple[Note, ...] = (),
    people: bool = False,
    created: date = CREATED,
) -> Material:
    """What the service would give for these views; with ``people`` their actors are known across articles."""
    evidence = [each for view in views for each in evidence_of(view)]
    asked = tuple(
        OpenQuestion(question, tuple(each for each in evidence if each.position.question == question.id))
        for question in questions
    )
    known = PEOPLE if people else {}
    return Material(
        views,
        len(views),
        created,
        asked,
        notes,
        actors=known.values(),
        identify=lambda article: known,
    )


@pytest.fixture
def export() -> Callable[..., ExportReport]:
    """``export(to, *views, options=…)`` with the Markdown exporter; other names as ``material`` has them."""

    def run(to: Path, *views: ArticleView, options: Options = AS_USUAL, **given: Any) -> ExportReport:
        return formats()["markdown"].export(material(*views, **given), to, options)

    return run
