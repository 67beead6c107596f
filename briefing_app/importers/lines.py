"""What a single line says of its article: author, outlet, date, address, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefing_app.importers.dates import find_date


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article beside its text."""

    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__slots__)

    def __or__(self, other: Facts) -> Facts:
        """What is missing here, taken from ``other``."""
        return Facts(
            self.title or other.title,
            self.standfirst or other.standfirst,
            self.byline or other.byline,
            self.outlet or other.outlet,
            self.published or other.published,
            self.url or other.url,
            self.language or other.language,
        )


_LONGEST = 220  # characters; a longer line is prose

_BOILERPLATE = re.compile(
    r"""(?:share(?:\ (?:this|the))?(?:\ (?:article|story|post|page)\b.{0,60})?
    | share\ (?:on|via)\ (?:facebook|x|twitter|whatsapp|linkedin|telegram|e-?mail|social)\b.{0,60}
    | (?:advertisement|advertising|(?:sponsored|promoted)(?:\ content)?|story\ continues\ below.{0,40})
    | (?:read\ more|see\ also|also\ read|read\ also|read\ next|more\ on\ this(?:\ story)?|recommended
        |related(?:\ articles?|\ stories)?|most\ read|watch|listen|don['’]t\ miss)(?:\s*[:|»›→].{0,200})?
    | read\ (?:more|the\ (?:rest|full\ (?:story|article)))\ (?:about|on|from|at|here)\b.{0,120}
    | (?:sign\ up|subscribe|register)(?:\ (?:now|here|today))?
    | (?:sign\ up|subscribe|register)\b(?=.*\b(?:newsletters?|alerts|inbox|e-?mails?|updates)\b).{0,160}
    | (?:get|receive)\ (?:our|the)\ .{0,60}\b(?:newsletter|inbox)\b.{0,80}
    | (?:our\ )?newsletters?
    | (?:this\ (?:web)?site|we)(?:\ and\ our\ partners)?\ uses?\ cookies\b.{0,200}
    | by\ (?:continuing|using)\b.{0,80}\bcookies\b.{0,120}
    | (?:accept|reject|manage)\ (?:all\ )?(?:cookies|preferences).{0,20}
    | cookie\ (?:policy|settings|preferences)
    | follow\ us(?:\ on\b.{0,80})?
    | (?:click|tap)\ here\b.{0,100}
    | skip\ to\ (?:main\ )?content
    | (?:jump\ to|leave\ a|post\ a|view)\ comments?.{0,20}
    | (?:print|email|save)\ (?:this\ )?(?:article|page|story)
    | (?:copyright\ )?(?:©|\(c\)\ ?(?:19|20)\d\d|copyright\ (?:19|20)\d\d).{0,160}
    | copyright\ [^.,]{2,60}\ (?:19|20)\d\d
    )[.!…]?""",
    re.IGNORECASE | re.VERBOSE,
)
_RESERVED = re.compile(r".{0,80}\ball rights reserved\b.{0,20}[.!…]?", re.IGNORECASE)
_BARS = re.compile(r"\s[|·•–—]\s")
_LABEL = re.compile(
    r"(title|headline|standfirst|subtitle|summary|author|byline|by|outlet|publication|publisher|source"
    r"|(?:first |originally |last )?(?:published|updated)(?: on| at| in| by)?|date|url|link|web)\s*:\s*(.+)",
    re.IGNORECASE,
)
_URL = re.compile(r"<?(https?://[^\s<>]+?)[>)]?\.?", re.IGNORECASE)
_URL_AT_END = re.compile(r"[\s(<]+(https?://[^\s<>)]+)[>)]?\.?$")
_BY = re.compile(r"(?:by|words by|written by|reporting by|story by|report by)\s+(.+)", re.IGNORECASE)
_ORIGINALLY = re.compile(
    r"(?:this (?:article|story|piece|report) )?(?:was |is )?(?:first |originally )?(?:published|appeared)"
    r" (?:by|in|at|on) (?P<outlet>.+?)\.?",
    re.IGNORECASE,
)
_TRADE = (
    r"journalist|reporter|correspondent|editor|columnist|writer|contributor|commentator|analyst|broadcaster"
    r"|bureau chief|staffer"
)
_SIGNATURE = re.compile(
    rf"(?P<name>[^.,:;“”\"]{{3,60}}?),? (?:is|are|was) (?:an?|the|our)?\s?"
    rf"(?:[\w’'&-]+[ ,]+){{0,8}}?(?:{_TRADE})s?"
    rf"(?: [\w-]+){{0,3}}? (?:at|for|with|of) (?P<outlet>(?:the |The )?[^,;]+?)"
    rf"(?:,? (?:in|based|who|and|covering|where)\b[^.]*)?\.?"
)
_POSSESSIVE = re.compile(
    rf"(?P<name>[^.,:;“”\"]{{3,60}}?) (?:is|are) (?P<outlet>[^,;]+?)(?:[’']s|[’'])"
    rf"(?: [\w-]+){{0,4}}? (?:{_TRADE})s?"
    r"(?:,? (?:in|for|based|covering)\b[^.]*)?\.?"
)
_REPORTS = re.compile(
    r"(?P<name>[^.,:;“”\"]{3,60}?) (?:reports|writes|covers)(?: [\w ,’'-]{2,60}?)?"
    r" (?:for|at) (?P<outlet>[^,;]+?)"
    r"(?:,? (?:from|in|on)\b[^.]*)?\.?"
)
_SIGNING = re.compile(rf"(?:{_TRADE})s?\b|(?:reports|writes|covers) ")
_WHEN_WORDS = re.compile(
    r"\b(?:first|originally|last)?\s*(?:published|posted|updated|modified|date)\b|\bon\b|\bat\b"
    r"|\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b|\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?"
    r"|\b(?:GMT|UTC|BST|CES?T|E[DS]?T)\b|\b\d+ min(?:ute)?s? read\b|[\s,.:;()|·•–—-]",
    re.IGNORECASE,
)
_PARTICLES = r"van|von|de|der|den|del|della|da|di|du|la|le|bin|al|ten|ter|zu|y|e|dos|des|af|og"
_IN_NAME = re.compile(rf"(?:{_PARTICLES})", re.IGNORECASE)
_IN_OUTLET = re.compile(rf"(?:{_PARTICLES}|the|of|and|for|on|in|&)")
_ORGANISATIONS = re.compile(r"^(?:the|our|a)\b", re.IGNORECASE)
_ROLE = re.compile(rf"\b(?:{_TRADE}|desk|staff|political|chief)\b", re.IGNORECASE)
_NAME_ENDS = re.compile(r",? (?:in|at|for|from|of|with) |\s[|·•–—]\s|\s\(|\s/\s")


def is_boilerplate(line: str) -> bool:
    """Whether the whole line is a page's furniture: share buttons, cookie notices, copyright."""
    if not 0 < len(line) <= _LONGEST:
        return False
    line = line.strip()
    if _BOILERPLATE.fullmatch(line):
        return True
    return "reserved" in line.casefold() and _RESERVED.fullmatch(line) is not None


def facts_of(line: str) -> Facts | None:
    """What the whole line says of the article, or None where it is (or may be) part of the article's text."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return None
    parts = [part.strip() for part in _BARS.split(line) if part.strip()]
    if len(parts) > 1 and (facts := _joined(parts)):
        return facts
    return _labelled(line) or _signature(line) or _plain(line) or _dated_outlet(line)


def host_of(url: str) -> str | None:
    """``https://www.example.org/a`` → ``example.org``."""
    match = re.match(r"https?://(?:[^/@]*@)?(?:www\.)?([^/:?#\s]+)", url, re.IGNORECASE)
    return match[1].lower() if match else None


def person(text: str) -> str | None:
    """The names, as printed, in what claims to be an author: two words at least, and no organisation."""
    names = _names(text)
    return names if names and len(names.split()) > 1 else None


def _labelled(line: str) -> Facts | None:
    match = _LABEL.fullmatch(line)
    if not match:
        return None
    label, value = match[1].lower(), match[2].strip()
    if label in ("title", "headline"):
        return Facts(title=value)
    if label in ("standfirst", "subtitle", "summary"):
        return Facts(standfirst=value)
    if label in ("author", "byline", "by"):
        return Facts(byline=_names(value) or value)
    if url := _URL.fullmatch(value):
        return Facts(url=url[1])
    if label in ("url", "link", "web"):
        return None
    dated = find_date(value)
    if label in ("outlet", "publication", "publisher", "source"):
        return (
            _joined(re.split(r"\s[|·•–—]\s", value))
            or _dated_outlet(value)
            or Facts(outlet=value.rstrip("."))
        )
    return Facts(published=dated[0]) if dated else None


def _signature(line: str) -> Facts | None:
    """``X is a journalist at Y.``"""
    # Few lines of an article get past this, which is twenty times as quick as the forms.
    for form in (_SIGNATURE, _POSSESSIVE, _REPORTS) if _SIGNING.search(line) else ():
        match = form.fullmatch(line)
        if match and (names := _names(match["name"])) and _is_capitalised(match["outlet"]):
            return Facts(byline=names, outlet=match["outlet"].strip().removeprefix("the "))
    match = _ORIGINALLY.fullmatch(line)
    if match and _is_capitalised(match["outlet"]):
        return _dated_outlet(match["outlet"]) or _plain(match["outlet"]) or Facts(outlet=match["outlet"])
    return None


def _plain(line: str) -> Facts | None:
    """One thing alone on its line: a byline, a date or an address."""
    if url := _URL.fullmatch(line):
        return Facts(url=url[1])
    if (match := _BY.fullmatch(line)) and len(line.split()) <= 16 and (names := _names(match[1])):
        rest = line[line.find(names) + len(names) :] if names in line else ""
        dated = find_date(rest)
        return Facts(byline=names, published=dated[0] if dated else None)
    if (dated := find_date(line)) and not _WHEN_WORDS.sub("", _without(line, dated[1])):
        return Facts(published=dated[0])
    return None


def _joined(parts: list[str]) -> Facts | None:
    """Several things on one line, parted by bars or dashes. One of them at least must be certain."""
    facts, unknown = Facts(), []
    for part in parts:
        if found := _plain(part):
            facts |= found
        else:
            unknown.append(part)
    if not facts or len(unknown) > 1 or not all(_is_outlet(part) for part in unknown):
        return None
    return facts | Facts(outlet=unknown[0] if unknown else None)


def _dated_outlet(line: str) -> Facts | None:
    """``The Northern Ledger, 10 April 2025``, and the same with an address after it."""
    url = _URL_AT_END.search(line) if "http" in line else None
    rest = line[: url.start()] if url else line
    dated = find_date(rest)
    if not (url or dated):
        return None
    if dated:
        rest = _without(rest, dated[1])
    outlet = re.sub(r"[\s,]+(?:on|in)?$", "", rest.strip(" ,.;:|·•–—-()"))
    if not _is_outlet(outlet):
        return None
    return Facts(outlet=outlet, published=dated[0] if dated else None, url=url[1] if url else None)


def _without(line: str, place: tuple[int, int]) -> str:
    return line[: place[0]] + " " + line[place[1] :]


def _is_outlet(text: str) -> bool:
    return 0 < len(text.split()) <= 6 and len(text) <= 60 and _is_capitalised(text) and text[-1] not in ".?!"


def _is_capitalised(text: str) -> bool:
    """Whether a name could be written so, or it is a domain: ``europeanconservative.com``."""
    if re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}", text):
        return True
    words = text.split()
    return 0 < len(words) <= 8 and all(not word[0].islower() or _IN_OUTLET.fullmatch(word) for word in words)


def _names(text: str) -> str | None:
    """The names at the beginning, as printed, without the place, role or outlet after them."""
    text = _NAME_ENDS.split(text.strip().rstrip("."), maxsplit=1)[0]
    end = at = 0
    for chunk in re.split(r"(, and |, | and | & |; )", text):
        if not re.fullmatch(r"(?:,? and |, | & |; )", chunk):
            first = end == 0
            after_comma = text[:at].endswith((", ", "; "))
            if not _is_name(chunk, alone=first or not after_comma):
                break
            end = at + len(chunk)
        at += len(chunk)
    return text[:end] or None


def _is_name(text: str, *, alone: bool) -> bool:
    """Whether this is written like a person's name. After a comma a single word is a place instead."""
    words = text.split()
    if not (1 if alone else 2) <= len(words) <= 5 or _ORGANISATIONS.match(text):
        return False
    if not alone and _ROLE.search(text):
        return False
    return all(
        (word[0].isupper() or _IN_NAME.fullmatch(word)) and not re.search(r"[\d“”\"!?:]", word)
        for word in words
    ) and any(word[0].isupper() for word in words)
