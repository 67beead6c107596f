"""``search`` and ``saved``: what the library has on something, now and again."""

from __future__ import annotations

import argparse

from briefing_app.cli.library import count
from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import complain, counted, emphasised, hits_of, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.finding import Facets, SavedSearch
from briefing_app.domain.query import parse
from briefing_app.domain.views import ArticleFilter, Order, SearchHit
from briefing_app.services import saved, search
from briefing_app.services.profile import Profile

_SORTS = {"relevance": Order.RELEVANCE, "newest": Order.NEWEST}


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    find = command(
        commands, everywhere, "search", "find articles by their words and by who said what", run_search
    )
    find.add_argument("query", metavar="QUERY", help="e.g. 'actor:Jonson said:clarity since:2025-03'")
    find.add_argument("--limit", metavar="N", type=count, default=20, help="at most so many (default: 20)")
    find.add_argument("--sort", choices=tuple(_SORTS), default="relevance", help="default: relevance")
    find.add_argument("--facets", action="store_true", help="print outlets, actors, tags and months as well")
    kept = group(commands, everywhere, "saved", "searches kept by name")
    command(kept, everywhere, "list", "print saved searches with what each finds now", run_list)
    add = command(kept, everywhere, "add", "keep a query under a name", run_add)
    add.add_argument("name", metavar="NAME")
    add.add_argument("query", metavar="QUERY")
    rename = command(kept, everywhere, "rename", "give a saved search another name", run_rename)
    rename.add_argument("search", metavar="SEARCH", help="its name or id")
    rename.add_argument("name", metavar="NAME")
    delete = command(kept, everywhere, "delete", "delete a saved search", run_delete)
    delete.add_argument("search", metavar="SEARCH", help="its name or id")


def run_search(args: argparse.Namespace, windows: Windows) -> int:
    _hint(args.query)
    with opened(args) as profile:
        hits = search.find(profile, args.query, args.limit, order=_SORTS[args.sort])
        beside = search.facets(profile, ArticleFilter(query=args.query)) if args.facets else None
    for hit in hits:
        if args.json:
            print_json(_fields(hit))
        else:
            published = hit.published.isoformat() if hit.published else None
            print("  ".join(part for part in (hit.id, published, hit.outlet, hit.title) if part))
            print(f"    {emphasised(hit.snippet)}")
    if not hits and not args.json:
        print("Nothing found.")
    if beside is not None:
        _print_facets(beside, as_json=args.json)
    return 0


def _fields(hit: SearchHit) -> dict[str, object]:
    snippet, places = hits_of(hit.snippet)
    return {
        "id": hit.id,
        "title": hit.title,
        "outlet": hit.outlet,
        "published": hit.published.isoformat() if hit.published else None,
        "snippet": snippet,
        "hits": places,
    }


def _hint(query: str) -> None:
    """What was not understood goes to stderr; the rest is searched."""
    for hint in parse(query).hints:
        complain(f"{query[hint.start : hint.end]}: {hint.message}")


def _print_facets(facets: Facets, *, as_json: bool) -> None:
    named = {"outlet": facets.outlets, "actor": facets.actors, "tag": facets.tags, "month": facets.months}
    if as_json:
        for name, each in named.items():
            for facet in each:
                print_json({"facet": name, "value": facet.value, "articles": facet.articles})
        return
    if not facets.complete:
        print(f"\nOf the newest {facets.counted:,}:")
    for name, each in named.items():
        if each:
            print()
            print_table([(name if at == 0 else "", f"{f.articles:,}", f.value) for at, f in enumerate(each)])


def run_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        kept, found = saved.saved(profile), saved.counts(profile)
    if args.json:
        for each in kept:
            print_json({"id": each.id, "name": each.name, "query": each.query, "articles": found[each.id]})
    else:
        print_table([(each.id, f"{found[each.id]:,}", each.name, each.query) for each in kept])
    return 0


def run_add(args: argparse.Namespace, windows: Windows) -> int:
    _hint(args.query)
    with opened(args) as profile:
        change = saved.add(profile, args.name, args.query)
        found = search.count(profile, args.query)
    if args.json:
        print_json({"id": change.created[0], "articles": found})
    else:
        print(f"{change.created[0]}  {args.name}: {counted(found, 'article')}")
    return 0


def run_rename(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _done(args, saved.rename(profile, _named(profile, args.search).id, args.name), "Renamed")


def run_delete(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _done(args, saved.delete(profile, _named(profile, args.search).id), "Deleted")


def _done(args: argparse.Namespace, change: ChangeSet, what: str) -> int:
    if args.json:
        print_json({"label": change.label})
    else:
        print(f"{what}. `briefing-app undo` takes it back.")
    return 0


def _named(profile: Profile, name: str) -> SavedSearch:
    """A saved search by its id or name. Raises NotFoundError."""
    for each in saved.saved(profile):
        if name in (each.id, each.name) or name.casefold() == each.name.casefold():
            return each
    raise NotFoundError(f"There is no saved search “{name}”. `briefing-app saved list` shows them.")
