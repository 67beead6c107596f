"""``question``: what is asked, who answers it and how, and what articles ask."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import print_json, print_table
from briefing_app.cli.tagging import span_of
from briefing_app.cli.windows import Windows
from briefing_app.domain.annotation import Priority, Question, QuestionStatus, Stance
from briefing_app.domain.board import SuggestedQuestion
from briefing_app.domain.days import parse_day
from briefing_app.domain.errors import InvalidInputError
from briefing_app.services import browse, questions, suggested

_ARTICLE = "the article's id, as `index` and `search` print it"
_STATUSES = [status.value for status in QuestionStatus]


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Add the command with all of its own."""
    own = group(commands, everywhere, "question", "keep track of open questions")
    _register_writing(own, everywhere)
    _register_changing(own, everywhere)
    _register_evidence(own, everywhere)
    _register_suggestions(own, everywhere)


def _register_writing(own: Commands, everywhere: argparse.ArgumentParser) -> None:
    add = command(own, everywhere, "add", "write down an open question and print its id", question_add)
    add.add_argument("--article", metavar="ID", help="where it was met: " + _ARTICLE)
    add.add_argument("--quotation", metavar="ID", help="the quotation of that article that asks it")
    add.add_argument("--words", metavar="WORDS", help="the words of that article that ask it")
    add.add_argument("--asker", metavar="NAME", help="who asks it; without, who is quoted there")
    add.add_argument("text", metavar="TEXT")
    _add_fields(add)
    listed = command(own, everywhere, "list", "print your questions", question_list)
    listed.add_argument("--article", metavar="ID", help="those of one article")
    listed.add_argument("--status", choices=_STATUSES, help="those in one status")
    listed.add_argument("--owner", metavar="NAME", help="those of one owner")
    listed.add_argument("--overdue", action="store_true", help="those that should have been answered by now")


def _add_fields(parser: argparse.ArgumentParser) -> None:
    """What both a new and a known question can be given; what is not given is not among the arguments."""
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--owner", metavar="NAME", default=absent, help="who is to find the answer; '' for nobody"
    )
    parser.add_argument("--due", metavar="DAY", type=_day, default=absent,
                        help="2025-04-24, “24 apr”, friday, +2w; '' for no day")  # fmt: skip
    parser.add_argument("--priority", choices=[each.value for each in Priority], default=absent)


def _register_changing(own: Commands, everywhere: argparse.ArgumentParser) -> None:
    edit = command(own, everywhere, "edit", "change a question", question_edit)
    edit.add_argument("question", metavar="QUESTION")
    edit.add_argument("--text", metavar="TEXT", default=argparse.SUPPRESS)
    edit.add_argument("--status", choices=_STATUSES, default=argparse.SUPPRESS)
    edit.add_argument("--asker", metavar="NAME", default=argparse.SUPPRESS, help="who asks it; '' for nobody")
    edit.add_argument("--tags", metavar="TAGS", default=argparse.SUPPRESS, help="with commas between them")
    _add_fields(edit)
    status = command(own, everywhere, "status", "give a question another status", question_status)
    status.add_argument("question", metavar="QUESTION")
    status.add_argument("status", metavar="STATUS", choices=_STATUSES, help=", ".join(_STATUSES))
    status.add_argument(
        "--before", metavar="QUESTION", help="the question of that status it is to stand before"
    )
    for name, text, run in (
        ("delete", "delete a question; `restore` and `undo` bring it back", question_delete),
        ("restore", "bring a deleted question back", question_restore),
    ):
        one = command(own, everywhere, name, text, run)
        one.add_argument("question", metavar="QUESTION")
    merge = command(own, everywhere, "merge", "make two questions one", question_merge)
    merge.add_argument("question", metavar="QUESTION", help="the one that stays")
    merge.add_argument("other", metavar="OTHER", help="the one whose evidence goes to it")


def _register_evidence(own: Commands, everywhere: argparse.ArgumentParser) -> None:
    hang = command(own, everywhere, "hang", "hang a quotation on a question", question_hang)
    hang.add_argument("question", metavar="QUESTION")
    hang.add_argument("article", metavar="ARTICLE", help=_ARTICLE)
    hang.add_argument("quotation", metavar="QUOTATION", help="as `show` prints it")
    hang.add_argument("stance", metavar="STANCE", choices=[stance.value for stance in Stance],
                      help=", ".join(Stance))  # fmt: skip
    hang.add_argument("--condition", metavar="WORDS", help="of a conditional stance")
    hang.add_argument("--comment", metavar="WORDS", help="your own words on it")
    unhang = command(own, everywhere, "unhang", "take a quotation off a question", question_unhang)
    unhang.add_argument("question", metavar="QUESTION")
    unhang.add_argument("article", metavar="ARTICLE", help=_ARTICLE)
    unhang.add_argument("quotation", metavar="QUOTATION")


def _register_suggestions(own: Commands, everywhere: argparse.ArgumentParser) -> None:
    listed = command(own, everywhere, "suggest", "print questions that articles ask", question_suggest)
    listed.add_argument("--limit", metavar="N", type=int, default=20, help="how many at most (20)")
    accept = command(own, everywhere, "accept", "put a suggested question on the board and print its id",
                     question_accept)  # fmt: skip
    dismiss = command(own, everywhere, "dismiss", "never suggest a question again", question_dismiss)
    for parser in (accept, dismiss):
        parser.add_argument("suggestion", metavar="SUGGESTION", type=_suggestion,
                            help="as `question suggest` prints it: a-7k3mq2xw:3")  # fmt: skip


def _day(text: str) -> date | None:
    if not text:
        return None
    day = parse_day(text, date.today())  # noqa: DTZ011 - the user's own day
    if day is None:
        raise argparse.ArgumentTypeError(f"“{text}” is no day. Write 2025-03-31, “31 mar”, friday or +2w")
    return day


def _suggestion(text: str) -> tuple[str, int]:
    article, _, number = text.rpartition(":")
    if not article or not number.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is no suggestion. They look like a-7k3mq2xw:3")
    return article, int(number)


def question_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args, make=True) as profile:
        span = None
        if args.words is not None:
            if args.article is None:
                raise InvalidInputError("Words need their article. Name it with --article.")
            span = span_of(browse.article(profile, args.article).article.text, args.words)
        change = questions.add_question(
            profile, args.text, article=args.article, quotation=args.quotation, span=span, asker=args.asker,
            **_fields(args),
        )  # fmt: skip
    return _printed(args, change.created[0])


def question_list(args: argparse.Namespace, windows: Windows) -> int:
    today = date.today()  # noqa: DTZ011 - the user's own day
    with opened(args) as profile:
        if args.article is not None:
            browse.key_of(profile, args.article)  # an empty list would hide a slip
        found = questions.questions(profile, args.article)
    found = [
        each for each in found
        if args.status in (None, each.status.value)
        and args.owner in (None, each.owner)
        and (not args.overdue or each.overdue(today))
    ]  # fmt: skip
    if args.json:
        for question in found:
            print_json(_question(question))
    else:
        print_table([(each.id, each.status.value, " ".join(_told(each).split())) for each in found])
    return 0


def question_edit(args: argparse.Namespace, windows: Windows) -> int:
    given = _fields(args)
    if hasattr(args, "status"):
        given["status"] = QuestionStatus(args.status)
    if hasattr(args, "tags"):
        given["tags"] = args.tags.split(",")
    given |= {name: getattr(args, name) for name in ("text", "asker") if hasattr(args, name)}
    with opened(args) as profile:
        questions.edit_question(profile, args.question, **given)
    return _done(args, args.question)


def question_status(args: argparse.Namespace, windows: Windows) -> int:
    status = QuestionStatus(args.status)
    with opened(args) as profile:
        if args.before is None:
            questions.edit_question(profile, args.question, status=status)
        else:
            questions.move_question(profile, args.question, status, before=args.before)
    return _done(args, args.question)


def question_delete(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        questions.delete_question(profile, args.question)
    return _done(args, args.question)


def question_restore(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        questions.restore_question(profile, args.question)
    return _done(args, args.question)


def question_merge(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        questions.merge_questions(profile, args.question, args.other)
    return _done(args, args.question)


def question_hang(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        questions.hang(
            profile, args.question, args.article, args.quotation, Stance(args.stance), args.condition,
            comment=args.comment,
        )  # fmt: skip
    return _done(args, args.question)


def question_unhang(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        questions.unhang(profile, args.question, args.article, args.quotation)
    return _done(args, args.question)


def question_suggest(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = suggested.suggestions(profile, limit=args.limit).questions
    if args.json:
        for each in found:
            print_json(_offered(each))
    else:
        print_table([(_id(each), ", ".join(each.askers) or "–", each.text) for each in found])
    return 0


def question_accept(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        change = suggested.accept(profile, *args.suggestion)
    return _printed(args, change.created[0])


def question_dismiss(args: argparse.Namespace, windows: Windows) -> int:
    article, number = args.suggestion
    with opened(args) as profile:
        suggested.dismiss(profile, article, number)
    return _done(args, f"{article}:{number}")


def _fields(args: argparse.Namespace) -> dict[str, Any]:
    """What was given of a question's fields."""
    given = {name: getattr(args, name) for name in ("owner", "due") if hasattr(args, name)}
    if hasattr(args, "priority"):
        given["priority"] = Priority(args.priority)
    return given


def _printed(args: argparse.Namespace, new: str) -> int:
    if not args.json:
        print(new)
    return _done(args, new)


def _done(args: argparse.Namespace, public: str) -> int:
    if args.json:
        print_json({"id": public})
    return 0


def _id(found: SuggestedQuestion) -> str:
    return f"{found.article}:{found.number}"


def _offered(found: SuggestedQuestion) -> dict[str, Any]:
    return {
        "id": _id(found),
        "text": found.text,
        "askers": list(found.askers),
        "articles": list(found.articles),
        "title": found.title,
        "outlet": found.outlet,
        "day": found.day.isoformat(),
        "span": list(found.span),
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "text": question.text,
        "status": question.status.value,
        "priority": question.priority.value,
        "article": question.article,
        "quotation": question.quotation,
        "span": list(question.place) if question.place else None,
        "asker": question.asker,
        "owner": question.owner,
        "due": question.due.isoformat() if question.due else None,
        "tags": list(question.tags),
        "positions": question.positions,
        "created": question.created.isoformat(),
        "status_since": question.status_since.isoformat() if question.status_since else None,
    }


def _told(question: Question) -> str:
    facts = [
        question.asker and f"asked by {question.asker}",
        question.owner and f"owner {question.owner}",
        question.due and f"due {question.due.isoformat()}",
        question.priority is not Priority.NORMAL and f"priority {question.priority.value}",
        *(f"#{tag}" for tag in question.tags),
    ]
    told = ", ".join(str(fact) for fact in facts if fact)
    return f"{question.text} ({told})" if told else question.text
