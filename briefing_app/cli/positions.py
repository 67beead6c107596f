"""``matrix``, ``dossier``, ``timeline``, ``network`` and more: who stands where on what, and since when."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from briefing_app.cli.naming import ACTOR, QUESTION, actor_of, question_of
from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import complain, counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.network import Network
from briefing_app.domain.positions import (
    Changed,
    Grouping,
    Matrix,
    MatrixActor,
    Said,
    SavedMoment,
    Scope,
    Silence,
    Sorting,
    Standing,
    Statement,
)
from briefing_app.domain.tags import fold
from briefing_app.exporters import grid
from briefing_app.exporters import network as exported
from briefing_app.exporters.people import fields
from briefing_app.services import browse, dossiers, evidence, groups, matrix, network, questions, tagging
from briefing_app.services.profile import Profile


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    table = command(
        commands, everywhere, "matrix", "print where each actor stands on each question", run_matrix
    )
    _scope(table)
    table.add_argument(
        "--group", choices=[one.name.lower() for one in Grouping], default="none", help="put actors together"
    )
    table.add_argument(
        "--sort", choices=[one.value for one in Sorting], default="arranged", help="what comes first"
    )
    table.add_argument("--to", metavar="FILE", type=Path, help="write it as .md, .csv or .xlsx instead")
    fill = command(
        commands,
        everywhere,
        "suggest",
        "print an actor's quotations that may speak to a question",
        run_suggest,
    )
    fill.add_argument("actor", metavar="ACTOR", help=ACTOR)
    fill.add_argument("question", metavar="QUESTION", help=QUESTION)
    _narrowing(fill)
    dossier = command(
        commands, everywhere, "dossier", "print all that the library has of an actor", run_dossier
    )
    dossier.add_argument("actor", metavar="ACTOR", help=ACTOR)
    _scope(command(commands, everywhere, "timeline", "print statements, the oldest first", run_timeline))
    news = command(
        commands, everywhere, "changed", "print what changed since a day or a saved moment", run_changed
    )
    news.add_argument(
        "since",
        metavar="SINCE",
        nargs="?",
        help="2025-03-01, or the name of a saved moment (default: the one saved last)",
    )
    net = command(commands, everywhere, "network", "print which actors agree and disagree", run_network)
    _scope(net)
    net.add_argument("--graphml", metavar="FILE", type=Path, help="write it as GraphML instead")
    net.add_argument("--to", metavar="FILE", type=Path, help="write it as .graphml or .csv instead")
    net.add_argument("--actors", action="store_true", help="print the actors with their measures instead")


def _scope(parser: argparse.ArgumentParser) -> None:
    _narrowing(parser)
    parser.add_argument("--question", metavar="QUESTION", action="append", default=[], help=QUESTION)
    parser.add_argument("--actor", metavar="ACTOR", action="append", default=[], help=ACTOR)


def _narrowing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", metavar="DAY", type=_day, help="what was said on 2025-03-01 or later")
    parser.add_argument("--until", metavar="DAY", type=_day, help="what was said by then")
    parser.add_argument("--outlet", metavar="NAME", help="in this outlet alone")
    parser.add_argument("--tag", metavar="TAG", help="in articles with this tag or one below it")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day. Write it as 2025-03-01") from None


def _scope_of(args: argparse.Namespace, profile: Profile) -> Scope:
    """Raises NotFoundError for an unknown tag, outlet, question or actor."""
    questions = tuple(question_of(profile, words) for words in args.question)
    actors = tuple(actor_of(profile, words) for words in args.actor)
    return replace(_narrowed(args, profile), questions=questions, actors=actors)


def _narrowed(args: argparse.Namespace, profile: Profile) -> Scope:
    """Raises NotFoundError for an unknown tag or outlet: an empty table would hide a slip."""
    if args.tag and not any(_covers(args.tag, one.name) for one in tagging.tags(profile)):
        raise NotFoundError(f"No article has the tag “{args.tag}”. `briefing-app tag list` shows the tags.")
    if args.outlet and args.outlet not in browse.outlets(profile):
        raise NotFoundError(f"No article is from the outlet “{args.outlet}”.")
    return Scope(args.since, args.until, args.outlet, args.tag)


def _covers(tag: str, other: str) -> bool:
    return f"{fold(other)}/".startswith(f"{fold(tag)}/")


def run_matrix(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        scope = _scope_of(args, profile)
        grouping, sorting = Grouping[args.group.upper()], Sorting(args.sort)
        table = matrix.matrix(profile, scope, grouping=grouping, sorting=sorting)
        waiting = evidence.to_review(profile, table, scope)
    if args.to:
        grid.write(table, args.to, waiting)
    elif args.json:
        for question in table.questions:
            for actor in table.actors:
                print_json(_cell(table, actor, question.id, waiting))
    else:
        _print_matrix(table, waiting)
    return 0


def _print_matrix(table: Matrix, waiting: grid.Waiting) -> None:
    if not table.questions:
        complain("There is no question yet: `briefing-app question add` asks one.")
    for question in table.questions:
        print(f"{question.id}  {question.text}")
        group = ""
        for actor in table.actors:
            if actor.group != group:
                group = actor.group
                print(f" {group}")
            shown, count = table.standing(actor.id, question.id), waiting.get((actor.id, question.id), 0)
            review = f", {count:,} to review" if count else ""
            print(f"  {actor.name}: {_standing(shown)}{review}")


def _standing(shown: Standing | Silence) -> str:
    if isinstance(shown, Silence):
        return f"({shown.value})"
    newest = shown.newest
    condition = f" ({newest.condition})" if newest.condition else ""
    before = f", before {shown.changed.value}" if shown.changed else ""
    times = counted(shown.utterances, "time")
    return f"{shown.stance.value}{condition}{before}, {newest.words} {newest.day}, {times}"


def _cell(table: Matrix, row: MatrixActor, question: str, waiting: grid.Waiting) -> dict[str, Any]:
    shown = table.standing(row.id, question)
    cell: dict[str, Any] = {
        "actor": row.id, "name": row.name, "group": row.group or None, "question": question,
    }  # fmt: skip
    if isinstance(shown, Silence):
        return cell | {"silence": shown.value, "to_review": waiting.get((row.id, question), 0)}
    return cell | {
        "stance": shown.stance.value,
        "before": shown.changed.value if shown.changed else None,
        "utterances": shown.utterances,
        "statements": [_statement(one) for one in shown.statements],
    }


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "position": one.position,
        "question": one.question,
        "actor": one.actor,
        "name": one.name,
        **_profile(one.profile),
        "stance": one.stance.value,
        "condition": one.condition,
        "words": one.words,
        "article": one.article,
        "quotation": one.quotation,
        "title": one.title,
        "outlet": one.outlet,
        "day": one.day.isoformat(),
    }


def _profile(described: Described) -> Mapping[str, str | None]:
    return {"role": described.role, "affiliation": described.affiliation}


def _said(one: Said) -> dict[str, Any]:
    return {
        "article": one.article,
        "quotation": one.quotation,
        "name": one.name,
        "words": one.words,
        "title": one.title,
        "outlet": one.outlet,
        "day": one.day.isoformat(),
        "score": round(one.score, 3),
        "decided": one.decided,
    }


def run_suggest(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        actor, question = actor_of(profile, args.actor), question_of(profile, args.question)
        found = evidence.suggestions(profile, actor, question, _narrowed(args, profile))
    if args.json:
        for one in found:
            copies = [_said(copy) for copy in one.copies]
            print_json(_said(one) | {"found_by": one.found_by, "copies": copies})
    else:
        print_table(
            [
                (one.article, one.quotation, f"{one.score:.2f}", str(one.found_by), _place(one), one.words)
                for one in found
            ]
        )
    return 0


def _place(one: Said) -> str:
    return f"{one.outlet or one.title}, {one.day}"


def run_dossier(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = dossiers.dossier(profile, actor_of(profile, args.actor))
    if args.json:
        print_json(
            fields(found.actor)
            | {
                "dated": [
                    {
                        **_profile(one.profile),
                        "since": str(one.since),
                        "until": str(one.until),
                        "articles": one.articles,
                    }
                    for one in found.profiles
                ],
                "positions": [
                    _statement(one) for _, standing in found.standings for one in standing.statements
                ],
                "said": [_said(one) for one in found.quotations],
                "outlets": dict(found.outlets),
                "beside": [
                    {"actor": other, "name": name, "articles": count} for other, name, count in found.beside
                ],
            }
        )
        return 0
    print(f"{found.actor.id}  {', '.join(found.actor.names)}")
    for one in found.profiles:
        print(f"  {one.since} to {one.until}: {one.profile.words}")
    for question, standing in found.standings:
        print(f"\n{question.text}\n  {_standing(standing)}")
    if found.beside:
        print(f"\nQuoted beside {', '.join(name for _, name, _ in found.beside)}")
    print()
    print_table([(one.article, str(one.day), one.outlet or "", one.words) for one in found.quotations])
    return 0


def run_timeline(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        scope = _scope_of(args, profile)
        statements = dossiers.timeline(profile, scope)
        asked = {one.id: one.text for one in questions.questions(profile)}
    if args.json:
        for one in statements:
            print_json(_statement(one))
        return 0
    for first, *others in dossiers.by_utterance(statements):
        articles = ", ".join(one.article for one in (first, *others))
        on = "" if len(scope.questions) == 1 else f"  {asked[first.question]}"
        print(f"{first.day}  {first.name}{on}  {first.stance.value}  {first.words}  {articles}")
    return 0


def run_changed(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        news = dossiers.changed(profile, _moment(profile, args.since).at)
    for item in news:
        print_json(_changed(item)) if args.json else print(_told(item))
    return 0


def _moment(profile: Profile, since: str | None) -> SavedMoment:
    """The moment that was meant. Raises NotFoundError."""
    if since is not None:
        return groups.since_when(profile, since)
    last = next(iter(groups.moments(profile)), None)
    if last is None:
        raise NotFoundError("No moment is saved yet: `briefing-app moment add NAME`. Or give a day.")
    return last


def _changed(item: Changed) -> dict[str, Any]:
    return {
        "change": item.change.value,
        "at": item.at.isoformat(),
        "question": item.question.id,
        "text": item.question.text,
        "before": item.before.value if item.before else None,
        "after": item.after.value if item.after else None,
        "statement": _statement(item.statement) if item.statement else None,
    }


def _told(item: Changed) -> str:
    moved = " → ".join(one.value for one in (item.before, item.after) if one)
    who = f"{item.statement.name}: {moved} {item.statement.words}" if item.statement else moved
    return f"{item.at:%Y-%m-%d}  {item.change.value}  {item.question.text}  {who}".rstrip()


def run_network(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        shown = network.network(profile, _scope_of(args, profile))
    for to in (args.graphml, args.to):
        if to:
            exported.write(shown, to)
    if args.graphml or args.to:
        return 0
    if args.actors:
        _print_actors(shown, args)
        return 0
    names = {node.id: node.name for node in shown.nodes}
    for tie in shown.ties:
        if args.json:
            print_json(
                {
                    "one": tie.one,
                    "other": tie.other,
                    "names": [names[tie.one], names[tie.other]],
                    "agree": list(tie.agree),
                    "oppose": list(tie.oppose),
                    "evidence": list(tie.evidence),
                }
            )
        else:
            print(
                f"{names[tie.one]} and {names[tie.other]}: agree {len(tie.agree)}, oppose {len(tie.oppose)}"
            )
    return 0


def _print_actors(shown: Network, args: argparse.Namespace) -> None:
    """The actors of a network with their measures."""
    for node in shown.nodes:
        ties = shown.ties_of(node.id)
        told = {
            "actor": node.id,
            "name": node.name,
            "role": node.profile.role,
            "affiliation": node.profile.affiliation,
            "agrees_with": sum(bool(tie.agree) for tie in ties),
            "disagrees_with": sum(bool(tie.oppose) for tie in ties),
            "centrality": round(node.centrality, 4),
            "betweenness": round(node.betweenness, 4),
            "camp": node.camp,
        }
        if args.json:
            print_json(told)
        else:
            words = "{name}: agrees with {agrees_with}, disagrees with {disagrees_with}, camp {camp}"
            print(words.format(**told))
