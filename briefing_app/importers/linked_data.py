"""What a page says of its article in JSON-LD, the form search engines ask for."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from briefing_app.importers.lines import Facts, host_of
from briefing_app.importers.records import facts_of, record

_ARTICLE = re.compile(r"\w*Article|\w*BlogPosting|Report\w*")
_REFERRING = ("author", "creator", "publisher")
_DEEPEST = 4  # lists and graphs within one another


def article_facts(scripts: Iterable[str]) -> Facts | None:
    """The facts of the first article in a page's scripts, or None where none of them tells of one."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return None
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    whole = article | {key: _resolved(article[key], named) for key in _REFERRING if key in article}
    facts = facts_of(record(whole))
    return replace(
        facts,
        title=html.unescape(facts.title) if facts.title else None,
        standfirst=html.unescape(facts.standfirst) if facts.standfirst else None,
        url=facts.url or _address(article.get("mainEntityOfPage")) or _address(article.get("@id")),
    )


def _parsed(script: str) -> object:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, deep: int = 0) -> Iterator[dict[Any, Any]]:
    """Every object of a script that stands by itself: alone, in a list, or in a graph."""
    if isinstance(value, list) and deep < _DEEPEST:
        for item in value:
            yield from _nodes(item, deep + 1)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"), deep + 1)


def _is_article(node: dict[Any, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.fullmatch(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _resolved(value: object, named: dict[str, dict[Any, Any]]) -> object:
    """``{"@id": "#ida"}`` as the object that has this id."""
    if isinstance(value, list):
        return [_resolved(item, named) for item in value]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def _address(value: object) -> str | None:
    address = value.get("@id") if isinstance(value, dict) else value
    return address if isinstance(address, str) and host_of(address) and "#" not in address else None
