"""What the palette offers: commands, questions, the open article's quotations, and articles by full text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import SearchHit
from briefing_app.services import search
from briefing_app.ui.commands import Command, translated
from briefing_app.ui.palette import Entry, Palette, commands
from briefing_app.ui.words import short_day, word

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_ARTICLES = 5


class Finding(QObject):
    """Fills the palette when it opens, and searches the library as something is typed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.palette = Palette(window, self._entries)
        self.palette.query_changed.connect(self._search)

    def open(self) -> None:
        self.palette.open()

    def _entries(self) -> list[Entry]:
        return [*self._commands(), *self._questions(), *self._quotations(), *self._saved()]

    def _commands(self) -> list[Entry]:
        """What can be done with the current thing comes first."""
        commands = self._window.actions_.runnable()
        first = {"Quotation": 0, "Article": 1}
        ordered = sorted(commands, key=lambda each: first.get(each.menu.value, 2))
        return [self._command(each) for each in ordered if each.id != "palette"]

    def _command(self, command: Command) -> Entry:
        action = self._window.actions_[command.id]
        text, english = action.text().rstrip("…"), command.text.rstrip("…")
        if command.submenu is not None:
            text = f"{translated(command.submenu)}: {text}"
            english = f"{command.submenu}: {english}"
        cap = self._window.actions_.cap(command.id)
        keys = tuple(cap.split("+")) if cap and not cap.endswith("+") else (cap,) if cap else ()
        return Entry(commands(), text, action.trigger, command.icon or "", keys=keys, english=english)

    def _questions(self) -> list[Entry]:
        window = self._window
        return [
            Entry(
                self.tr("Questions"),
                each.text,
                partial(window.show_question, each),
                "questions",
                word(each.status),
            )
            for each in window.reading.questions
        ]

    def _quotations(self) -> list[Entry]:
        view = self._window.reading.view
        if view is None:
            return []
        return [
            Entry(
                self.tr("Quotations"),
                " ".join(exact_text(view.article.text, shown.quotation.content).split()),
                partial(self._window.reading.choose, shown.quotation.id),
                "quote",
                shown.speaker.name if shown.speaker is not None else "",
                serif=True,
            )
            for shown in view.quotations
        ]

    def _saved(self) -> list[Entry]:
        saving = self._window.saving
        return [
            Entry(self.tr("Saved searches"), each.name, partial(saving.show, each), "bookmark", each.query)
            for each in saving.searches
        ]

    def _search(self, query: str) -> None:
        words = query.strip()
        if len(words) < 2 or words.startswith(">"):
            return

        def failed(error: BaseException) -> bool:
            return isinstance(error, InvalidInputError)

        def found(hits: list[SearchHit]) -> None:
            self.palette.add([self._article(hit) for hit in hits], query)

        call = partial(search.find, query=words, limit=_ARTICLES)
        self._window.session.read(call, found, slot="palette", failed=failed)

    def _article(self, hit: SearchHit) -> Entry:
        day = short_day(hit.published, hit.published) if hit.published else ""
        detail = " · ".join(part for part in (hit.outlet, day) if part)
        return Entry(
            self.tr("Articles"),
            hit.title,
            partial(self._window.open_article, hit.id),
            "file",
            detail,
            found=True,
        )
