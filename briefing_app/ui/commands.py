"""Everything the window can be told to do: one table for menus, toolbar, hints, key sheet and palette."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    DECIDED = "This quotation has no decision of yours."
    UNDO = "There is nothing to undo."
    REDO = "There is nothing to redo."
    ORPHAN = "Go to the notes to re-place first."
    SURVEY = "Look into a folder first."
    WORK = "Nothing is being imported or analysed."
    QUERY = "Search for something first."
    SAVED = "Choose a saved search first."
    HITS = "Nothing that was searched for stands in this article."


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can be told to do.

    ``keys`` are in Qt's portable notation. ``section`` parts a menu by lines; ``choice`` names a set of
    commands of which one is on; ``toggles`` marks a command that is on or off. ``hint`` is the one word of
    the status bar, ``tip`` a sentence where the text does not say enough.
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


def _file() -> tuple[Command, ...]:
    menu = Menu.FILE
    return (
        Command("import-files", "Import files…", menu, keys=("Ctrl+I",), icon="import", hint="import"),
        Command("import-folder", "Import a folder…", menu, keys=("Ctrl+Shift+I",), icon="folder"),
        Command("open-sample", "Import the sample briefings", menu, icon="file"),
        Command("look-first", "Look into a folder, then import…", menu, icon="folder",
                tip="See what a folder would bring, mend titles and dates, leave articles out"),
        Command("look-many", "At folders and many files", menu, submenu="Look before importing",
                choice="look"),
        Command("look-always", "Always", menu, submenu="Look before importing", choice="look"),
        Command("look-never", "Never", menu, submenu="Look before importing", choice="look"),
        Command("folders", "Watched folders…", menu, icon="folder",
                tip="What is new or changed in them is imported by itself"),
        Command("watch-folder", "Watch a folder…", menu, icon="plus"),
        Command("scan-folders", "Look into the watched folders now", menu),
        Command("pause-work", "Pause import and analysis", menu, 1, (), "pause", Need.WORK, toggles=True),
        Command("stop-work", "Stop import and analysis", menu, 1, (), "close", Need.WORK,
                tip="What was read stays; the rest is analysed at the next start"),
        Command("show-work", "How the import stands", menu, 1, ("Ctrl+Shift+J",)),
        Command("export", "Export as Markdown…", menu, 2, ("Ctrl+E",), "export", Need.ARTICLE,
                tip="Write the selected articles, with all that hangs on them, into a folder"),
        Command("export-all", "Export the whole library…", menu, 2, ("Ctrl+Shift+E",), "export",
                Need.ARTICLES),
        Command("backup", "Back up the library…", menu, 3),
        Command("check", "Check the library", menu, 3,
                tip="Find what is damaged and mend what can be made again"),
        Command("new-user", "New user…", menu, 4, icon="user"),
        Command("quit", "Quit", menu, 5, ("Ctrl+Q",)),
    )  # fmt: skip


def _edit() -> tuple[Command, ...]:
    menu = Menu.EDIT
    return (
        Command("undo", "Undo", menu, keys=("Ctrl+Z",), icon="undo", needs=Need.UNDO, hint="undo"),
        Command("redo", "Redo", menu, keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo", needs=Need.REDO),
        Command("search", "Search the library", menu, 1, ("/", "Ctrl+L"), "search", hint="search"),
        Command("save-search", "Save this search…", menu, 1, ("Ctrl+S",), "bookmark", Need.QUERY,
                tip="Keep it among the shelves, with how many articles it finds"),
        Command("rename-search", "Rename the saved search…", menu, 1, needs=Need.SAVED),
        Command("delete-search", "Delete the saved search", menu, 1, needs=Need.SAVED),
        Command("find", "Find in this article", menu, 1, ("Ctrl+F",), "search", Need.ARTICLE),
        Command("next-hit", "Next hit", menu, 1, ("F3",), None, Need.HITS,
                tip="Go to the next place of what was searched for"),
        Command("previous-hit", "Previous hit", menu, 1, ("Shift+F3",), None, Need.HITS),
        Command("copy-quotation", "Copy the quotation", menu, 2, ("Ctrl+Shift+C",), None, Need.QUOTATION,
                tip="Copy the words with their speaker, outlet and date"),
    )  # fmt: skip


def _view() -> tuple[Command, ...]:
    menu = Menu.VIEW
    return (
        Command("view-read", "Read", menu, 0, ("Ctrl+1",), "read", choice="view"),
        Command("view-questions", "Questions", menu, 0, ("Ctrl+2",), "questions", choice="view"),
        Command("view-notes", "Notes", menu, 0, ("Ctrl+3",), "note", choice="view"),
        Command("view-survey", "Articles to import", menu, 0, needs=Need.SURVEY, choice="view"),
        Command("survey-import", "Import what is ticked", menu, 1, ("Ctrl+Return",), "import", Need.SURVEY,
                hint="import", submenu="Articles to import"),
        Command("survey-edit", "Edit the cell", menu, 1, ("F2",), "edit", Need.SURVEY, hint="edit",
                submenu="Articles to import"),
        Command("survey-tick", "Tick the rows, or leave them out", menu, 1, (), "check", Need.SURVEY,
                tip="Space in the table", submenu="Articles to import"),
        Command("survey-cancel", "Import nothing", menu, 1, (), "close", Need.SURVEY,
                submenu="Articles to import"),
        Command("pane-list", "Article list", menu, 1, ("Ctrl+B",), toggles=True),
        Command("pane-actors", "Actors and notes", menu, 1, ("Ctrl+Shift+B",), toggles=True),
        Command("order-newest", "Newest first", menu, 2, submenu="Order", choice="order"),
        Command("order-oldest", "Oldest first", menu, 2, submenu="Order", choice="order"),
        Command("order-title", "By title", menu, 2, submenu="Order", choice="order"),
        Command("order-relevance", "Best first", menu, 2, ("Ctrl+R",), None, Need.QUERY,
                tip="What fits the search best comes first; once more for newest first",
                submenu="Order", choice="order"),
        Command("narrow-outlets", "By outlet", menu, 2, ("Ctrl+Shift+O",), needs=Need.ARTICLES,
                submenu="Narrow the list"),
        Command("narrow-actors", "By actor", menu, 2, ("Ctrl+Shift+A",), needs=Need.ARTICLES,
                submenu="Narrow the list"),
        Command("narrow-tags", "By tag", menu, 2, ("Ctrl+Shift+T",), needs=Need.ARTICLES,
                submenu="Narrow the list"),
        Command("narrow-months", "By month", menu, 2, ("Ctrl+Shift+M",), needs=Need.ARTICLES,
                submenu="Narrow the list"),
        Command("group-copies", "Copies of one report as one", menu, 2, toggles=True,
                tip="Show articles that carry the same report as one row"),
        Command("theme-system", "As the system", menu, 3, submenu="Light and dark", choice="theme"),
        Command("theme-light", "Light", menu, 3, submenu="Light and dark", choice="theme"),
        Command("theme-dark", "Dark", menu, 3, submenu="Light and dark", choice="theme"),
        Command("text-larger", "Larger text", menu, 4, ("Ctrl++", "Ctrl+=")),
        Command("text-smaller", "Smaller text", menu, 4, ("Ctrl+-",)),
        Command("text-normal", "Normal text", menu, 4, ("Ctrl+0",)),
    )  # fmt: skip


def _article() -> tuple[Command, ...]:
    menu, article = Menu.ARTICLE, Need.ARTICLE
    return (
        Command("read", "Read", menu, 0, ("M",), "check", article, tip="Mark as read or unread",
                toggles=True),
        Command("star", "Starred", menu, 0, ("S",), "star", article, toggles=True),
        Command("done", "Done", menu, 0, ("D",), "check", article, tip="Mark as worked through",
                toggles=True),
        Command("highlight", "Highlight the selected words", menu, 1, ("H",), "marker", Need.WORDS),
        Command("note", "New note", menu, 1, ("A",), "note", article, "note",
                "Note on the selected words, the selected quotation or the article"),
        Command("tag", "Tag…", menu, 1, ("T",), "tag", article, "tag"),
        Command("question", "New question", menu, 1, ("Q",), "questions", None, "question",
                "Write down an open question; begins with what is selected"),
        Command("repair", "Re-place notes and highlights…", menu, 1, (), "orphan", Need.ARTICLES,
                tip="Put back what lost its place when a text was changed"),
        Command("place-here", "Put it on the selected words", menu, 1, ("P",), None, Need.ORPHAN,
                submenu="To re-place"),
        Command("keep-orphan", "Keep it as a note on the article", menu, 1, (), None, Need.ORPHAN,
                submenu="To re-place"),
        Command("drop-orphan", "Delete it", menu, 1, (), None, Need.ORPHAN, submenu="To re-place"),
        Command("next-orphan", "Leave it for later", menu, 1, (), None, Need.ORPHAN,
                submenu="To re-place"),
        Command("versions", "Versions and what changed…", menu, 2, ("V",), "version", article),
        Command("copies", "The same report elsewhere…", menu, 2, ("C",), "copy", article,
                tip="Other articles that carry the report of this row"),
        Command("open-original", "Open the original file", menu, 2, ("O",), "file", article),
        Command("trash", "Move to trash", menu, 3, ("Del",), "trash", article),
        Command("restore", "Take out of the trash", menu, 3, (), "undo", Need.TRASHED),
    )  # fmt: skip


def _quotation() -> tuple[Command, ...]:
    menu, quotation = Menu.QUOTATION, Need.QUOTATION
    return (
        Command("accept", "Accept", menu, 0, ("Y",), "check", quotation, "review"),
        Command("reject", "Reject", menu, 0, ("X",), "close", quotation, "review"),
        Command("edit", "Edit speaker, kind and stance", menu, 0, ("E",), "edit", quotation, "review"),
        Command("undecide", "Take the decision back", menu, 0, ("U",), "undo", Need.DECIDED),
        Command("same-words", "The same words elsewhere…", menu, 1, ("W",), "copy", quotation,
                tip="Other articles that print this quotation"),
        Command("next-quotation", "Next quotation", menu, 1, ("]",), None, Need.ARTICLE),
        Command("previous-quotation", "Previous quotation", menu, 1, ("[",), None, Need.ARTICLE),
    )  # fmt: skip


def _go() -> tuple[Command, ...]:
    menu, articles = Menu.GO, Need.ARTICLES
    return (
        Command("next", "Next article", menu, 0, ("J",), None, articles, "next, previous"),
        Command("previous", "Previous article", menu, 0, ("K",), None, articles, "next, previous"),
        Command("next-unread", "Next unread article", menu, 0, ("N",), None, articles),
        Command("read-on", "Read on", menu, 0, ("Space",), None, articles,
                tip="Scroll down; at the end go to the next unread article"),
        Command("go-unread", "Unread", menu, 1, icon="unread"),
        Command("go-all", "All articles", menu, 1, icon="articles"),
        Command("go-starred", "Starred", menu, 1, icon="star"),
        Command("go-orphans", "Notes to re-place", menu, 1, icon="orphan"),
        Command("go-trash", "Trash", menu, 1, icon="trash"),
        Command("pane-next", "Next pane", menu, 2, ("F6",)),
        Command("pane-previous", "Previous pane", menu, 2, ("Shift+F6",)),
        Command("palette", "Commands…", menu, 3, ("Ctrl+K",), "search", hint="commands"),
    )  # fmt: skip


def _help() -> tuple[Command, ...]:
    return (
        Command("keys", "The keys", Menu.HELP, 0, ("?",), None, hint="the keys"),
        Command("about", "About Briefing Reader", Menu.HELP, 1),
    )


COMMANDS: tuple[Command, ...] = (
    *_file(), *_edit(), *_view(), *_article(), *_quotation(), *_go(), *_help(),
)  # fmt: skip

READING_HINTS = (
    ("accept", "reject", "edit"), ("note",), ("tag",), ("question",), ("next", "previous"), ("palette",),
    ("undo",),
)  # fmt: skip
"""What the status bar says while an article is open: commands that share one word stand together."""

EMPTY_HINTS = (("import-files",), ("palette",), ("keys",))
SURVEY_HINTS = (("survey-import",), ("survey-edit",), ("palette",))
LIST_HINTS = (("question",), ("search",), ("palette",), ("undo",))


def caps(keys: str) -> str:
    """Keys as a reader knows them: single letters small, as they are typed (``"Y"`` → ``"y"``)."""
    keys = keys.replace("Return", "Enter")
    return keys.lower() if len(keys) == 1 else "Delete" if keys == "Del" else keys
