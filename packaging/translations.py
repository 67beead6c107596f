"""Brings the translations up to date: ``python packaging/translations.py`` after strings have changed.

Collects the strings of the window into ``resources/translations/briefing_<language>.ts`` and makes the
``.qm`` files that the program reads. New strings come in unfinished: write them into the .ts file (Qt
Linguist opens it), then run this again. The strings are read here rather than by lupdate, which does not
see the plurals of ``translate`` in Python; lrelease comes with PySide6.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from briefing_app import exporters
from briefing_app.domain import analysis, annotation, changes, positions, reviewing, views
from briefing_app.ui import glyphs, survey_model
from briefing_app.ui.commands import COMMANDS, Menu, Need
from briefing_app.ui.language import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
_VALUES = (analysis, annotation, changes, positions, reviewing, views, glyphs, survey_model)
_FORMS = 2  # of a plural: English and French both have one and many


class String(NamedTuple):
    """Words of the window, as the translations know them."""

    context: str
    words: str
    plural: bool = False


def strings() -> set[String]:
    """Everything that is to be translated."""
    found = set(_tables())
    program = ROOT / "briefing_app"
    for file in (program / "app.py", *(program / "ui").rglob("*.py")):
        _read(ast.parse(file.read_text("utf-8")), found)
    return found


def _tables() -> Iterator[String]:
    """Tables of commands, values, and the labels of changes: what is translated where it is shown."""
    for command in COMMANDS:
        for words in (command.text, command.tip, command.hint, command.submenu):
            if words:
                yield String("Commands", words)
    for format_ in exporters.formats().values():
        yield String("Formats", format_.title)
    for member in (*Menu, *Need):
        yield String("Commands", member.value)
    for module in _VALUES:
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, StrEnum) and kind.__module__ == module.__name__:
                yield from (String("Words", member.value) for member in kind)
    for file in sorted((ROOT / "briefing_app" / "services").rglob("*.py")):
        yield from (String("Labels", words) for words in _labels(ast.parse(file.read_text("utf-8"))))


def _labels(tree: ast.AST) -> Iterator[str]:
    """The words that services call changes by: the argument of ``commit``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit":
            yield from (words for each in node.args for words in _literals(each))


def _literals(node: ast.expr) -> Iterator[str]:
    """A string, or both of a choice between two."""
    if isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _read(node: ast.AST, found: set[String], inside: str = "") -> None:
    """The calls of ``tr``, whose context is the class, and of ``translate``, which names its own."""
    if isinstance(node, ast.ClassDef):
        inside = node.name
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        words = [each.value for each in node.args[:2] if isinstance(each, ast.Constant)]
        if name == "tr" and isinstance(node.func, ast.Attribute) and words:
            found.add(String(inside, str(words[0]), len(node.args) > 2))
        elif name in ("translate", "tr", "listed") and len(words) > 1:
            found.add(String(str(words[0]), str(words[1]), len(node.args) > 3))
    for child in ast.iter_child_nodes(node):
        _read(child, found, inside)


def update(language: str) -> None:
    """Write all strings into the .ts file; translations stay, strings that are gone leave it."""
    file = FOLDER / f"briefing_{language}.ts"
    known = _known(file)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for string in sorted(strings()):
        if language == "en" and not string.plural:
            continue
        if string.context not in contexts:
            contexts[string.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[string.context], "name").text = string.context
        message = ElementTree.SubElement(contexts[string.context], "message")
        ElementTree.SubElement(message, "source").text = string.words
        translation = ElementTree.SubElement(message, "translation")
        forms = known.get(string, _guess(string, language))
        if not all(forms):
            translation.set("type", "unfinished")
        if string.plural:
            message.set("numerus", "yes")
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ElementTree.indent(root, "  ")
    text = ElementTree.tostring(root, "unicode", short_empty_elements=False)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def _guess(string: String, language: str) -> list[str]:
    """The forms of words that are new: nothing yet, but an English plural is told by its ``(s)``."""
    if language == "en":
        return [string.words.replace("(s)", ""), string.words.replace("(s)", "s")]
    return [""] * (_FORMS if string.plural else 1)


def _known(file: Path) -> dict[String, list[str]]:
    """The translations that are there, with a form for each number."""
    known: dict[String, list[str]] = {}
    tree = ElementTree.parse(file)  # noqa: S314 - our own file
    for context in tree.iter("context"):
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            translation = message.find("translation")
            if translation is not None:
                forms = [each.text or "" for each in translation.iter("numerusform")]
                string = String(context.findtext("name", ""), message.findtext("source", ""), plural)
                known[string] = forms if plural else [translation.text or ""]
    return known


def release(language: str) -> None:
    """Make the .qm file. Raises CalledProcessError."""
    file = FOLDER / f"briefing_{language}.ts"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, str(file), "-silent", "-qm", str(file.with_suffix(".qm"))], check=True)  # noqa: S603 - our own arguments


if __name__ == "__main__":
    for each in LANGUAGES:
        update(each)
        release(each)
