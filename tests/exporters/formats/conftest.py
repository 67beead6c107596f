"""A briefing in several scripts, with all that can be hung on it, for every format to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import BinaryIO

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
    Tag,
    Verdict,
)
from briefing_app.domain.article import Article
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.material import Material, OpenQuestion, Options, evidence_of
from briefing_app.domain.selector import select
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.domain.wording import ENGLISH, Wording
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import formats

TEXT = (
    "🇳🇴 “Åse sier né,” sa Zoë Ørn, “men 👩‍👩‍👧 kanskje.”\n\n"
    "قال الوزير «لا اتفاق» أمس.\n"
    "=SUM(1) <b>& “e\u0301te\u0301”</b>  said  no one."
)
WHEN = datetime(2026, 3, 2, 9, 30, 5, tzinfo=UTC)
ZOE = Actor("a1", "Zoë Ørn", ActorKind.PERSON, "Minister", "Nørland")
WAZIR = Actor("a2", "الوزير", ActorKind.PERSON)
WHY = Question("u-why2345", "Why {not} & “now” – 100 %?", QuestionStatus.OPEN, WHEN, asker="Zoë Ørn")
WHO = Question("u-who2345", "Who pays?", QuestionStatus.PARKED, WHEN, owner="Kim", due=date(2026, 5, 1))


def words(*parts: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


def said(key: str, kind: QuotationKind, speaker: Actor | None, *parts: str) -> Quotation:
    who = speaker.id if speaker else None
    return Quotation(key, kind, words(*parts), None, None, who, 0.9, "model")


def _place(part: str) -> dict[str, object]:
    return {"selector": select(TEXT, words(part)[0]), "place": words(part)[0]}


FIRST = said("q-aa11", QuotationKind.DIRECT, ZOE, "“Åse sier né,”", "“men 👩‍👩‍👧 kanskje.”")
SECOND = said("q-bb22", QuotationKind.MIXED, WAZIR, "«لا اتفاق»")
THIRD = said("q-cc33", QuotationKind.INDIRECT, None, "“e\u0301te\u0301”")
WRONG = said("q-dd44", QuotationKind.INDIRECT, None, "said  no one")

VIEW = ArticleView(
    article=Article(
        id="a-mixed234",
        version_id=1,
        version=2,
        title="Åpne spørsmål & {svar}: 50 % <sure>?",
        text=TEXT,
        standfirst="A standfirst_with $signs",
        byline="By Zoë van der Berg and Bo Ek",
        outlet="The Ñorthern “Post”",
        published=date(2026, 3, 1),
        url="https://example.org/a?b=1&c=(2)",
        language="no",
        origin="/briefings/a.txt",
        imported=WHEN,
    ),
    analysis=Analysis("engine-1", (ZOE, WAZIR), (FIRST, SECOND, THIRD, WRONG)),
    quotations=(
        ReviewedQuotation(
            1,
            FIRST,
            ZOE,
            Review(FIRST.id, (), Verdict.ACCEPTED),
            (
                Position(
                    "p-1", WHY.id, WHY.text, "a-mixed234", FIRST.id, Stance.CONDITIONAL, "kanskje", "Hm, né?"
                ),
            ),
        ),
        ReviewedQuotation(2, SECOND, WAZIR),
        ReviewedQuotation(3, THIRD, None),
        ReviewedQuotation(4, WRONG, None, Review(WRONG.id, (), Verdict.REJECTED)),
    ),
    speakers=(ZOE, WAZIR),
    notes=(
        Note("n-whole234", "a-mixed234", "=1+1 is **bold** 👍🏽\r\n\r\n- one\r\n- tw\u00f6", WHEN, WHEN),
        Note(
            "n-quote234", "a-mixed234", "@Zoë: [see](https://example.org/n)", WHEN, WHEN, quotation="q-aa11"
        ),
        Note("n-words234", "a-mixed234", "أمس؟", WHEN, WHEN, **_place("أمس")),  # type: ignore[arg-type]
        Note(
            "n-lost2345",
            "a-mixed234",
            "Gone",
            WHEN,
            WHEN,
            selector=select("was here once", Span(4, 8)),
            orphaned=True,
        ),
    ),
    highlights=(
        Highlight("h-mark2345", "a-mixed234", created=WHEN, tag="peace/talks", **_place("sa Zoë Ørn")),  # type: ignore[arg-type]
        Highlight("h-lost2345", "a-mixed234", select("was here once", Span(9, 13)), WHEN, orphaned=True),
    ),
    tags=("peace/talks", "2026"),
    questions=(WHY,),
)
BARE = ArticleView(
    replace(
        VIEW.article,
        id="a-bare2345",
        version=1,
        title="Talks go on",
        text="Nothing  new.",
        standfirst=None,
        byline=None,
        outlet=None,
        published=None,
        url=None,
        language=None,
    ),
    None,
)
KNOWN = {"a1": RegisteredActor("e-zoe23456", "Zoë Ørn", ActorKind.PERSON)}
FREE = (
    Note("n-free2345", None, "On nothing at all", WHEN, WHEN),
    Note("n-asked234", None, "On a question", WHEN, WHEN, question=WHY.id),
    Note("n-actor234", None, "On an actor", WHEN, WHEN, actor="e-zoe23456"),
)


@pytest.fixture
def view() -> ArticleView:
    """The article with everything."""
    return VIEW


@pytest.fixture
def material() -> Callable[[], Material]:
    """``material()``: all of it, new each time, since articles are gone through once."""

    def made() -> Material:
        return Material(
            iter((VIEW, BARE)),
            2,
            date(2026, 3, 4),
            (OpenQuestion(WHY, tuple(evidence_of(VIEW))), OpenQuestion(WHO)),
            FREE,
            (Tag("peace/talks", 1), Tag("unused")),
            tuple(KNOWN.values()),
            lambda article: KNOWN if article == VIEW.article.id else {},
            "Åda",
        )

    return made


def plain_printer(file: BinaryIO, pages: Iterable[str], *, title: str, created: date) -> None:
    """Prints the HTML itself."""
    file.write("\f".join(pages).encode())


@pytest.fixture
def export(material: Callable[[], Material]) -> Callable[..., ExportReport]:
    """``export("csv", to, dry_run=False)``: all of it, or what it is ``of``, in one format."""

    def run(
        name: str,
        to: Path,
        *,
        dry_run: bool = False,
        of: Material | None = None,
        wording: Wording = ENGLISH,
    ) -> ExportReport:
        options = Options(dry_run=dry_run, printer=plain_printer, wording=wording)
        return formats()[name].export(of or material(), to, options)

    return run
