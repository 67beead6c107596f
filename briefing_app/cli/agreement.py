"""``agreement``: your reviews compared with another user's, and the differences settled."""

from __future__ import annotations

import argparse
from typing import Any

from briefing_app.cli.options import Commands, command, opened
from briefing_app.cli.output import counted, print_json
from briefing_app.cli.windows import Windows
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.positions import Agreement, Disagreement
from briefing_app.domain.reliability import Reliability
from briefing_app.services import agreement
from briefing_app.services.profile import Profile


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    compare = command(
        commands,
        everywhere,
        "agreement",
        "compare your reviews with another user's, on what both have done, once both agree",
        run_agreement,
    )
    compare.add_argument("with_user", metavar="USER", help="the other user's name")
    decision = compare.add_mutually_exclusive_group()
    decision.add_argument("--agree", action="store_true", help="agree to be compared with them")
    decision.add_argument("--withdraw", action="store_true", help="take that back")
    decision.add_argument("--take", metavar="ID", help="settle a difference: decide as they did")
    decision.add_argument("--keep", metavar="ID", help="settle a difference: stay with your decision")


def run_agreement(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        if args.agree or args.withdraw:
            (agreement.agree if args.agree else agreement.withdraw)(profile, args.with_user)
        elif args.take or args.keep:
            found = _difference(profile, args.with_user, args.take or args.keep)
            (agreement.take_theirs if args.take else agreement.keep_mine)(profile, args.with_user, found)
        else:
            compared = agreement.agreement(profile, args.with_user)
            print_json(_agreement(compared)) if args.json else _print(compared)
            return 0
    if args.json:
        print_json({"user": args.with_user})
    return 0


def _difference(profile: Profile, user: str, public: str) -> Disagreement:
    for one in agreement.agreement(profile, user).disagreements:
        if one.id == public:
            return one
    raise NotFoundError(
        f"There is no difference “{public}” with {user}. `briefing-app agreement {user}` lists them."
    )


def _measures(found: Agreement) -> tuple[tuple[str, Reliability], ...]:
    return ("stance", found.stance), ("verdict", found.verdict), ("spans", found.spans)


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
                "id": one.id,
                "aspect": one.aspect.value,
                "article": one.article,
                "quotation": one.quotation,
                "words": one.words,
                "span": list(one.place),
                "question": one.question,
                "mine": one.mine,
                "theirs": one.theirs,
            }
            for one in found.disagreements
        ],
    }


def _print(found: Agreement) -> None:
    print(
        f"{counted(len(found.articles), 'article')} done by both. Not shown before both have done them: "
        f"{found.to_do} done by them, {found.waiting} by you."
    )
    for name, measured in _measures(found):
        alpha = "not defined" if measured.alpha is None else f"{measured.alpha:.3f}"
        print(f"Krippendorff's alpha, {name}: {alpha} ({counted(measured.units, 'unit')})")
    for one in found.disagreements:
        on = f" on “{one.question}”" if one.question else ""
        print(f"{one.id}  {one.article}  {one.aspect.value}{on}: {one.mine} / {one.theirs}  {one.words}")
    if found.settled:
        print(f"{counted(found.settled, 'difference')} settled by keeping what you decided.")
