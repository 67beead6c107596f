"""``matrix``, ``dossier``, ``timeline``, ``network`` and more: who stands where on what, and since when."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain.identity import Profile as Described
from briefing_app.domain.positions import (
    Agreement,
    Changed,
    Grouping,
    Matrix,
    Said,
    Scope,
    Silence,
    Sorting,
    Standing,
    Statement,
)
from briefing_app.domain.reliability import Reliability
from briefing_app.exporters import grid
from briefing_app.exporters.people import fields
from briefing_app.services import agreement, dossiers, evidence, groups, matrix, network

_ACTOR = "an actor's id, as `actor list` prints it"
_QUESTION = "a question's id, as `question list` prints it"


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    table = command(
        commands, everywhere, "matrix", "print where each actor stands on each question", run_matrix
    )
    _scope(table)
    table.add_argument(
        "--group", choices=[one.name.lower() for one in Grouping], default="none", help="put actors together"
    )
    table.add_argument("--by-disagreement", action="store_true", help="where actors are apart comes first")
    table.add_argument("--to", metavar="FILE", type=Path, help="write it as .md, .csv or .xlsx instead")
    fill = command(
        commands,
        everywhere,
        "suggest",
        "print an actor's quotations that may speak to a question",
        run_suggest,
    )
    fill.add_argument("actor", metavar="ACTOR", help=_ACTOR)
    fill.add_argument("question", metavar="QUESTION", help=_QUESTION)
    dossier = command(
        commands, everywhere, "dossier", "print all that the library has of an actor", run_dossier
    )
    dossier.add_argument("actor", metavar="ACTOR", help=_ACTOR)
    _scope(command(commands, everywhere, "timeline", "print statements, the oldest first", run_timeline))
    news = command(
        commands, everywhere, "changed", "print what changed since a day or a saved moment", run_changed
    )
    news.add_argument("since", metavar="SINCE", help="2025-03-01, or the name of a saved moment")
    net = command(commands, everywhere, "network", "print which actors agree and disagree", run_network)
    _scope(net)
    net.add_argument("--graphml", metavar="FILE", type=Path, help="write it as GraphML as well")
    compare = command(
        commands,
        everywhere,
        "agreement",
        "compare your reviews with another user's, once both agree",
        run_agreement,
    )
    compare.add_argument("with_user", metavar="USER", help="the other user's name")
    decision = compare.add_mutually_exclusive_group()
    decision.add_argument("--agree", action="store_true", help="agree to be compared with them")
    decision.add_argument("--withdraw", action="store_true", help="take that back")


def _scope(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", metavar="DAY", type=_day, help="what was said on 2025-03-01 or later")
    parser.add_argument("--until", metavar="DAY", type=_day, help="what was said by then")
    parser.add_argument("--outlet", metavar="NAME", help="in this outlet alone")
    parser.add_argument("--tag", metavar="TAG", help="in articles with this tag or one below it")
    parser.add_argument("--question", metavar="ID", action="append", default=[], help=_QUESTION)
    parser.add_argument("--actor", metavar="ID", action="append", default=[], help=_ACTOR)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day. Write it as 2025-03-01") from None


def _scope_of(args: argparse.Namespace) -> Scope:
    return Scope(args.since, args.until, args.outlet, args.tag, tuple(args.question), tuple(args.actor))


def run_matrix(args: argparse.Namespace, windows: Windows) -> int:
    sorting = Sorting.DISAGREEMENT if args.by_disagreement else Sorting.ARRANGED
    with opened(args) as profile:
        table = matrix.matrix(
            profile, _scope_of(args), grouping=Grouping[args.group.upper()], sorting=sorting
        )
    if args.to:
        grid.write(table, args.to)
        return 0
    for question in table.questions:
        if not args.json:
            print(f"{question.id}  {question.text}")
        for actor in table.actors:
            shown = table.standing(actor.id, question.id)
            if args.json:
                print_json(_cell(table, actor.id, question.id, shown))
            else:
                print(f"  {actor.name}: {_standing(shown)}")
    return 0


def _standing(shown: Standing | Silence) -> str:
    if isinstance(shown, Silence):
        return f"({shown.value})"
    newest = shown.newest
    condition = f" ({newest.condition})" if newest.condition else ""
    before = f", before {shown.changed.value}" if shown.changed else ""
    times = counted(shown.utterances, "time")
    return f"{shown.stance.value}{condition}{before}, {newest.words} {newest.day}, {times}"


def _cell(table: Matrix, actor: str, question: str, shown: Standing | Silence) -> dict[str, Any]:
    row = next(one for one in table.actors if one.id == actor)
    cell: dict[str, Any] = {
        "actor": actor, "name": row.name, "group": row.group or None, "question": question,
    }  # fmt: skip
    if isinstance(shown, Silence):
        return cell | {"silence": shown.value}
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
        found = evidence.suggestions(profile, args.actor, args.question)
    if args.json:
        for one in found:
            print_json(_said(one))
    else:
        print_table([(one.article, one.quotation, f"{one.score:.2f}", one.words) for one in found])
    return 0


def run_dossier(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = dossiers.dossier(profile, args.actor)
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
        for one in dossiers.timeline(profile, _scope_of(args)):
            if args.json:
                print_json(_statement(one))
            else:
                print(f"{one.day}  {one.name}  {one.stance.value}  {one.words}  {one.article}")
    return 0


def run_changed(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        try:
            since = datetime.combine(date.fromisoformat(args.since), datetime.min.time(), UTC)
        except ValueError:
            since = groups.moment(profile, args.since).at
        news = dossiers.changed(profile, since)
    for item in news:
        print_json(_changed(item)) if args.json else print(_told(item))
    return 0


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
        shown = network.network(profile, _scope_of(args))
    if args.graphml:
        network.write_graphml(shown, args.graphml)
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


def run_agreement(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        if args.agree or args.withdraw:
            (agreement.agree if args.agree else agreement.withdraw)(profile, args.with_user)
            return 0
        found = agreement.agreement(profile, args.with_user)
    print_json(_agreement(found)) if args.json else _print_agreement(found)
    return 0


def _agreement(found: Agreement) -> dict[str, Any]:
    return {
        "articles": list(found.articles),
        "to_do": found.to_do,
        "waiting": found.waiting,
        "settled": found.settled,
        "alpha": {name: one.alpha for name, one in _measures(found)},
        "units": {name: one.units for name, one in _measures(found)},
        "disagreements": [
            {
                "aspect": one.aspect.value,
                "article": one.article,
                "quotation": one.quotation,
                "words": one.words,
                "question": one.question,
                "mine": one.mine,
                "theirs": one.theirs,
            }
            for one in found.disagreements
        ],
    }


def _measures(found: Agreement) -> tuple[tuple[str, Reliability], ...]:
    return ("stance", found.stance), ("verdict", found.verdict), ("spans", found.spans)


def _print_agreement(found: Agreement) -> None:
    print(
        f"{counted(len(found.articles), 'article')} done by both. Not shown before both have done them: "
        f"{found.to_do} done by them, {found.waiting} by you."
    )
    for name, measured in _measures(found):
        alpha = "not defined" if measured.alpha is None else f"{measured.alpha:.3f}"
        print(f"Krippendorff's alpha, {name}: {alpha} ({counted(measured.units, 'unit')})")
    for one in found.disagreements:
        on = f" on “{one.question}”" if one.question else ""
        print(f"{one.article}  {one.aspect.value}{on}: {one.mine} / {one.theirs}  {one.words}")
