"""Every string of the window goes through Qt, and has its translation with the same places to fill in."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from briefing_app.config import resource
from briefing_app.ui.language import LANGUAGES

_FIELDS = re.compile(r"%L?n|\{\w*\}")


_ROOT = Path(__file__).resolve().parents[2]
_SHOWN = (
    " setText setToolTip setStatusTip setWindowTitle setPlaceholderText setInformativeText setTitle "
    "setAccessibleName setAccessibleDescription addAction addMenu addSection addItem addButton addTab "
    "QLabel QMenu QPushButton QCheckBox QAction KeyButton IconButton MenuButton Options NameChooser "
    "tell warn ask "
)
"""What shows its first argument to a user, or its second where the first is an icon."""
_ICON_FIRST = frozenset({"IconButton", "MenuButton"})
_PAINTED = frozenset({"text", "text_in"})
"""Of the paint kit: painter, place, words."""
_OFFERED = frozenset({"offer", "placeholder", "told", "title", "make_words"})
_SAME = frozenset({"Briefing Reader"})
"""What is the same in every language."""


def messages(language: str) -> list[tuple[str, ElementTree.Element]]:
    """Context and message of each string."""
    tree = ElementTree.parse(resource("translations", f"briefing_{language}.ts"))
    return [
        (context.findtext("name", ""), message)
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


def forms(message: ElementTree.Element) -> list[str]:
    """The translation, or one for each number."""
    translation = message.find("translation")
    assert translation is not None
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated(language: str) -> None:
    left = [
        f"{context}: {message.findtext('source')}"
        for context, message in messages(language)
        if message.find("translation").get("type") == "unfinished" or not all(forms(message))  # type: ignore[union-attr]
    ]
    assert not left, f"{len(left)} without a translation; see packaging/translations.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_the_same(language: str) -> None:
    for context, message in messages(language):
        wanted = sorted(_FIELDS.findall(message.findtext("source", "")))
        for form in forms(message):
            found = sorted(_FIELDS.findall(form))
            assert found == wanted or (message.get("numerus") and "%Ln" not in form), f"{context}: {form}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_what_was_written(language: str) -> None:
    """The .qm file is of this .ts file: each translation comes back."""
    translator = QTranslator()
    assert translator.load(str(resource("translations", f"briefing_{language}.qm")))
    for context, message in messages(language):
        if message.get("numerus") is None:
            assert translator.translate(context, message.findtext("source", "")) == forms(message)[0]


def test_the_files_have_the_strings_of_the_window_and_no_other() -> None:
    spec = importlib.util.spec_from_file_location("translations", _ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    collector = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(collector)
    wanted = {(each.context, each.words) for each in collector.strings()}
    found = {(context, message.findtext("source", "")) for context, message in messages("fr")}
    assert found == wanted, "run packaging/translations.py, and translate what is new"


def literals(node: ast.expr) -> Iterator[str]:
    """The words that stand in an expression as they are; what a call gives is its own affair."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*literals(node.left), *literals(node.right))
    elif isinstance(node, ast.BoolOp):
        yield from (words for value in node.values for words in literals(value))


def untranslated(source: str) -> Iterator[tuple[int, str]]:
    """Line and words of what a user would see in English whatever the language."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = 2 if name in _PAINTED else 1 if name in _ICON_FIRST else 0
        if f" {name} " not in _SHOWN and name not in _PAINTED:
            continue
        shown = node.args[place : place + 1]
        shown += [each.value for each in node.keywords if each.arg in _OFFERED]
        for words in (words for each in shown for words in literals(each)):
            if re.search(r"[^\W\d_]{2}", words) and words not in _SAME:
                yield node.lineno, words


def test_nothing_is_shown_that_cannot_be_translated() -> None:
    files = [*(_ROOT / "briefing_app" / "ui").rglob("*.py"), _ROOT / "briefing_app" / "app.py"]
    found = [
        f"{file.name}:{line}: {words}"
        for file in files
        for line, words in untranslated(file.read_text("utf-8"))
    ]
    assert not found, "words for the user go through tr or translate"


def test_what_is_not_translated_is_found() -> None:
    source = """
label = QLabel("Hello" if here else self.tr("Not here"))
button = IconButton("close", f"Close {name}")
messages.tell(self.tr("Done"), offer="Undo")
label.setText(self.tr("{} read").format("ab"))
paint.text_in(painter, rect, "you", font, look.color("ink"))
"""
    assert list(untranslated(source)) == [(2, "Hello"), (3, "Close "), (4, "Undo"), (6, "you")]
