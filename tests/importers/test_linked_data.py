"""Metadata that pages give of themselves, and the addresses they were saved from."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.article import ArticleDraft
from briefing_app.importers.reading import read_open

BODY = """<article><h1>Ferry subsidy in doubt</h1><p>The ministry said on Tuesday that it would not renew
the subsidy for the winter boats unless the islanders paid a share of it.</p></article>"""
ADDRESS = "https://post.example.org/ferry"
ARTICLE: dict[str, Any] = {
    "@type": ["NewsArticle", "Article"],
    "headline": "Ferry subsidy &amp; the islands",
    "datePublished": "2025-03-04T23:30:00-08:00",
    "dateModified": "2025-03-09",
    "author": [{"@type": "Person", "name": "Ida Holm"}, {"@type": "Person", "name": "Per Lund"}],
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    "mainEntityOfPage": {"@id": ADDRESS},
}
BY_ID = [
    ARTICLE | {"author": {"@id": "#ida"}, "publisher": {"@id": "#post"}},
    {"@type": "Person", "@id": "#ida", "name": "Ida Holm, Per Lund"},
    {"@type": "Organization", "@id": "#post", "name": "The Harbour Post"},
]


def read_page(head: str, before: str = "") -> ArticleDraft:
    page = f"<!DOCTYPE html>{before}<html><head><meta charset=utf-8>{head}</head><body>{BODY}</body></html>"
    [draft] = read_open(Path("ferry.html"), io.BytesIO(page.encode())).drafts
    return draft


@pytest.mark.parametrize(
    "data",
    [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebSite", "name": "Home"}, ARTICLE]}, {"@graph": BY_ID}],
)
def test_an_article_in_json_ld_is_found_wherever_it_stands(data: object) -> None:
    draft = read_page(f'<title>x</title><script type="application/ld+json">{json.dumps(data)}</script>')
    assert (draft.title, draft.byline) == ("Ferry subsidy & the islands", "Ida Holm, Per Lund")
    assert (draft.outlet, draft.published, draft.url) == ("The Harbour Post", date(2025, 3, 4), ADDRESS)


@pytest.mark.parametrize(
    "script", ["{", "[" * 5000, "null", '{"@type": "NewsArticle", "author": 7}', '{"@graph": {"@graph": []}}']
)
def test_broken_json_ld_does_no_harm(script: str) -> None:
    draft = read_page(
        f'<title>Ferry subsidy in doubt</title><script type="application/ld+json">{script}</script>'
    )
    assert draft.title == "Ferry subsidy in doubt"


@pytest.mark.parametrize(
    "comment",
    [
        f"<!-- saved from url=(0032){ADDRESS} -->",
        f"<!--\n Page saved with SingleFile\n url: {ADDRESS}\n saved date: Tue Mar 04 2025\n-->",
    ],
)
def test_a_saved_page_keeps_its_address(comment: str) -> None:
    draft = read_page("<title>Ferry subsidy in doubt</title>", comment)
    assert (draft.url, draft.outlet, draft.published) == (ADDRESS, "post.example.org", None)
