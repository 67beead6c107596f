"""The query language of the search box and the command line: a text in, a tree of frozen values out.

Words stand for themselves; ``"a phrase"``, ``begin*``, ``AND OR NOT``, ``-without`` and parentheses combine
them, and ``field:value`` looks in one place. AND binds tighter than OR and need not be written. No text is
an error: what is not understood is left out, and a hint says where and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from briefing_app.domain.annotation import Stance


class Field(StrEnum):
    """Where a term looks. ``ACTOR``, ``ORG``, ``SAID``, ``QUESTION`` and ``STANCE`` look at quotations:
    side by side they ask for one quotation that has them all."""

    TITLE = "title"
    ACTOR = "actor"
    ORG = "org"
    SAID = "said"
    QUESTION = "question"
    STANCE = "stance"
    OUTLET = "outlet"
    TAG = "tag"
    NOTE = "note"
    IS = "is"
    LANG = "lang"
    SINCE = "since"
    UNTIL = "until"


class Mark(StrEnum):
    """The values of ``is:``. ``OPEN`` articles have to do with an open question, ``ORPHAN`` ones have a
    note or highlight whose words are gone."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    DONE = "done"
    OPEN = "open"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to look for, in one field or in the words of the article.

    ``prefix``: its last word is the beginning of one.
    """

    text: str
    field: Field | None = None
    prefix: bool = False

    def __str__(self) -> str:
        text = f'"{self.text}"' if _needs_quotes(self) else self.text
        return f"{f'{self.field}:' if self.field else ''}{text}{'*' if self.prefix else ''}"


@dataclass(frozen=True, slots=True)
class Not:
    part: Term | And | Or

    def __str__(self) -> str:
        return f"-{self.part}" if isinstance(self.part, Term) else f"-({self.part})"


@dataclass(frozen=True, slots=True)
class And:
    """Two parts or more, none of them an And."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " ".join(f"({part})" if isinstance(part, Or) else str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """Two parts or more, none of them an Or."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.parts))


Node = Term | Not | And | Or


@dataclass(frozen=True, slots=True)
class Hint:
    """What was not understood at ``start`` to ``end`` (code points of the query), and what to write."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Query:
    """What a text asks for; ``root`` is None where that is nothing. ``str`` writes it out again."""

    root: Node | None = None
    hints: tuple[Hint, ...] = ()

    def __str__(self) -> str:
        return "" if self.root is None else str(self.root)


@dataclass(frozen=True, slots=True)
class Completion:
    """What can be completed at the cursor: the name of a field (``field`` None) or a value of one.

    ``prefix`` has been typed so far; what is chosen goes in the place of ``start`` to ``end``.
    """

    field: Field | None
    prefix: str
    start: int
    end: int

    def candidates(self) -> list[str]:
        """Those that are known without a library: field names, and the values of ``is:`` and ``stance:``."""
        if self.field is None:
            known = [f"{field}:" for field in Field]
        else:
            known = [str(value) for value in {Field.IS: Mark, Field.STANCE: Stance}.get(self.field, ())]
        return [word for word in known if word.startswith(self.prefix.lower())]


def parse(text: str, *, typing: bool = False) -> Query:
    """What a text asks for. While ``typing``, the word at its very end is the beginning of one.

    A single letter is nothing yet: most articles have a word that begins with it, and finding all takes long.
    """
    return _Parser(text, typing).query()


def complete(text: str, cursor: int) -> Completion | None:
    """What can be completed with the cursor after ``cursor`` code points; None where nothing can."""
    for token in _tokens(text[:cursor]):
        if token.end < cursor or token.kind is not _Kind.TERM:
            continue
        if token.closed:
            return None
        if token.field is not None:
            return Completion(token.field, token.value, token.value_start, cursor)
        return (
            None
            if token.quoted or not token.value.isalpha()
            else Completion(None, token.value, token.start, cursor)
        )
    return None


def quoted(value: str) -> str:
    """A value as it is written behind a field's name."""
    return str(Term(" ".join(value.replace('"', " ").split()), Field.TAG)).partition(":")[2]


_WORDS = (None, Field.TITLE, Field.SAID, Field.ACTOR, Field.ORG)  # what is looked for in the indexes of words
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_AGO = re.compile(r"(\d{1,4})([dwmy])", re.IGNORECASE)
_DAYS = {"d": 1, "w": 7}
_MONTHS = {"m": 1, "y": 12}


def days_of(value: str, today: date) -> tuple[date, date] | None:
    """The first and last day that a date names: ``2025``, ``2025-03``, ``2025-03-07``, ``7d``, ``2w``,
    ``3m``, ``1y`` ago; None where it names none."""
    try:
        if ago := _AGO.fullmatch(value):
            count, unit = int(ago[1]), ago[2].lower()
            if unit in _DAYS:
                day = today - timedelta(count * _DAYS[unit])
            else:
                day = _months_before(today, count * _MONTHS[unit])
            return day, day
        if not (found := _DAY.fullmatch(value)):
            return None
        year, month, day_of_month = (int(part or 0) for part in found.groups())
        first = date(year, month or 1, day_of_month or 1)
        if day_of_month:
            return first, first
        return first, _months_before(first, -1 if month else -12) - timedelta(1)
    except (ValueError, OverflowError):
        return None


def _months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))


class _Kind(StrEnum):
    TERM = "term"
    OPEN = "("
    CLOSE = ")"
    MINUS = "-"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"


@dataclass(frozen=True, slots=True)
class _Token:
    """``value`` without quotation marks, star and field; ``closed`` where nothing can be typed on to it."""

    kind: _Kind
    start: int
    end: int
    field: Field | None = None
    value: str = ""
    value_start: int = 0
    quoted: bool = False
    closed: bool = False
    prefix: bool = False


_FIELDS = "|".join(Field)
_TOKEN = re.compile(
    rf"""(?P<sign>[()])|(?P<minus>-+(?=[^\s-]))
    |(?:(?P<field>{_FIELDS}):)?(?:"(?P<phrase>[^"]*)(?P<end>"\*?)?|(?P<word>[^\s"()]+)|(?<=:))""",
    re.IGNORECASE | re.VERBOSE,
)
_OPERATORS = {"AND": _Kind.AND, "OR": _Kind.OR, "NOT": _Kind.NOT}


def _tokens(text: str) -> Iterator[_Token]:
    # Control characters would end the search engine's reading of the query.
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    for found in _TOKEN.finditer(plain):
        if found["sign"] or found["minus"]:
            yield _Token(_Kind(found["sign"] or "-"), *found.span())
            continue
        field = Field(found["field"].lower()) if found["field"] else None
        word, phrase = found["word"] or "", found["phrase"]
        if field is None and word in _OPERATORS:
            yield _Token(_OPERATORS[word], *found.span())
            continue
        value = word.rstrip("*") if phrase is None else " ".join(phrase.split())
        yield _Token(
            _Kind.TERM,
            *found.span(),
            field,
            value.lstrip("#") if field is Field.TAG else value,
            found.start("word" if phrase is None else "phrase") - (phrase is not None)
            if word or phrase is not None
            else found.end(),
            quoted=phrase is not None,
            closed=bool(found["end"]) or word.endswith("*"),
            prefix=word.endswith("*") or found["end"] == '"*',
        )


_WANTS = {
    Field.IS: f"one of {', '.join(Mark)}",
    Field.STANCE: f"one of {', '.join(Stance)}",
    Field.SINCE: "a date such as 2025-03, or 7d for the last seven days",
    Field.UNTIL: "a date such as 2025-03, or 7d for seven days ago",
    Field.LANG: "a language's two letters, such as en",
}
_DEEPEST = 40  # parentheses within parentheses


class _Parser:
    """Recursive descent over the tokens, one token of lookahead."""

    def __init__(self, text: str, typing: bool) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._depth = 0
        self._end = len(text) if typing else -1
        self._hints: list[Hint] = []

    def query(self) -> Query:
        parts = []
        while self._at < len(self._tokens):
            parts.append(self._either())
            if self._at < len(self._tokens):
                self._hint(self._take(), "There is no “(” for this “)”.")
        return Query(_joined(And, parts), tuple(sorted(self._hints, key=lambda hint: hint.start)))

    def _either(self) -> Node | None:
        parts = [self._all()]
        while self._next_is(_Kind.OR):
            self._operator(self._take(), begun=parts[-1] is not None)
            parts.append(self._all())
        return _joined(Or, parts)

    def _all(self) -> Node | None:
        parts: list[Node | None] = []
        while self._at < len(self._tokens) and not self._next_is(_Kind.OR, _Kind.CLOSE):
            if self._next_is(_Kind.AND):
                self._operator(self._take(), begun=bool(parts))
            else:
                parts.append(self._one())
        return _joined(And, parts)

    def _one(self) -> Node | None:
        negated = False
        while self._next_is(_Kind.MINUS, _Kind.NOT):
            token = self._take()
            negated = not negated
            if token.kind is _Kind.NOT:
                self._operator(token, begun=True)
        if self._at == len(self._tokens) or not self._next_is(_Kind.OPEN, _Kind.TERM):
            return None
        node = self._group(self._take()) if self._next_is(_Kind.OPEN) else self._term(self._take())
        if node is None or not negated:
            return node
        return node.part if isinstance(node, Not) else Not(node)

    def _group(self, opened: _Token) -> Node | None:
        if self._depth == _DEEPEST:
            self._hint(opened, "These are too many parentheses. Leave some out.")
            return None
        self._depth += 1
        node = self._either()
        self._depth -= 1
        if self._next_is(_Kind.CLOSE):
            self._take()
        else:
            self._hint(opened, "This “(” is not closed.")
        return node

    def _term(self, token: _Token) -> Term | None:
        field, value = token.field, token.value
        if token.quoted and not token.closed:
            self._hint(token, "Unclosed quotation mark.")
        if field is not None and not _is_value(field, value):
            self._hint(token, f"{field}: wants {_WANTS.get(field, 'a word, or several in quotation marks')}.")
            return None
        if not _can_be_found(value):
            return None
        if field in _WANTS:
            return Term(value.lower(), field)
        typed_on = token.end == self._end and not token.quoted
        if typed_on and field in _WORDS and len(value) == 1 and value.lower() != value.upper():
            return None
        return Term(value, field, prefix=token.prefix or typed_on)

    def _next_is(self, *kinds: _Kind) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at].kind in kinds

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _operator(self, token: _Token, *, begun: bool) -> None:
        followed = self._at < len(self._tokens) and not self._next_is(_Kind.AND, _Kind.OR, _Kind.CLOSE)
        if not begun or not followed:
            side = "before" if not begun else "after"
            self._hint(token, f"There is nothing {side} {token.kind}. Write it small to look for the word.")

    def _hint(self, token: _Token, message: str) -> None:
        self._hints.append(Hint(token.start, token.end, message))


def _joined(kind: type[And] | type[Or], parts: list[Node | None]) -> Node | None:
    """The parts that there are as one; a part of the same kind is dissolved in it."""
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, kind):
            flat.extend(part.parts)
        elif part is not None:
            flat.append(part)
    return kind(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def _is_value(field: Field, value: str) -> bool:
    if field is Field.IS:
        return value.lower() in list(Mark)
    if field is Field.STANCE:
        return value.lower() in list(Stance)
    if field in (Field.SINCE, Field.UNTIL):
        return days_of(value, date(2000, 1, 1)) is not None
    return _can_be_found(value)


def _can_be_found(value: str) -> bool:
    return any(sign.isalnum() for sign in value)


def _needs_quotes(term: Term) -> bool:
    """Whether the text would be read as something else without them."""
    tokens = list(_tokens(str(term.field) + ":" + term.text if term.field else term.text))
    plain = _Token(_Kind.TERM, 0, 0, term.field, term.text)
    return not (
        len(tokens) == 1
        and (tokens[0].kind, tokens[0].field, tokens[0].value) == (plain.kind, plain.field, plain.value)
        and not tokens[0].quoted
        and not tokens[0].prefix
    )
