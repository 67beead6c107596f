"""What is made of positions: a briefing, the network of actors, a timeline, a comparison of two users."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu, Need
from briefing_app.ui.commands.hints import Hints, Plain
from briefing_app.ui.words import listed

TIMELINE = (
    Command("timeline-choose", "Timeline of another question or actor…", Menu.VIEW, 1, (), "questions",
            Need.TIMELINE, "another question or actor", tip="What the timeline is about", own=("C",)),
)  # fmt: skip

COMMANDS = (
    Command("briefing", "Compose a briefing…", Menu.FILE, 2, (), "note",
            tip="Open questions, who stands where, what changed and key quotations, as a document"),
    Command("view-network", "Network of actors", Menu.VIEW, 1, ("Ctrl+7",), "link", choice="view",
            hint="network", tip="Who agrees and disagrees with whom"),
    Command("view-timeline", "Positions over time", Menu.VIEW, 1, ("Ctrl+8",), "clock", choice="view",
            tip="Who said what on a question, and when"),
    *TIMELINE,
    Command("picture-export", "Write out the picture…", Menu.VIEW, 1, (), "export", Need.TIMELINE,
            tip="The timeline as SVG or PNG"),
    Command("compare-users", "Compare with another user…", Menu.FILE, 4, (), "user",
            tip="How far your reviews of the same articles agree, once both want to know"),
)  # fmt: skip

TIMELINE_HINTS: Hints = (
    Plain(("←", "↑", "↓", "→"), listed("Commands", "move")),
    Plain(("Enter",), listed("Commands", "open the sentence")), ("timeline-choose",), ("palette",), ("undo",),
)  # fmt: skip
