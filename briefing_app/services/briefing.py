"""Composing a briefing: the open questions, who stands where, what changed, key quotations, own notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import CancelledError
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.annotation import Note, QuestionStatus
from briefing_app.domain.briefing import Briefing, Place, Source
from briefing_app.domain.errors import ExportError, InvalidInputError, NotFoundError
from briefing_app.domain.material import Printer, speaker_of
from briefing_app.domain.positions import Matrix, SavedMoment, Scope
from briefing_app.domain.spans import Span
from briefing_app.domain.views import ArticleView
from briefing_app.domain.wording import ENGLISH, Wording
from briefing_app.domain.work import Cancelled, OnProgress, Stage, ignore, never
from briefing_app.services.browse import view
from briefing_app.services.dossiers import changed
from briefing_app.services.groups import since_when
from briefing_app.services.matrix import matrix, paragraph
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage import Reader

_SHOWN = (QuestionStatus.OPEN, QuestionStatus.PARTLY_ANSWERED)


def gather(
    profile: Profile,
    *,
    since: SavedMoment | None = None,
    questions: Sequence[str] = (),
    title: str = "",
    wording: Wording = ENGLISH,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
) -> Briefing:
    """What a briefing says on some questions (ids), or on all that are open or have changed since.

    How many of its sources have been looked up is reported, and CancelledError raised once ``cancelled``.
    Raises NotFoundError for an unknown question, InvalidInputError where there is none.
    """
    created = datetime.now().astimezone().date()
    with profile.library.reader(profile.user) as reader:
        if questions:
            chosen = [reader.questions.get(question).id for question in dict.fromkeys(questions)]
        else:
            chosen = [
                question.id
                for question in reader.questions.all()
                if question.status in _SHOWN
                or (since and question.status_since and question.status_since > since.at)
            ]
    if not chosen:
        raise InvalidInputError("There is no open question to brief on. Write one down first.")
    scope = Scope(questions=tuple(chosen))
    table = matrix(profile, scope)
    with profile.library.reader(profile.user) as reader:
        notes = _notes(reader, table)
    return Briefing(
        title or wording.say("Briefing of {day}", day=created.isoformat()),
        profile.user,
        created,
        table.questions,
        table,
        notes,
        partial(_sources, profile, on_progress, cancelled),
        since,
        tuple(changed(profile, since.at, scope)) if since else (),
        wording,
    )


def compose(
    profile: Profile,
    to: Path,
    *,
    since: str = "",
    questions: Sequence[str] = (),
    template: Path | None = None,
    title: str = "",
    printer: Printer | None = None,
    wording: Wording = ENGLISH,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
) -> None:
    """Write a briefing to a .md, .html, .docx, .odt or .pdf file, by the user's ``template`` where given.

    ``since`` is as ``since_when`` takes it; without it nothing is said of changes. Raises as ``gather`` and
    ``since_when`` do, InvalidInputError for another ending, ExportError where the file cannot be written or
    the template is wrong.
    """
    from briefing_app.exporters import briefing, composed

    moment = since_when(profile, since) if since else None
    told = gather(
        profile,
        since=moment,
        questions=questions,
        title=title,
        wording=wording,
        on_progress=on_progress,
        cancelled=cancelled,
    )
    text = briefing.markdown(told, template)
    composed.write(composed.Composed(text, told.title, told.created, told.user, wording), to, printer)


def template() -> str:
    """The program's template, to begin one's own with."""
    from briefing_app import config
    from briefing_app.exporters.briefing import DEFAULT

    return config.resource("templates", DEFAULT).read_text("utf-8")


def copy_template(to: Path) -> None:
    """Write the program's template to a file, for the user to edit. Raises ExportError."""
    from briefing_app.exporters import files

    try:
        with files.writing(to) as file:
            file.write(template().encode())
    except OSError as error:
        raise ExportError(f"{to} cannot be written: {files.reason(error)}.") from error


def _notes(reader: Reader, table: Matrix) -> tuple[Note, ...]:
    """Those on the questions, the actors, and in the articles that the positions and questions are from, or
    with a wikilink to one of these."""
    asked = {question.id for question in table.questions}
    actors = {actor.id for actor in table.actors}
    articles = {one.article for cell in table.standings.values() for one in cell.statements}
    articles |= {question.article for question in table.questions if question.article}
    concerned = asked | actors | articles
    return tuple(
        note
        for note in reader.notes.all()
        if concerned.intersection((note.question, note.actor, note.article))
        or (note.article is None and concerned.intersection(link.target.id for link in note.links))
    )


def _sources(
    profile: Profile, on_progress: OnProgress, cancelled: Cancelled, places: Iterable[Place]
) -> Mapping[Place, Source]:
    """The sentences; a place whose words are no longer found has none."""
    wanted, found = defaultdict[str, list[Place]](list), dict[Place, Source]()
    for place in places:
        wanted[place.article].append(place)
    pace = Pace(Stage.EXPORTING, len(wanted), on_progress)
    with profile.library.reader(profile.user) as reader:
        for article, here in wanted.items():
            if cancelled():
                raise CancelledError
            pace.advance()
            try:
                shown = view(reader, article)
            except NotFoundError:
                continue
            for place in here:
                source = _source(shown, place)
                if source is not None:
                    found[place] = source
    return found


def _source(shown: ArticleView, place: Place) -> Source | None:
    article, who, spans = shown.article, "", tuple[Span, ...]()
    for said in shown.quotations:
        if said.quotation.id == place.words:
            facts = (said.speaker.role, said.speaker.affiliation) if said.speaker else ()
            who, spans = ", ".join(filter(None, (speaker_of(shown, said), *facts))), said.quotation.content
    marked = {note.id: note.place for note in shown.notes}
    marked |= {question.id: question.place for question in shown.questions}
    if place.words in marked:
        spans = (marked[place.words] or _first_sentence(article.text),)
    if not spans:
        return None
    day = article.published or article.imported.date()
    return Source(paragraph(article.text, spans), who, article.title, article.outlet, day, article.url)


def _first_sentence(text: str) -> Span:
    """Where a text's first sentence stands: what a note on all of it is shown with."""
    from briefing_app.analysis.document import Document

    start = len(text) - len(text.lstrip())
    line = Document(text[start:].partition("\n")[0])
    if not line.words:
        return Span(start, len(text.rstrip()))
    inside = line.span(0, line.sentence_of.count(0) - 1)
    return Span(start + inside.start, start + inside.end)
