"""References as BibTeX for LaTeX, with the fields of BibLaTeX beside the old ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters.format import Format, as_text
from briefing_app.exporters.references import Author, Reference, references

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPELLED = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\{",
    "}": r"\}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SPECIAL = re.compile("[" + re.escape("".join(_SPELLED)) + "]")
_NOT_IN_URL = re.compile(r"[{}\\^`|<>\"\s]")


def escape(text: str) -> str:
    """``text`` with LaTeX's special signs spelled out; letters of all scripts stay as they are (UTF-8)."""
    return _SPECIAL.sub(lambda match: _SPELLED[match[0]], _balanced(text))


def _balanced(text: str) -> str:
    """BibTeX counts braces, escaped ones too: where they do not pair, they become round ones."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            break
    return text if depth == 0 else text.replace("{", "(").replace("}", ")")


def entry(reference: Reference) -> str:
    """One entry, under the article's id."""
    kind = "article" if reference.outlet else "online" if reference.url else "misc"
    lines = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@{kind}{{{reference.key},\n{lines}}}\n\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    # Two braces keep the capitals of a title, and a literal author in one piece.
    yield "title", f"{{{{{escape(reference.title)}}}}}"
    if reference.authors:
        yield "author", f"{{{' and '.join(map(_name, reference.authors))}}}"
    if reference.outlet:
        yield "journal", f"{{{escape(reference.outlet)}}}"
    if day := reference.published:
        yield "date", f"{{{day.isoformat()}}}"
        yield "year", f"{{{day.year}}}"
        yield "month", _MONTHS[day.month - 1]
    if reference.url:
        # Taken as it stands, so nothing in it is escaped but what would end it.
        yield "url", f"{{{_NOT_IN_URL.sub(lambda sign: f'%{ord(sign[0]):02X}', reference.url)}}}"
    if reference.language:
        yield "language", f"{{{escape(reference.language)}}}"
    if reference.abstract:
        yield "abstract", f"{{{escape(reference.abstract)}}}"
    if reference.keywords:
        # A comma parts keywords, and there is no way to escape one.
        words = (escape(keyword.replace(",", " ").replace("  ", " ")) for keyword in reference.keywords)
        yield "keywords", f"{{{', '.join(words)}}}"


def _name(author: Author) -> str:
    if author.literal:
        return f"{{{escape(author.literal)}}}"
    return ", ".join(escape(part) for part in (author.family, author.suffix, author.given) if part)


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """One entry after the other."""
    with as_text(opened[0]) as file:
        for reference in references(material):
            file.write(entry(reference))


EXPORTER = Format("bibtex", "BibTeX references", ".bib", frozenset({Content.ARTICLES, Content.TAGS}), write)
