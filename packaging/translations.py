"""Brings the translations up to date: ``python packaging/translations.py`` after strings have changed.

Collects the strings of the window into ``resources/translations/briefing_<language>.ts`` and makes the
``.qm`` files that the program reads. New strings come in unfinished: write them into the .ts file (Qt
Linguist opens it), then run this again. Needs Qt's lupdate and lrelease, which come with PySide6.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from briefing_app.domain import analysis, annotation, changes, positions, reviewing, views
from briefing_app.ui.commands import COMMANDS, Menu, Need
from briefing_app.ui.language import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def tables() -> Iterator[tuple[str, str]]:
    """Context and text of what lupdate cannot see: tables of commands, values, labels of changes."""
    for command in COMMANDS:
        for words in (command.text, command.tip, command.hint, command.submenu):
            if words:
                yield "Commands", words
    for member in (*Menu, *Need):
        yield "Commands", member.value
    for module in (analysis, annotation, changes, positions, reviewing, views):
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, StrEnum) and kind.__module__ == module.__name__:
                yield from (("Words", member.value) for member in kind)
    for file in sorted((ROOT / "briefing_app" / "services").glob("*.py")):
        yield from (("Labels", words) for words in labels(ast.parse(file.read_text("utf-8"))))


def labels(tree: ast.AST) -> Iterator[str]:
    """The words that services call changes by: the argument of ``commit``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit":
            yield from (
                arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            )


def update() -> None:
    """Collect all strings into the .ts files."""
    with tempfile.TemporaryDirectory() as name:
        listed = Path(name) / "tables.py"
        lines = [f"QT_TRANSLATE_NOOP({context!r}, {words!r})" for context, words in dict.fromkeys(tables())]
        listed.write_text("\n".join(lines) + "\n", "utf-8")
        sources = [str(listed), *map(str, sorted((ROOT / "briefing_app").rglob("*.py")))]
        for language in LANGUAGES:
            file = FOLDER / f"briefing_{language}.ts"
            plural = ["-pluralonly"] if language == "en" else []
            run("pyside6-lupdate", *sources, "-locations", "none", "-no-obsolete", *plural, "-ts", str(file))


def release() -> None:
    """Make the .qm files."""
    for language in LANGUAGES:
        file = FOLDER / f"briefing_{language}.ts"
        run("pyside6-lrelease", str(file), "-silent", "-qm", str(file.with_suffix(".qm")))


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools. Raises CalledProcessError."""
    subprocess.run([TOOLS / tool, *arguments], check=True)  # noqa: S603 - our own arguments


if __name__ == "__main__":
    update()
    release()
