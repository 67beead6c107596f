"""``actor``: who appears across the library's articles, and which two are one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing_app.cli.naming import ACTOR, actor_of
from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.analysis import ActorKind
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.identity import Appearance, RegisteredActor
from briefing_app.exporters.people import fields
from briefing_app.services import registry
from briefing_app.services.profile import Profile as Library


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    actors = group(commands, everywhere, "actor", "look up actors across articles, merge and part them")
    listed = command(actors, everywhere, "list", "print the actors, the most quoted first", actor_list)
    listed.add_argument("name", metavar="NAME", nargs="?", default="", help="beginnings of words of the name")
    listed.add_argument("--limit", metavar="N", type=int, default=100, help="at most so many (default: 100)")
    show = command(actors, everywhere, "show", "print where an actor appears, newest first", actor_show)
    show.add_argument("actor", metavar="ACTOR", help=ACTOR)
    same = command(
        actors, everywhere, "suggest", "print pairs that may be one, with the reason", actor_suggest
    )
    same.add_argument("actor", metavar="ACTOR", nargs="?", help="those of one actor: " + ACTOR)
    correct = command(
        actors, everywhere, "correct", "give an actor another name, kind or description", actor_correct
    )
    correct.add_argument("actor", metavar="ACTOR", help=ACTOR)
    correct.add_argument("--name", metavar="NAME", help="without any option, all as articles have it again")
    correct.add_argument("--kind", choices=[kind.value for kind in ActorKind], help="what it is")
    correct.add_argument("--role", metavar="ROLE", help="such as “Defence Minister”")
    correct.add_argument("--affiliation", metavar="WHERE", help="such as a country, a party, an office")
    out = command(actors, everywhere, "export", "write the actors to a .json or .csv file", actor_export)
    out.add_argument("--to", metavar="FILE", type=Path, required=True, help="the file's name")
    for name, text, run in (
        ("merge", "see two actors as one, by the first's name; `actor split` takes it back", actor_merge),
        ("apart", "remember that two are not the same, and suggest them no more", actor_apart),
        ("split", "take back what was decided about two", actor_split),
    ):
        decision = command(actors, everywhere, name, text, run)
        decision.add_argument("one", metavar="ACTOR", help=ACTOR)
        decision.add_argument("other", metavar="OTHER", help="another's")


def actor_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = registry.actors(profile, args.name, limit=args.limit)
    if args.json:
        for actor in found:
            print_json(fields(actor))
    else:
        print_table([(actor.id, _counts(actor), _described(actor)) for actor in found])
    return 0


def actor_show(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        actor = registry.actor(profile, actor_of(profile, args.actor))
        appearances = registry.appearances(profile, actor.id)
    if args.json:
        for appearance in appearances:
            print_json(_appearance(actor, appearance))
        return 0
    print(f"{actor.id}  {_described(actor)}")
    if len(actor.names) > 1:
        print(f"Also as {', '.join(actor.names[1:])}")
    print_table(
        [
            (
                one.article,
                one.published.isoformat() if one.published else "",
                str(one.quotations or ""),
                one.profile.words,
                one.title,
            )
            for one in appearances
        ]
    )
    return 0


def actor_suggest(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        pairs = registry.suggestions(profile, actor_of(profile, args.actor) if args.actor else None)
    for pair in pairs:
        if args.json:
            print_json({"one": fields(pair.one), "other": fields(pair.other), "reason": pair.reason.value})
        else:
            print(f"{pair.one.id}  {_described(pair.one)}")
            print(f"{pair.other.id}  {_described(pair.other)}")
            print(f"            {pair.reason.value}\n")
    return 0


def actor_correct(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        actor = actor_of(profile, args.actor)
        kind = ActorKind(args.kind) if args.kind else None
        facts = {"role": args.role, "affiliation": args.affiliation}
        given = {fact: words for fact, words in facts.items() if words is not None}
        described = replace(registry.actor(profile, actor).described, **given) if given else None
        registry.correct(profile, actor, args.name, kind, described)
        corrected = registry.actor(profile, actor)
    print_json(fields(corrected)) if args.json else print(_described(corrected))
    return 0


def actor_export(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        count = registry.export(profile, args.to)
    if args.json:
        print_json({"file": str(args.to), "actors": count})
    else:
        print(f"{counted(count, 'actor')} written to {args.to}.")
    return 0


def actor_merge(args: argparse.Namespace, windows: Windows) -> int:
    return _decided(args, registry.merge)


def actor_apart(args: argparse.Namespace, windows: Windows) -> int:
    return _decided(args, registry.keep_apart)


def actor_split(args: argparse.Namespace, windows: Windows) -> int:
    return _decided(args, registry.split)


def _decided(args: argparse.Namespace, decide: Callable[[Library, str, str], ChangeSet]) -> int:
    with opened(args) as profile:
        one, other = actor_of(profile, args.one), actor_of(profile, args.other)
        decide(profile, one, other)
    if args.json:
        print_json({"actor": one, "other": other})
    return 0


def _appearance(actor: RegisteredActor, appearance: Appearance) -> dict[str, Any]:
    return {
        "actor": actor.id,
        "article": appearance.article,
        "title": appearance.title,
        "outlet": appearance.outlet,
        "published": appearance.published.isoformat() if appearance.published else None,
        "name": appearance.name,
        "role": appearance.profile.role,
        "affiliation": appearance.profile.affiliation,
        "quotations": appearance.quotations,
    }


def _counts(actor: RegisteredActor) -> str:
    return f"{counted(actor.quotations, 'quotation')}, {counted(actor.articles, 'article')}"


def _described(actor: RegisteredActor) -> str:
    return ", ".join(part for part in (actor.name, actor.described.words) if part)
