"""Titles as lists sort them."""

from __future__ import annotations

import unicodedata

from briefing_app.domain.letters import without_accents


def sort_title(title: str) -> str:
    """As a list sorts it: without case, accents kept apart last, and without leading quotation marks."""
    bare = title.casefold()
    if not title.isascii():
        bare = without_accents(unicodedata.normalize("NFKD", title).casefold())
    start = next((at for at, sign in enumerate(bare) if sign.isalnum()), 0)
    return bare[start:]
