"""Named values, from front matter, a table's row or a JSON object, to an article's facts and text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from briefing_app.domain.article import ArticleDraft
from briefing_app.importers.dates import find_date
from briefing_app.importers.files import member_of
from briefing_app.importers.layout import draft, lay_out
from briefing_app.importers.lines import Facts
from briefing_app.importers.markup import is_markup, text_of_markup

# What the fields are called, best name first; compared without case, spaces and signs.
_NAMES = {
    "title": "title headline titel titre",
    "standfirst": "standfirst subtitle description summary deck dek lead abstract",
    "byline": "byline author authors by creator writer journalist dccreator",
    "outlet": "outlet publication publisher sitename site newspaper source medium sourcename",
    "published": "published date datepublished publishedat publishdate publicationdate pubdate day",
    "url": "url link canonical canonicalurl webpage externalurl source",
    "language": "language lang inlanguage",
    "text": "text body content articlebody fulltext maintext bodytext contenttext contenthtml html article",
    "id": "id guid uuid articleid",
}
_NAMES_OF = {field: tuple(names.split()) for field, names in _NAMES.items()}
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_LIST = 20  # authors and the like
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_EARLIEST, _LATEST = 315_532_800, 4_102_444_800  # 1980 and 2100, in seconds


def record(values: Mapping[object, object]) -> dict[str, object]:
    """The values by their plain names: ``Published at`` is ``publishedat``."""
    return {plain_name(key): value for key, value in values.items()}


def plain_name(name: object) -> str:
    return re.sub(r"[\W_]+", "", str(name)).casefold()


def names_text(names: Mapping[str, object]) -> bool:
    """Whether one of these plain names is an article's text."""
    return any(name in names for name in _NAMES_OF["text"])


def facts_of(values: Mapping[str, object]) -> Facts:
    """What a record says of its article."""

    def first(field: str, fits: Callable[[str], object] = bool) -> str | None:
        texts = (_text_of(values.get(name)) for name in _NAMES_OF[field])
        return next((text for text in texts if text and fits(text)), None)

    dates = (_date_of(values.get(name)) for name in _NAMES_OF["published"])
    return Facts(
        title=first("title"),
        standfirst=first("standfirst"),
        byline=first("byline", lambda text: not _ADDRESS.match(text)),
        outlet=first("outlet", lambda text: not _ADDRESS.match(text)),
        published=next(filter(None, dates), None),
        url=first("url", _ADDRESS.fullmatch),
        language=first("language"),
    )


def draft_of(path: Path, values: Mapping[str, object]) -> ArticleDraft | None:
    """The article in a record of the file, or None where it has no text.

    Its origin is the file's with the record's own id, or its date: many a daily column has one title.
    """
    found = (_prose_of(values.get(name)) for name in _NAMES_OF["text"])
    text = next((text for text in found if text and text.strip()), None)
    if text is None:
        return None
    facts = facts_of(values)
    own = next(filter(None, (_text_of(values.get(name)) for name in _NAMES_OF["id"])), None)
    key = own or (facts.published.isoformat() if facts.published else "")
    return draft(member_of(path, key), lay_out(text, facts))


def _prose_of(value: object) -> str | None:
    """A text, plain or of HTML; a list of paragraphs; ``{text: …}`` by its text."""
    if isinstance(value, list):
        return "\n\n".join(text for item in value if isinstance(item, str) and (text := _prose_of(item)))
    if isinstance(value, dict):
        inner = value.get("text") or value.get("content") or value.get("value")
        return _prose_of(inner) if isinstance(inner, str) else None
    if not isinstance(value, str):
        return None
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return text_of_markup(text) if is_markup(text) else text


def _text_of(value: object) -> str | None:
    """A scalar as text; a list (of authors, say) joined by commas; ``{name: …}`` by its name."""
    if isinstance(value, str):
        return re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", value).strip() or None
    if isinstance(value, dict):
        return _text_of(value["name"]) if isinstance(value.get("name"), str) else None
    if isinstance(value, list):
        parts = (_text_of(item) for item in value[:_LIST] if not isinstance(item, list))
        return ", ".join(filter(None, parts)) or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _date_of(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        if _EARLIEST <= value <= _LATEST or _EARLIEST <= value / 1000 <= _LATEST:
            seconds = value if value <= _LATEST else value / 1000
            return datetime.fromtimestamp(seconds, UTC).date()
        value = str(value)
    if not isinstance(value, str):
        return None
    if compact := _COMPACT.fullmatch(value.strip()):
        try:
            return date(*map(int, compact.groups()))
        except ValueError:
            return None
    found = find_date(value)
    return found[0] if found else None
