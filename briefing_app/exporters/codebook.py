"""The codes as a REFI-QDA codebook, which programs for qualitative analysis read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from briefing_app import config
from briefing_app.domain.material import Content, Material, Options
from briefing_app.exporters.codes import Codes
from briefing_app.exporters.format import Format

_NAMESPACE = "urn:QDA-XML:codebook:1.0"


def write(material: Material, opened: Sequence[BinaryIO], options: Options) -> None:
    """The codes of the articles and of all questions and tags; no text."""
    from lxml import etree

    codes = Codes(material)
    for view in material.articles:
        codes.meet(view)
    with etree.xmlfile(opened[0], encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("CodeBook", xmlns=_NAMESPACE, origin=config.APP_NAME), xml.element("Codes"):
            for element in codes.elements(with_notes=False):
                xml.write(element, pretty_print=True)


EXPORTER = Format(
    "codebook",
    "REFI-QDA codebook",
    ".qdc",
    frozenset((Content.ACTORS, Content.QUESTIONS, Content.TAGS)),
    write,
)
