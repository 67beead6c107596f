"""Exporting: articles, with all that a user hung on them and beside them, written out as files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.errors import ExportError, InvalidInputError, NotFoundError
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.material import AS_USUAL, Evidence, Material, OpenQuestion, Options, evidence_of
from briefing_app.domain.views import ArticleFilter, ArticleView
from briefing_app.domain.work import Cancelled, ExportReport, OnProgress, Stage, ignore, never
from briefing_app.services.browse import view
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.exporters import Exporter
    from briefing_app.storage import Reader

_MOST_ACTORS = 1_000_000


def formats() -> list[str]:
    """The names of the formats there are, sorted."""
    from briefing_app import exporters

    return sorted(exporters.formats())


def exporter(format: str) -> Exporter:  # noqa: A002 - the menu's and the command line's word
    """The format's exporter, which tells what it can write. Raises InvalidInputError for an unknown one."""
    from briefing_app import exporters

    found = exporters.formats().get(format)
    if found is None:
        raise InvalidInputError(f"There is no format “{format}”. Choose one of: {', '.join(formats())}.")
    return found


def export(
    profile: Profile,
    to: Path,
    *,
    format: str = "markdown",  # noqa: A002
    articles: Sequence[str] | None = None,
    query: str = "",
    options: Options = AS_USUAL,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
) -> ExportReport:
    """Write the ``articles`` (ids), or those that ``query`` finds, or all but the trash, to ``to``.

    ``to`` is a folder or a file, as the format has it. When ``cancelled``, nothing is written and the report
    says so. Raises InvalidInputError for an unknown format or flavour, NotFoundError for an unknown article
    or where there is nothing to export, ExportError where ``to`` cannot be written.
    """
    chosen_exporter = exporter(format)
    _check_flavour(chosen_exporter, options.flavour)
    with profile.library.reader(profile.user) as reader:
        chosen = _chosen(reader, articles, query)
        notes = tuple(note for note in reader.notes.all() if note.article is None)
        tags = tuple(reader.tags.all())
    pace = Pace(Stage.EXPORTING, len(chosen), on_progress)
    material = Material(
        articles=_views(profile, chosen, pace, cancelled),
        total=len(chosen),
        created=datetime.now().astimezone().date(),
        questions=_questions(profile),
        notes=notes,
        tags=tags,
        actors=_actors(profile),
        identify=_Registry(profile).of,
        user=profile.user,
    )
    try:
        return chosen_exporter.export(material, to, options)
    except CancelledError:
        return ExportReport(cancelled=True)


def copy_templates(folder: Path, flavour: str = "") -> list[Path]:
    """Copy the Markdown templates of a flavour into ``folder``, for the user to edit, and say which.

    Files that are there already are left alone. Raises InvalidInputError for an unknown flavour, ExportError
    where the folder cannot be written.
    """
    from briefing_app.exporters import files
    from briefing_app.exporters.markdown import templates

    markdown = exporter("markdown")
    _check_flavour(markdown, flavour)
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, source in templates.defaults(flavour or markdown.flavours[0]).items():
            if not (folder / name).exists():
                files.write(folder / name, source.read_bytes(), expected=None)
                written.append(folder / name)
    except OSError as error:
        raise ExportError(f"Nothing can be written to {folder}: {files.reason(error)}.") from error
    return written


def pages_at(folder: Path, paths: Iterable[Path]) -> frozenset[str]:
    """What ``Options.again`` takes for files of a vault that a report calls deleted. Raises ExportError."""
    from briefing_app.exporters.markdown import memory

    wanted = {path.resolve() for path in paths}
    pages = memory.load(folder)[0].pages
    return frozenset(each for each, known in pages.items() if (folder / known.path).resolve() in wanted)


def _check_flavour(exporter: Exporter, flavour: str) -> None:
    if flavour and flavour not in exporter.flavours:
        known = ", ".join(exporter.flavours)
        what = f"Choose one of: {known}." if known else "Leave it out."
        raise InvalidInputError(f"{exporter.title} has no flavour “{flavour}”. {what}")


def _chosen(reader: Reader, articles: Sequence[str] | None, query: str) -> list[str]:
    if articles is None:
        chosen = reader.articles.ids_of(reader.articles.keys(ArticleFilter(query=query)))
    else:
        chosen = list(dict.fromkeys(articles))
        for article in chosen:
            reader.articles.key_of(article)
    if not chosen:
        raise NotFoundError(
            "There are no articles to export." if not query else f"“{query}” finds no article."
        )
    return chosen


def _views(
    profile: Profile, articles: Sequence[str], pace: Pace, cancelled: Cancelled
) -> Iterator[ArticleView]:
    """One article after the other: a library need not fit into memory."""
    for article in articles:
        if cancelled():
            raise CancelledError
        with profile.library.reader(profile.user) as reader:
            shown = view(reader, article)
        yield shown
        pace.advance()


def _questions(profile: Profile) -> tuple[OpenQuestion, ...]:
    """The user's questions with all that is hung on them, whichever articles are chosen."""
    with profile.library.reader(profile.user) as reader:
        questions = reader.questions.all()
        hung = {each.article for question in questions for each in reader.positions.on(question.id)}
        found: dict[str, list[Evidence]] = {}
        for shown in sorted((view(reader, article) for article in hung), key=_by_date):
            for each in () if shown.trashed else evidence_of(shown):
                found.setdefault(each.position.question, []).append(each)
    return tuple(OpenQuestion(question, tuple(found.get(question.id, ()))) for question in questions)


def _by_date(shown: ArticleView) -> tuple[str, str]:
    article = shown.article
    return (article.published.isoformat() if article.published else "", article.id)


def _actors(profile: Profile) -> Iterator[RegisteredActor]:
    with profile.library.reader(profile.user) as reader:
        found = reader.registry.actors(limit=_MOST_ACTORS)
    yield from found


class _Registry:
    """Who the actors of articles are, each looked up once."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._known: dict[str, RegisteredActor] = {}

    def of(self, article: str) -> Mapping[str, RegisteredActor]:
        with self._profile.library.reader(self._profile.user) as reader:
            ids = reader.registry.of_article(article)
            for public in set(ids.values()) - self._known.keys():
                self._known[public] = reader.registry.actor(public)
        return {actor: self._known[public] for actor, public in ids.items()}
