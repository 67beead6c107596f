"""What a command is, which menu it stands in, and what must be there before it can run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "File"
    EDIT = "Edit"
    VIEW = "View"
    ARTICLE = "Article"
    QUOTATION = "Quotation"
    GO = "Go"
    HELP = "Help"


class Need(StrEnum):
    """What must be there before a command can run; the words say why it cannot."""

    ARTICLES = "Import articles first."
    ARTICLE = "Open an article first."
    TRASHED = "This article is not in the trash."
    WORDS = "Select some words of the article first."
    QUOTATION = "Select a quotation first."
    ACTOR = "Select a quotation or an actor first."
    REVIEW = "Go to the Review view first."
    DECIDED = "This quotation has no decision of yours."
    UNDO = "There is nothing to undo."
    REDO = "There is nothing to redo."
    ORPHAN = "Go to the notes to re-place first."
    SURVEY = "Look into a folder first."
    WORK = "Nothing is being imported or analysed."
    WRITING = "Nothing is being written."
    QUIET = "Wait until the import is done, or stop it."
    QUERY = "Search for something first."
    SAVED = "Choose a saved search first."
    DOSSIER = "Go to an actor in the Actors view first."
    MATRIX = "Go to the Matrix view first."
    TIMELINE = "Go to the timeline first."
    NETWORK = "Go to the network of actors first."
    TIE = "Choose an actor or a line of the network first."
    CELL = "Choose a cell of the matrix first."
    BOARD = "Go to the open questions first."
    QUESTION = "Select a question on the board first."
    SUGGESTION = "Select a suggested question first."
    HITS = "Nothing that was searched for stands in this article."


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can be told to do.

    ``keys`` are in Qt's portable notation; ``own`` are keys that give the command only while the list it
    belongs to has the focus, so that elsewhere they can be others'. ``section`` parts a menu by lines;
    ``choice`` names a set of commands of which one is on; ``toggles`` marks a command that is on or off.
    ``hint`` is the one word of the status bar, ``tip`` a sentence where the text does not say enough. The
    words are English; whoever shows them has them translated, in the context "Commands".
    """

    id: str
    text: str
    menu: Menu
    section: int = 0
    keys: tuple[str, ...] = ()
    icon: str | None = None
    needs: Need | None = None
    hint: str | None = None
    tip: str | None = None
    submenu: str | None = None
    choice: str | None = None
    toggles: bool = False
    own: tuple[str, ...] = ()


def translated(words: str) -> str:
    """Words of the table in the language of the window."""
    return QCoreApplication.translate("Commands", words)


def caps(keys: str) -> str:
    """Keys as a reader knows them: single letters small, as they are typed (``"Y"`` → ``"y"``)."""
    keys = keys.replace("Return", "Enter")
    return keys.lower() if len(keys) == 1 else "Delete" if keys == "Del" else keys
