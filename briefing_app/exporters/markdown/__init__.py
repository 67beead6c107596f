"""Markdown that a user goes on writing in: one file an article, and one of the open questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing_app.domain.material import Content, Material, Options
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport
from briefing_app.exporters.markdown.pages import (
    QUESTIONS_ID,
    QUESTIONS_TITLE,
    Hung,
    article_page,
    hung_positions,
    plain,
    questions_page,
)
from briefing_app.exporters.markdown.vault import InTheWayError, Vault


class MarkdownExporter:
    """Exports again and again into the same folder without costing the user a word written there."""

    name = "markdown"
    title = "Markdown vault"
    suffix = ""
    flavours = ("obsidian",)
    contents = frozenset(Content)

    def export(self, material: Material, to: Path, options: Options) -> ExportReport:
        """As ``Exporter.export`` has it."""
        questions, created = [each.question for each in material.questions], material.created
        vault = Vault(to)
        # First, so that no article takes its name.
        questions_path = _questions_path(vault) if questions or vault.holds(QUESTIONS_ID) else None
        exported: set[str] = set()
        hung: list[Hung] = []
        for view in material.articles:
            path = _export_article(vault, view, created)
            if path is not None:
                exported.add(view.article.id)
                hung += hung_positions(view, path)
        if questions_path is not None:
            page = questions_page(questions, hung, questions_path, frozenset(exported), created)
            vault.save(questions_path, page)
        return vault.report


def _questions_path(vault: Vault) -> Path | None:
    try:
        return vault.place(QUESTIONS_ID, QUESTIONS_TITLE)
    except InTheWayError as error:
        vault.refuse(error.problem)
        return None


def _export_article(vault: Vault, view: ArticleView, created: date) -> Path | None:
    article = view.article
    try:
        path = vault.place(article.id, plain(article.title), plain(article.outlet))
    except InTheWayError as error:
        vault.refuse(error.problem)
        return None
    return path if vault.save(path, article_page(view, path.stem, created)) else None


EXPORTER = MarkdownExporter()
