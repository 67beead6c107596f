"""Wikilinks in Markdown, for notes that are shown. Imported when the first note is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from briefing_app.domain.annotation import Link
from briefing_app.domain.wikilinks import wikilinks

_BEFORE_LINKS = 175  # after code, before Markdown's own links


class _Processor(InlineProcessor):
    def __init__(self, markdown: Markdown, scheme: str, links: Sequence[Link]) -> None:
        super().__init__(r"\[\[[^\[\]\n]+\]\]", markdown)
        self._scheme = scheme
        self._meant = {link.words: link.target for link in links}

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        found = wikilinks(m[0])
        if not found:
            return None, None, None
        target = self._meant.get(found[0].words)
        to = f"{target.kind.value}/{target.id}" if target else f"words/{quote(found[0].words, safe='')}"
        link = Element("a", {"href": f"{self._scheme}:{to}"})
        link.text = found[0].label
        return link, m.start(), m.end()


class Wikilinks(Extension):
    """Makes ``[[…]]`` links of ``scheme``: to what ``links`` says they mean, or to their words."""

    def __init__(self, scheme: str, links: Sequence[Link]) -> None:
        super().__init__()
        self._scheme, self._links = scheme, links

    def extendMarkdown(self, md: Markdown) -> None:
        md.inlinePatterns.register(_Processor(md, self._scheme, self._links), "wikilink", _BEFORE_LINKS)
