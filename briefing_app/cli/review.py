"""``review``: the quotations that wait for a decision, and what is decided on them."""

from __future__ import annotations

import argparse
from typing import Any

from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import counted, print_json, print_table
from briefing_app.cli.tagging import span_of
from briefing_app.cli.windows import Windows
from briefing_app.domain.analysis import QuotationKind
from briefing_app.domain.annotation import Stance
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.reviewing import QueueOrder, Waiting
from briefing_app.domain.spans import Span
from briefing_app.services import browse, questions, review, review_queue
from briefing_app.services.profile import Profile

_ARTICLE, _QUOTATION = "an article's id", "a quotation's id, as `review list` prints it"


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    reviews = group(commands, everywhere, "review", "decide on the quotations that were found")
    listed = command(reviews, everywhere, "list", "print what waits for a decision", review_list)
    orders = [order.value for order in QueueOrder]
    listed.add_argument("--order", choices=orders, default=orders[0], help="surest first, or by article")
    listed.add_argument("--limit", metavar="N", type=int, default=100, help="at most so many (default: 100)")
    show = command(reviews, everywhere, "show", "print who may have said it, and why", review_show)
    accept = command(reviews, everywhere, "accept", "accept a quotation as it is", review_accept)
    reject = command(reviews, everywhere, "reject", "reject a quotation", review_reject)
    undecide = command(reviews, everywhere, "undecide", "take a decision back", review_undecide)
    edit = command(reviews, everywhere, "edit", "accept a quotation with changes", review_edit)
    for parser in (show, accept, reject, undecide, edit):
        parser.add_argument("article", metavar="ARTICLE", help=_ARTICLE)
        parser.add_argument("quotation", metavar="QUOTATION", help=_QUOTATION)
    add = command(reviews, everywhere, "add", "add a quotation that was not found", review_add)
    add.add_argument("article", metavar="ARTICLE", help=_ARTICLE)
    add.add_argument("words", metavar="WORDS", nargs="?", help="the words, as they stand once in the article")
    for parser in (edit, add):
        parser.add_argument("--speaker", metavar="NAME", help="who said it")
        kinds = [kind.value for kind in QuotationKind]
        parser.add_argument("--kind", choices=kinds, help="whether all, some or none of the words are quoted")
        text = "code points of its words, end exclusive; again for another part"
        parser.add_argument("--span", nargs=2, type=int, action="append", metavar=("START", "END"), help=text)
    edit.add_argument("--question", metavar="QUESTION", help="hang it on a question (its id)")
    stances = [stance.value for stance in Stance]
    edit.add_argument("--stance", choices=stances, help="the stance that it takes there")
    edit.add_argument("--condition", metavar="WORDS", help="on which condition")
    bulk = command(reviews, everywhere, "bulk", "accept all that are at least so sure", review_bulk)
    bulk.add_argument(
        "confidence", metavar="CONFIDENCE", type=float, help="from 0 to 1, as `review list` has it"
    )


def review_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        rows = review_queue.queue(profile, QueueOrder(args.order), limit=args.limit).rows
        today = review_queue.today(profile)
        left = browse.counts(profile).to_review
    if args.json:
        for row in rows:
            print_json(_waiting(row))
        return 0
    print_table(
        [
            (row.article, row.quotation, f"{row.confidence:.2f}", row.speaker or "–", _line(row.words))
            for row in rows
        ]
    )
    print(f"{today:,} reviewed today, {max(left, len(rows)):,} left.")
    return 0


def review_show(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        case = review_queue.case(profile, args.article, args.quotation)
    why = case.why
    candidates = [
        {"name": each.actor.name if each.actor else None, "share": round(each.share, 4)}
        for each in case.candidates
    ]
    if args.json:
        print_json(
            {
                "article": args.article,
                "quotation": args.quotation,
                "candidates": candidates,
                "cue": why.cue,
                "source": why.source,
                "source_kind": why.source_kind.value if why.source_kind else None,
                "sentences_back": why.back,
                "found_by": why.found_by,
                "elsewhere": case.total,
            }
        )
        return 0
    print_table([(f"{each['share']:.2f}", str(each["name"] or "no speaker found")) for each in candidates])
    facts = [why.source and f"source “{why.source}”", why.cue and f"cue “{why.cue}”", why.found_by]
    print("; ".join(str(fact) for fact in facts if fact))
    return 0


def review_accept(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        review.accept(profile, args.article, args.quotation)
    return _done(args)


def review_reject(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        review.reject(profile, args.article, args.quotation)
    return _done(args)


def review_undecide(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        review.clear(profile, args.article, args.quotation)
    return _done(args)


def review_edit(args: argparse.Namespace, windows: Windows) -> int:
    if (args.question is None) is not (args.stance is None):
        raise InvalidInputError("A stance needs its question, and a question a stance. Give both.")
    with opened(args) as profile:
        _edit(profile, args)
    return _done(args)


def _edit(profile: Profile, args: argparse.Namespace) -> ChangeSet:
    kind = QuotationKind(args.kind) if args.kind else None
    content = [Span(*pair) for pair in args.span or ()]
    if args.question is None:
        return review.accept(
            profile, args.article, args.quotation, speaker=args.speaker, kind=kind, content=content
        )
    return questions.hang(
        profile,
        args.question,
        args.article,
        args.quotation,
        Stance(args.stance),
        args.condition,
        speaker=args.speaker,
        kind=kind,
        content=content,
    )


def review_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        content = [Span(*pair) for pair in args.span or ()]
        if args.words is not None:
            content.append(span_of(browse.article(profile, args.article).article.text, args.words))
        kind = QuotationKind(args.kind) if args.kind else None
        change = review.add(profile, args.article, content, speaker=args.speaker, kind=kind)
    args.quotation = change.created[-1]
    if not args.json:
        print(args.quotation)
    return _done(args)


def review_bulk(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        accepted = len(review.accept_above(profile, args.confidence).created)
    if args.json:
        print_json({"accepted": accepted})
    else:
        print(f"{counted(accepted, 'quotation')} accepted.")
    return 0


def _done(args: argparse.Namespace) -> int:
    if args.json:
        print_json({"article": args.article, "quotation": args.quotation})
    return 0


def _waiting(row: Waiting) -> dict[str, Any]:
    return {
        "article": row.article,
        "quotation": row.quotation,
        "speaker": row.speaker,
        "confidence": row.confidence,
        "kind": row.kind.value,
        "words": row.words,
        "title": row.title,
        "outlet": row.outlet,
        "published": row.published.isoformat() if row.published else None,
        "stance": row.stance.value if row.stance else None,
    }


def _line(text: str) -> str:
    return " ".join(text.split())
