"""Which rows belong in an archive: all of a library, or one user's and what those hang on."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.storage.exchange.sheets import Field, Sheet, sheets

PRIVATE = frozenset(
    {
        "article_state",
        "saved_search",
        "watched_folder",
        "seen_file",
        "comparison",
        "found_question_decision",
        "saved_moment",
        "actor_pin",
        "aside",
    }
)
"""What a layer that is handed to somebody else leaves at home: how one reads, and where on the disk."""

SHARED = frozenset(
    {
        "note",
        "note_link",
        "highlight",
        "tag",
        "tagging",
        "question",
        "question_tagging",
        "position",
        "review",
        "actor_match",
        "actor_group",
        "actor_name",
    }
)
"""What it brings."""

WANTED = "temp.wanted"  # the articles that a layer hangs on


def layer_sheets(*, shared: bool) -> list[Sheet]:
    """The tables of a user's layer, in the order of all; without what is ``PRIVATE`` where it is shared."""
    return [
        sheet
        for sheet in sheets().values()
        if (sheet.owned or sheet.table in PRIVATE) and not (shared and sheet.table in PRIVATE)
    ]


def of_layer(table: str) -> str:
    """The condition, in SQL, for a row of ``table`` (as ``t``) to be in the archive of ``:user``'s layer.

    What hangs on the layer's articles or rows comes along, and what its rows name and nothing else does.
    """
    sheet = sheets()[table]
    if table == "user":
        return "t.id = :user"
    if table == "article":
        return f"t.key IN (SELECT key FROM {WANTED})"  # noqa: S608
    users = [f't."{field.column}" = :user' for field in sheet.references if field.refers_to == "user"]
    if users:
        return " AND ".join(users)
    if owner := next((field for field in sheet.references if not field.nullable), None):
        return f't."{owner.column}" IN ({_rows_of(owner)})'
    naming = " UNION ".join(
        f'SELECT t."{field.column}" FROM "{child.table}" t WHERE {of_layer(child.table)}'  # noqa: S608
        for child, field in _naming(table)
    )
    return f't."{sheet.key}" IN ({naming})'


def wanted_articles(*, shared: bool) -> str:
    """A query for the keys of the articles that ``:user``'s rows hang on, of themselves or by a version;
    of those rows alone that are ``shared`` with others, if so wished."""
    owned = [sheet for sheet in layer_sheets(shared=shared) if sheet.owned]
    parts = [
        f'SELECT "{field.column}" FROM "{sheet.table}" WHERE user_id = :user'  # noqa: S608
        for sheet in owned
        for field in sheet.references
        if field.refers_to == "article"
    ]
    parts += [
        f'SELECT v.article_key FROM "{sheet.table}" t JOIN version v ON v.key = t."{field.column}" '  # noqa: S608
        "WHERE t.user_id = :user"
        for sheet in owned
        for field in sheet.references
        if field.refers_to == "version"
    ]
    return " UNION ".join(parts)


def _rows_of(owner: Field) -> str:
    parent = sheets()[str(owner.refers_to)]
    return f'SELECT t."{parent.key}" FROM "{parent.table}" t WHERE {of_layer(parent.table)}'  # noqa: S608


def _naming(table: str) -> Iterator[tuple[Sheet, Field]]:
    for sheet in sheets().values():
        for field in sheet.references:
            if field.refers_to == table and sheet.table != table:
                yield sheet, field
