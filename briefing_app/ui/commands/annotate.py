"""Highlights, notes, tags and questions."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need

_MENU = Menu.ARTICLE
_ARTICLE = Need.ARTICLE

COMMANDS = (
    Command("highlight", "Highlight the selected words", _MENU, 1, ("H",), "marker", Need.WORDS,
            tip="With the tag that was chosen last"),
    Command("highlight-as", "Highlight with a tag…", _MENU, 1, ("Shift+H",), "marker", Need.WORDS,
            tip="Choose the tag whose colour the words get"),
    Command("highlights", "Highlights in this article…", _MENU, 1, ("Ctrl+Shift+H",), "marker", _ARTICLE,
            tip="Go to them, change their tags, take them away"),
    Command("note", "New note", _MENU, 1, ("A",), "note", _ARTICLE, "note",
            "Note on the selected words, the selected quotation or the article"),
    Command("tag", "Tag…", _MENU, 1, ("T",), "tag", _ARTICLE, "tag"),
    Command("notes-speaker", "Notes on the speaker…", _MENU, 1, ("Shift+A",), "actors", Need.QUOTATION,
            tip="What you wrote about who said this, wherever it was"),
    Command("notes-on", "Notes on…", _MENU, 1, ("Ctrl+J",), "link",
            tip="What you wrote about an actor, a question or an article, and what links to it"),
    Command("tags", "All tags…", _MENU, 1, ("Ctrl+T",), "tag",
            tip="Find, colour, rename, merge and forget tags"),
    Command("question", "New question", _MENU, 1, ("Q",), "questions", None, "question",
            "Write down an open question; begins with what is selected"),
)  # fmt: skip
