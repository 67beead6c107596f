"""A vault of Markdown that a user goes on writing in: a file an article, actor and question, and an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefing_app.domain.annotation import Note
from briefing_app.domain.identity import RegisteredActor
from briefing_app.domain.material import Content, Material, Options, words_of
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters import csl
from briefing_app.exporters.markdown import pages, references
from briefing_app.exporters.markdown.flavour import FLAVOURS, PANDOC
from briefing_app.exporters.markdown.pages import Entry, Said
from briefing_app.exporters.markdown.scribe import Scribe, plain
from briefing_app.exporters.markdown.templates import Templates, own
from briefing_app.exporters.markdown.vault import Vault
from briefing_app.exporters.references import reference

ARTICLES, ACTORS, QUESTIONS, NOTES, INDEX = "Articles", "Actors", "Questions", "Notes", "Index"
"""The kinds of pages; the first three have folders of these names."""


class MarkdownExporter:
    """Exports again and again into the same folder without costing the user a word written there."""

    name = "markdown"
    title = "Markdown vault"
    suffix = ""
    flavours = tuple(FLAVOURS)
    contents = frozenset(Content)

    def export(self, material: Material, to: Path, options: Options) -> ExportReport:
        """As ``Exporter.export`` has it. Everything is written, or nothing."""
        flavour = FLAVOURS[options.flavour or self.flavours[0]]
        templates = Templates(flavour, options.templates) if options.templates else own(flavour)
        with Vault(to, dry_run=options.dry_run, again=options.again) as vault:
            _Export(material, vault, Scribe(flavour, templates, vault.where)).run()
            return vault.finish()


class _Export:
    """One run: articles as they come, and after them the pages that gather what they hold."""

    def __init__(self, material: Material, vault: Vault, scribe: Scribe) -> None:
        self._material, self._vault, self._scribe = material, vault, scribe
        self._exported: set[str] = set()
        self._said: dict[str, list[Said]] = {}
        self._people: dict[str, RegisteredActor] = {}
        self._references: list[dict[str, Any]] = []

    def run(self) -> None:
        vault = self._vault
        vault.place(pages.INDEX_ID, pages.INDEX_TITLE)  # first, so that nothing else takes their names
        for asked in self._material.questions:
            vault.place(asked.question.id, plain(asked.question.text), folder=QUESTIONS)
        for view in self._material.articles:
            self._article(view)
        left = self._actors(_by_target(self._material.notes, "actor"))
        left += self._questions(_by_target(self._material.notes, "question"))
        self._notes([note for note in self._material.notes if not (note.actor or note.question)] + left)
        if self._scribe.flavour is PANDOC:
            references.save(vault, self._references)
        self._index()

    def _article(self, view: ArticleView) -> None:
        article, vault = view.article, self._vault
        if not vault.place(article.id, plain(article.title), plain(article.outlet), folder=ARTICLES):
            return
        people = self._material.identify(article.id)
        said: dict[str, list[tuple[str, str]]] = {}
        for each in view.quotations:
            who = people.get(each.speaker.id) if each.speaker and not each.rejected else None
            if who:
                self._people[who.id] = who
                vault.place(who.id, plain(who.name), plain(who.kind.value), folder=ACTORS)
                said.setdefault(who.id, []).append((words_of(view, each), each.quotation.id))
        for actor, quotations in said.items():
            self._said.setdefault(actor, []).append(Said(article, tuple(quotations)))
        self._exported.add(article.id)
        if self._scribe.flavour is PANDOC:
            self._references.append(csl.item(reference(view)))
        page = pages.article_page(self._scribe, view, self._material.created, people)
        vault.save(page, ARTICLES, article.published.isoformat() if article.published else "")

    def _actors(self, notes: Mapping[str, list[Note]]) -> list[Note]:
        """The pages of actors; the notes on those that have none come back."""
        for actor in self._material.actors if notes.keys() - self._people.keys() else ():
            if actor.id in notes:
                self._people.setdefault(actor.id, actor)

        def keep(block_id: str) -> bool:
            _, _, article = block_id.partition(".")
            return bool(article) and article not in self._exported

        for actor in self._people.values():
            if self._vault.place(actor.id, plain(actor.name), plain(actor.kind.value), folder=ACTORS):
                said = sorted(self._said.get(actor.id, ()), key=_by_date)
                page = pages.actor_page(
                    self._scribe, actor, said, notes.get(actor.id, ()), self._material.created, keep
                )
                self._vault.save(page, ACTORS)
        return [note for actor, on in notes.items() if actor not in self._people for note in on]

    def _questions(self, notes: Mapping[str, list[Note]]) -> list[Note]:
        """The pages of questions; the notes on those that are gone come back."""
        for asked in self._material.questions:
            question = asked.question.id
            if self._vault.where(question):
                on = notes.get(question, ())
                self._vault.save(
                    pages.question_page(self._scribe, asked, on, self._material.created), QUESTIONS
                )
        alive = {asked.question.id for asked in self._material.questions}
        return [note for question, on in notes.items() if question not in alive for note in on]

    def _notes(self, notes: list[Note]) -> None:
        if (notes or self._vault.holds(pages.NOTES_ID)) and self._vault.place(
            pages.NOTES_ID, pages.NOTES_TITLE
        ):
            self._vault.save(pages.notes_page(self._scribe, notes, self._material.created), NOTES)

    def _index(self) -> None:
        if self._vault.where(pages.INDEX_ID):
            entries = [
                Entry(page_id, known.title, known.kind, known.day)
                for page_id, known in self._vault.memory.pages.items()
                if self._vault.where(page_id)
            ]
            self._vault.save(pages.index_page(self._scribe, entries, self._material.created), INDEX)


def _by_target(notes: Iterable[Note], field: str) -> dict[str, list[Note]]:
    found: defaultdict[str, list[Note]] = defaultdict(list)
    for note in notes:
        target = getattr(note, field)
        if target:
            found[target].append(note)
    return dict(found)


def _by_date(said: Said) -> tuple[str, str]:
    article = said.article
    return (article.published.isoformat() if article.published else "", article.id)


EXPORTER = MarkdownExporter()
