"""What a document's properties say of it, less what the program that made it put there."""

from __future__ import annotations

import re
from datetime import date

from briefing_app.importers.lines import Facts, person

# "Microsoft Word - draft3.doc", "untitled", "layout 1", "report_final_v2", "Slide 1"
_NO_TITLE = re.compile(
    r"(?:microsoft|powerpoint|adobe)\b.{0,80}"
    r"|(?:untitled|ohne titel|sans titre|document|layout|print|slide|page|title|word)\W*\d*"
    r"|.*\.(?:docx?|odt|indd|qxd|qxp|pdf|rtf|txt|tex|html?|pages|pptx?|xlsx?|dvi|ai|cdr)\b.{0,20}"
    r"|\S*[_\d]\S*|https?:\S*|.",
    re.IGNORECASE | re.DOTALL,
)


def facts_of_properties(title: str | None, author: str | None, created: str | None) -> Facts:
    """Title and author where they read like one; ``created`` is ISO or PDF's ``D:20250410…``."""
    title = " ".join((title or "").split())
    return Facts(
        title=None if not title or _NO_TITLE.fullmatch(title) else title,
        byline=person(" ".join((author or "").split()).replace(";", ",")),
        published=_date(created or ""),
    )


def _date(created: str) -> date | None:
    match = re.match(r"(?:D:)?((?:19[89]|20\d)\d)-?(\d\d)-?(\d\d)", created)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
