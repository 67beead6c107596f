"""Keeping the index of quotations in step with what engines found.

What is forgotten must still be there to be read: forget first, then change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from briefing_app.storage.connection import Rows

_FOUND = "FROM quotation_text WHERE article_key IN (SELECT value FROM json_each(:articles))"
_FORGET = (
    "INSERT INTO quotation_search(quotation_search, rowid, speaker, org, said) "
    f"SELECT 'delete', place, speaker, org, said {_FOUND}"
)
_INDEX = (
    "INSERT INTO quotation_search(rowid, speaker, org, said) "
    f"SELECT place, speaker, org, said {_FOUND} ORDER BY place"
)


def forget_quotations(rows: Rows, articles: Iterable[int]) -> None:
    """Take what was found in the newest versions of these articles (keys) out of the index."""
    rows.all(_FORGET, articles=json.dumps(list(articles)))


def index_quotations(rows: Rows, articles: Iterable[int]) -> None:
    """Put what was found in the newest versions of these articles (keys) into the index."""
    rows.all(_INDEX, articles=json.dumps(list(articles)))
