"""What a document shows: each article with who says what in it, then questions, actors and free notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from briefing_app.domain.analysis import Actor, QuotationKind
from briefing_app.domain.annotation import Note, Position, Question
from briefing_app.domain.identity import folded
from briefing_app.domain.material import Evidence, Material, OpenQuestion, speaker_of, words_of
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.domain.wording import Wording
from briefing_app.exporters.outline import Block, Kind, Part, Run, Said, block, joined
from briefing_app.exporters.references import one_line


@dataclass(slots=True)
class Speaking:
    """An actor who speaks in the exported articles."""

    name: str
    facts: str
    quotations: int = 0
    articles: dict[str, str] = field(default_factory=dict)
    """Titles by the articles' ids."""


class Document:
    """The parts of one document. The last ones depend on the articles that have gone by."""

    def __init__(self, material: Material, wording: Wording) -> None:
        self._material, self.wording = material, wording
        self.titles: dict[str, str] = {}
        """The titles of the articles so far, by id."""
        self._speaking: dict[str, Speaking] = {}

    @property
    def title(self) -> str:
        return self.wording.say("Briefing of {day}", day=self._material.created.isoformat())

    @property
    def created(self) -> date:
        return self._material.created

    @property
    def user(self) -> str:
        return self._material.user

    def parts(self) -> Iterator[Part]:
        """All of it, in order."""
        yield self.front()
        yield from self.articles()
        yield from self.back()

    def front(self) -> Part:
        """The title, and what is in the document."""
        say, figure = self.wording.say, self.wording.figure
        total, asked = self._material.total, len(self._material.questions)
        facts = [say("1 article") if total == 1 else say("{count} articles", count=figure(total))]
        if asked:
            facts.append(say("1 question") if asked == 1 else say("{count} questions", count=figure(asked)))
        return Part(
            "section",
            (
                block(Kind.TITLE, self.title),
                block(Kind.FACTS, *joined([*facts, one_line(self._material.user)])),
            ),
        )

    def articles(self) -> Iterator[Part]:
        """Each article; made as it is asked for."""
        for view in self._material.articles:
            self.titles[view.article.id] = _title(view, self.wording)
            self._meet(view)
            yield article_part(view, self.wording)

    def _meet(self, view: ArticleView) -> None:
        known = self._material.identify(view.article.id)
        for each in view.quotations:
            if each.rejected or not each.speaker:
                continue
            who = known.get(each.speaker.id)
            key = who.id if who else folded(each.speaker.name)
            name = who.name if who else each.speaker.name
            speaking = self._speaking.setdefault(key, Speaking(one_line(name), _facts(each.speaker)))
            speaking.quotations += 1
            speaking.articles[view.article.id] = self.titles[view.article.id]

    def back(self) -> Iterator[Part]:
        """Questions, actors and the notes on no article. To be asked for after the articles."""
        material, wording = self._material, self.wording
        if material.questions:
            questions = (_question(each, self.titles, wording) for each in material.questions)
            yield _section("questions", wording.say("Questions"), *questions)
        if self._speaking:
            speaking = sorted(self._speaking.values(), key=lambda each: (-each.quotations, each.name))
            yield _section("actors", wording.say("Who speaks"), *(_actor(each, wording) for each in speaking))
        if material.notes:
            asked = {each.question.id: each.question for each in material.questions}
            notes = (_free_note(note, asked, wording) for note in material.notes)
            yield _section("notes", wording.say("Notes"), *notes)


def article_part(view: ArticleView, wording: Wording) -> Part:
    """One article: its text with the quotations marked, and what is said, noted and asked in it."""
    article, say = view.article, wording.say
    colors = {actor.id: number for number, actor in enumerate(view.speakers)}
    children: list[Block | Part] = [block(Kind.HEADING, _title(view, wording))]
    if article.standfirst:
        children.append(block(Kind.STANDFIRST, one_line(article.standfirst)))
    day = article.published.isoformat() if article.published else ""
    where = ", ".join(filter(None, (one_line(article.outlet), day)))
    address = one_line(article.url)
    tags = [Run(f"#{one_line(tag)}") for tag in view.tags]
    source = Run(where or address, link=address if address.startswith(("http://", "https://")) else "")
    facts = joined([source, one_line(article.byline), *tags])
    if facts:
        children.append(block(Kind.FACTS, *facts))
    children += _text(view, colors)
    shown = [each for each in view.quotations if not each.rejected]
    quotations = [_quotation(view, each, colors, wording) for each in shown]
    on_quotation = {each.quotation.id for each in shown}
    notes = [_note(note, wording) for note in view.notes if note.quotation not in on_quotation]
    highlights = [
        block(Kind.QUOTE, Run(highlight.selector.exact, marked=True), *_lost(highlight.orphaned, wording))
        for highlight in view.highlights
    ]
    questions = [_asked(question, wording) for question in view.questions]
    for heading, found in (
        (say("Who says what"), quotations),
        (say("Notes"), notes),
        (say("Highlights"), highlights),
        (say("Questions"), questions),
    ):
        if found:
            children += [block(Kind.SUBHEADING, heading), *found]
    return Part("article", tuple(children), article.id, language=article.language or "")


def _title(view: ArticleView, wording: Wording) -> str:
    return one_line(view.article.title) or wording.say("Untitled")


def paragraphs(text: str) -> Iterator[Span]:
    """The lines that have words."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _text(view: ArticleView, colors: Mapping[str, int]) -> Iterator[Block]:
    """The article's words as they are, cut where a quotation or highlight begins or ends."""
    said = [(span, each) for each in view.quotations if not each.rejected for span in each.quotation.content]
    marked = [highlight.place for highlight in view.highlights if highlight.place]
    text = view.article.text
    for paragraph in paragraphs(text):
        here = [(span, each) for span, each in said if span.overlap(paragraph)]
        marks = [mark for mark in marked if mark.overlap(paragraph)]
        spans = [*(span for span, _ in here), *marks]
        cuts = {at for span in spans for at in span if paragraph.start < at < paragraph.end}
        edges = [paragraph.start, *sorted(cuts), paragraph.end]
        runs = []
        for start, end in pairwise(edges):
            over = [(span, each) for span, each in here if span.start <= start and end <= span.end]
            innermost = max(over, key=lambda found: found[0].start, default=None)
            runs.append(
                Run(
                    text[start:end],
                    marked=any(mark.start <= start and end <= mark.end for mark in marks),
                    said=_said(view, innermost[1], end, colors) if innermost else None,
                )
            )
        yield Block(Kind.TEXT, tuple(runs))


def _said(view: ArticleView, each: ReviewedQuotation, end: int, colors: Mapping[str, int]) -> Said:
    return Said(
        _anchor(view.article.id, each.quotation.id),
        colors.get(each.speaker.id) if each.speaker else None,
        each.kind is QuotationKind.INDIRECT,
        each.number if end == each.quotation.end else None,
    )


def _quotation(
    view: ArticleView, each: ReviewedQuotation, colors: Mapping[str, int], wording: Wording
) -> Part:
    speaker, say = each.speaker, wording.say
    review = say("to review") if each.to_review else ""
    who = Run(speaker_of(view, each) or say("Speaker unknown"), strong=True)
    children: list[Block | Part] = [
        block(Kind.QUOTE, words_of(view, each)),
        block(
            Kind.CREDIT,
            f"{each.number} ",
            *joined([who, _facts(speaker) if speaker else ""], ", "),
            *(f" · {fact}" for fact in (_whose_words(each.kind, wording), review) if fact),
        ),
    ]
    for position in each.positions:
        question = Run(one_line(position.question_text), link=f"#{position.question}")
        children.append(block(Kind.ITEM, *_stance(position, wording), say(": "), question))
    children += [_note(note, wording) for note in view.notes if note.quotation == each.quotation.id]
    color = colors.get(speaker.id) if speaker else None
    return Part("quotation", tuple(children), _anchor(view.article.id, each.quotation.id), color)


def _whose_words(kind: QuotationKind, wording: Wording) -> str:
    if kind is QuotationKind.DIRECT:
        return ""
    mixed = kind is QuotationKind.MIXED
    return wording.say("partly in the article’s words") if mixed else wording.say("in the article’s words")


def _anchor(article: str, quotation: str) -> str:
    """Quotations have ids of their own within an article only."""
    return f"{article}.{quotation}"


def _facts(actor: Actor) -> str:
    return ", ".join(one_line(fact) for fact in (actor.role, actor.affiliation) if fact)


def _stance(position: Position, wording: Wording) -> list[Run | str]:
    condition = f" ({one_line(position.condition)})" if position.condition else ""
    comment = f" – {one_line(position.comment)}" if position.comment else ""
    return [Run(wording.say(position.stance.value), strong=True), condition + comment]


def _note(note: Note, wording: Wording, about: Run | None = None) -> Part:
    """A note with the words it is on, if it is on words."""
    children: list[Block] = []
    if about:
        children.append(block(Kind.CREDIT, about))
    if note.selector:
        children.append(block(Kind.QUOTE, note.selector.exact, *_lost(note.orphaned, wording)))
    children.append(block(Kind.MARKDOWN, note.body))
    return Part("note", tuple(children), note.id)


def _lost(orphaned: bool, wording: Wording) -> list[Run]:
    return [Run(f" – {wording.say('no longer in the article')}", emphasis=True)] if orphaned else []


def _free_note(note: Note, asked: Mapping[str, Question], wording: Wording) -> Part:
    question = asked.get(note.question or "")
    if question is None:
        return _note(note, wording)
    about = wording.say("On “{question}”", question=one_line(question.text))
    return _note(note, wording, Run(about, link=f"#{question.id}"))


def _state(question: Question, wording: Wording) -> list[Run | str]:
    say = wording.say
    facts = [
        say(question.status.value),
        say("asked by {name}", name=one_line(question.asker)) if question.asker else "",
        say("owner: {name}", name=one_line(question.owner)) if question.owner else "",
        say("due {day}", day=question.due.isoformat()) if question.due else "",
    ]
    return joined(facts)


def _asked(question: Question, wording: Wording) -> Block:
    asked = Run(one_line(question.text), link=f"#{question.id}")
    return block(Kind.ITEM, asked, " – ", *_state(question, wording))


def _question(each: OpenQuestion, titles: Mapping[str, str], wording: Wording) -> Part:
    question = each.question
    children: list[Block | Part] = [
        block(Kind.SUBHEADING, one_line(question.text)),
        block(Kind.FACTS, *_state(question, wording)),
    ]
    children += [_evidence(evidence, titles, wording) for evidence in each.evidence]
    return Part("section", tuple(children), question.id)


def _evidence(evidence: Evidence, titles: Mapping[str, str], wording: Wording) -> Part:
    position = evidence.position
    there = f"#{_anchor(position.article, position.quotation)}" if position.article in titles else ""
    day = evidence.published.isoformat() if evidence.published else ""
    facts = (evidence.role, evidence.affiliation, evidence.outlet, day)
    title = one_line(evidence.title)
    link = there or (evidence.url if (evidence.url or "").startswith(("http://", "https://")) else "")
    who = Run(one_line(evidence.speaker) or wording.say("Speaker unknown"), strong=True)
    return Part(
        "quotation",
        (
            block(Kind.QUOTE, evidence.words),
            block(
                Kind.CREDIT,
                *_stance(position, wording),
                " – ",
                *joined([who, *(one_line(fact) for fact in facts)], ", "),
                " · ",
                Run(title, link=link or ""),
            ),
        ),
    )


def _actor(each: Speaking, wording: Wording) -> Block:
    say, said = wording.say, each.quotations
    times = say("1 quotation") if said == 1 else say("{count} quotations", count=wording.figure(said))
    where = joined((Run(title, link=f"#{article}") for article, title in each.articles.items()), "; ")
    who = joined([Run(each.name, strong=True), each.facts], ", ")
    return block(Kind.ITEM, *who, f" – {times}{say(': ')}", *where)


def _section(anchor: str, heading: str, *children: Block | Part) -> Part:
    return Part("section", (block(Kind.HEADING, heading), *children), anchor)
