"""References as RIS, which every reference manager reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters.format import Format, as_text
from briefing_app.exporters.references import Author, Reference, references


def record(reference: Reference) -> str:
    """One record: a line a field, each ended by CR LF, as the format has it."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _fields(reference) if value) + "ER  - \r\n\r\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    day = reference.published
    yield "TY", "NEWS" if reference.outlet else "ELEC" if reference.url else "GEN"
    yield "ID", reference.key
    yield "TI", reference.title
    for author in reference.authors:
        yield "AU", _name(author)
    yield "T2", reference.outlet
    if day:
        yield "PY", f"{day.year:04}"
        yield "DA", day.isoformat().replace("-", "/")
    yield "UR", reference.url
    yield "LA", reference.language
    yield "AB", reference.abstract
    for keyword in reference.keywords:
        yield "KW", keyword


def _name(author: Author) -> str:
    """``Lund, Ada, Jr.``; a comma parts the names, so one in a literal name has to go."""
    if author.literal:
        return author.literal.replace(",", " ").replace("  ", " ")
    return ", ".join(filter(None, (author.family, author.given, author.suffix)))


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """One record after the other."""
    with as_text(opened[0]) as file:
        for reference in references(material):
            file.write(record(reference))


EXPORTER = Format("ris", "RIS references", ".ris", frozenset({Content.ARTICLES, Content.TAGS}), write)
