"""References as CSL-JSON, which Zotero, pandoc and citation processors read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, BinaryIO

from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters.format import Format, as_text
from briefing_app.exporters.references import Author, Reference, references


def item(reference: Reference) -> dict[str, Any]:
    """One item of CSL-JSON 1.0.2. What is not known is left out."""
    day = reference.published
    fields: dict[str, Any] = {
        "id": reference.key,
        "type": "article-newspaper" if reference.outlet else "webpage" if reference.url else "document",
        "title": reference.title,
        "author": [_name(author) for author in reference.authors],
        "container-title": reference.outlet,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": reference.url,
        "language": reference.language,
        "abstract": reference.abstract,
        "keyword": ", ".join(reference.keywords),
    }
    return {name: value for name, value in fields.items() if value}


def _name(author: Author) -> dict[str, str]:
    fields = {
        "family": author.family,
        "given": author.given,
        "suffix": author.suffix,
        "literal": author.literal,
    }
    return {name: value for name, value in fields.items() if value}


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """A list of items, a line each."""
    with as_text(opened[0]) as file:
        between = "[\n"
        for reference in references(material):
            file.write(between + json.dumps(item(reference), ensure_ascii=False))
            between = ",\n"
        file.write("\n]\n" if between == ",\n" else "[]\n")


EXPORTER = Format("csl", "CSL-JSON references", ".json", frozenset({Content.ARTICLES, Content.TAGS}), write)
