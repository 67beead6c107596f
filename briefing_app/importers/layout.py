"""A plain text's parts: title, standfirst and author lines taken off, the body left as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from briefing_app.domain.article import ArticleDraft
from briefing_app.importers.dates import find_date
from briefing_app.importers.files import origin_of
from briefing_app.importers.language import language_of
from briefing_app.importers.lines import Facts, facts_of, host_of, is_boilerplate

_STOPS = ".?!…"
_CLOSING = "”’\"')]»*_ "
_LONGEST_TITLE = 250  # characters
_LONGEST_HEAD = 8  # lines from the title to the last line about the article
_LONGEST_FOOT = 6
_WRAP = 100  # characters; no longer line stands in a text that was wrapped for a terminal or a mail
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,40}(?P<when>, [\w., ]{3,40})? ?(?:\((?P<agency>[A-Z][\w .]{1,30})\) ?)?[—–-] ?"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """An article's facts, and its body: paragraphs in order, LF, never more than one blank line between."""

    facts: Facts
    body: str


def lay_out(text: str, known: Facts | None = None) -> Layout:
    """The parts of a text (LF only). ``known`` is what the file says elsewhere, and is believed first.

    Where nothing looks like a title there is none. The body is never empty unless the text is.
    """
    known = known or Facts()
    lines = [line.strip() for line in _unwrap(text.split("\n"))]
    kept = [line for line in lines if not line or not is_boilerplate(line)]
    lines = _compact(kept) or _compact(lines)
    head, after = _head(lines, known)
    foot, end = _foot(lines, after)
    body = "\n".join(lines[after:end]).strip("\n")
    if not body:  # all head and no article: keep what there is to read
        return Layout(known | head, "\n".join(lines))
    facts = known | head | foot
    return Layout(facts | _dateline(body), body)


def draft(path: Path, layout: Layout) -> ArticleDraft:
    """The draft of one file's layout. Without a title, its first sentence names it."""
    facts = layout.facts
    return ArticleDraft(
        title=_one_line(facts.title) or _first_words(layout.body),
        text=layout.body,
        origin=origin_of(path),
        standfirst=_one_line(facts.standfirst),
        byline=_one_line(facts.byline),
        outlet=_one_line(facts.outlet) or (host_of(facts.url) if facts.url else None),
        published=facts.published,
        url=facts.url,
        language=language_of(layout.body, facts.language),
    )


def same(one: str, other: str | None) -> bool:
    """Whether two lines say the same, whatever their white space and case."""
    return other is not None and one.casefold().split() == other.casefold().split()


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _first_words(body: str, longest: int = 90) -> str:
    line = body.lstrip().split("\n", 1)[0]
    ends = (match.start() for match in re.finditer(r"(?<=[.?!])\s|$", line[: longest + 1]))
    if end := next((end for end in ends if 25 <= end <= longest or end == len(line)), None):
        return line[:end]
    return line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def _compact(lines: list[str]) -> list[str]:
    """Without blank lines at either end, and with one at most in between."""
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _unwrap(lines: list[str]) -> list[str]:
    """Lines that were broken to fit a width, joined to the paragraphs they were."""
    width = max(map(len, lines), default=0)
    if width > _WRAP:
        return lines
    pairs = [at for at in range(len(lines) - 1) if lines[at].strip() and lines[at + 1].strip()]
    broken = {at for at in pairs if len(lines[at].rstrip()) + 1 + len(lines[at + 1].split()[0]) > width}
    if len(broken) < 3 or len(broken) < 0.6 * len(pairs):
        return lines
    joined: list[str] = []
    for at, line in enumerate(lines):
        if at - 1 in broken:
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return joined


def _head(lines: list[str], known: Facts) -> tuple[Facts, int]:
    """What stands above the body, and the index of the body's first line."""
    facts, at = Facts(), 0
    while (following := _next(lines, at)) is not None and (found := facts_of(lines[following])):
        below = _next(lines, following + 1)
        if found.outlet and (below is None or not (facts_of(lines[below]) or _is_title(lines, below))):
            break  # "Minutes of the Council, 10 April 2025" is the title itself
        facts, at = facts | found, following + 1
    title = known.title or facts.title
    start = _next(lines, at)
    if start is not None and (same(lines[start], title) or (not title and _is_title(lines, start))):
        title, at = lines[start], start + 1
    elif not title:
        return facts, at
    facts = replace(facts, title=title)
    standfirst = known.standfirst or facts.standfirst
    facts, at = _below_title(lines, at, replace(facts, standfirst=standfirst))
    return facts, at


def _below_title(lines: list[str], at: int, facts: Facts) -> tuple[Facts, int]:
    """Author lines, and a standfirst if it stands above them, is repeated, or has no full stop."""
    between: list[str] = []
    here = at
    for _ in range(_LONGEST_HEAD):
        following = _next(lines, here)
        if following is None:
            break
        line, here = lines[following], following + 1
        if found := facts_of(line):
            facts, at = facts | found, here
            if between:
                facts, between = facts | Facts(standfirst=between[0]), []
        elif not same(line, facts.title) and not same(line, facts.standfirst):
            if same(line, between[0] if between else None):
                facts, at, between = facts | Facts(standfirst=line), here, []
            elif between or facts.standfirst or not _may_be_standfirst(line):
                break
            else:
                between = [line]
        elif not between:
            at = here
    if between and not facts.standfirst and _is_subtitle(lines, between[0], at):
        return replace(facts, standfirst=between[0]), lines.index(between[0], at) + 1
    return facts, at


def _foot(lines: list[str], start: int) -> tuple[Facts, int]:
    """What stands below the body, and the index after the body's last line."""
    facts, end = Facts(), len(lines)
    for _ in range(_LONGEST_FOOT):
        last = next((at for at in range(end - 1, start - 1, -1) if lines[at]), None)
        if last is None or not (found := facts_of(lines[last])):
            break
        facts, end = facts | found, last
    return facts, end


def _dateline(body: str) -> Facts:
    """``BRUSSELS, 10 April 2025 (Agency) — …``: read, and left in the body, where it is printed."""
    match = _DATELINE.match(body)
    dated = find_date(match["when"]) if match and match["when"] else None
    return Facts(outlet=match["agency"] if match else None, published=dated[0] if dated else None)


def _next(lines: list[str], at: int) -> int | None:
    return next((index for index in range(at, len(lines)) if lines[index]), None)


def _is_title(lines: list[str], at: int) -> bool:
    """A short line above others. With a full stop it must stand apart, over something much longer."""
    line, following = lines[at], _next(lines, at + 1)
    if (
        following is None
        or len(line) > _LONGEST_TITLE
        or line[0] in "-•*>"
        or not any(map(str.isalpha, line))
    ):
        return False
    bare = line.rstrip(_CLOSING)
    if not bare or bare[-1] in ":;,":
        return False
    words = len(line.split())
    if bare[-1] not in _STOPS:
        return words <= 30
    longest = max(map(len, lines[following : following + 6]))
    apart = following > at + 1 and words <= 15 and longest > 2 * len(line)
    return apart and not re.search(r"[.?!]\s", line) and line[0] not in '“"„«'


def _may_be_standfirst(line: str) -> bool:
    return 3 <= len(line.split()) <= 60 and line[0] not in '“"„«-•*>'


def _is_subtitle(lines: list[str], line: str, at: int) -> bool:
    """A line without a full stop, directly over prose that has one."""
    following = _next(lines, lines.index(line, at) + 1)
    prose = lines[following].rstrip(_CLOSING) if following is not None else ""
    bare = line.rstrip(_CLOSING)
    return (
        len(line.split()) >= 4
        and bare[-1:] not in _STOPS + ":;,"
        and prose[-1:] in tuple(_STOPS)
        and (len(prose) > len(line))
    )
