"""Short texts in a form in which their wording can be compared, whoever typed it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing_app.domain.letters import without_accents

GAP = "…"
"""The form of a place where words were left out, or put in by an editor."""

_ELIDED = re.compile(r"[\[(]\s*(?:\.{3,}|…)\s*[\])]|\.(?:\s?\.){2,}|…")
_INSERTED = re.compile(r"\[[^\]\[]*\]")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|…|%")
_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")

_FUNCTION = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "i",
        "me",
        "my",
        "mine",
        "we",
        "us",
        "our",
        "ours",
        "you",
        "your",
        "yours",
        "he",
        "him",
        "his",
        "she",
        "her",
        "hers",
        "it",
        "its",
        "they",
        "them",
        "their",
        "theirs",
        "who",
        "whom",
        "whose",
        "which",
        "what",
        "where",
        "when",
        "why",
        "how",
        "there",
        "here",
        "be",
        "am",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "do",
        "does",
        "did",
        "done",
        "doing",
        "have",
        "has",
        "had",
        "having",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "ought",
        "going",
        "go",
        "get",
        "got",
        "let",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "as",
        "into",
        "onto",
        "about",
        "over",
        "under",
        "between",
        "through",
        "during",
        "than",
        "then",
        "so",
        "and",
        "or",
        "but",
        "if",
        "because",
        "while",
        "though",
        "although",
        "until",
        "unless",
        "whether",
        "since",
        "also",
        "just",
        "only",
        "very",
        "too",
        "really",
        "quite",
        "even",
        "still",
        "already",
        "now",
        "well",
        "yet",
        "more",
        "most",
        "much",
        "many",
        "some",
        "any",
        "all",
        "each",
        "every",
        "both",
        "other",
        "another",
        "such",
        "own",
        "same",
        "one",
        "ones",
        "up",
        "down",
        "out",
        "off",
        "again",
        "once",
        "percent",
        "mr",
        "mrs",
        "ms",
        "dr",
    ]
)
_NEGATIONS = frozenset(
    ["not", "no", "never", "none", "neither", "nor", "nobody", "nothing", "nowhere", "without", "hardly"]
)
_OPPOSED = """
    support oppose / accept reject / accept refuse / agree refuse / agree disagree / allow ban
    allow forbid / allow prevent / approve reject / attack defend / back oppose / before after
    begin end / start end / start stop / better worse / big small / confirm deny / continue stop
    increase decrease / increase reduce / raise lower / raise cut / rise fall / up down / enter leave
    join leave / stay leave / remain leave / ever never / first last / for against / good bad
    great terrible / guilty innocent / high low / include exclude / keep drop / legal illegal
    like hate / love hate / more less / most least / open close / pass fail / possible impossible
    right wrong / safe dangerous / strong weak / succeed fail / success failure / trust distrust
    true false / win lose / yes no / with without / always never / all none / praise condemn
    welcome condemn / welcome reject / deny admit / above below / early late / buy sell / import export
    friend enemy / peace war / can cannot / in out
"""
_ENDINGS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
_WHOLE = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "'em": "them",
    "%": "percent",
}
_BEFORE_IS = frozenset(["it", "that", "there", "here", "he", "she", "who", "what", "where", "how", "this"])
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_NUMBERS = {
    name: value for value, name in enumerate(f"{_SMALL} seventeen eighteen nineteen".split()) if value != 1
}
_TENS = {
    name: 10 * value
    for value, name in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_AMOUNTS = frozenset(["half", "quarter", "dozen", "double", "triple", "twice", "once", "thrice"])


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a normal form. ``fixed`` words say how many, or that it is not so.

    ``name`` is any word of content written large, the first of a sentence too: it may be one.
    """

    form: str
    content: bool = True
    fixed: bool = False
    name: bool = False


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a short text without regard to case, accents, marks, contractions, the way a number is
    written and most endings. ``GAP`` stands where words were left out or put in between brackets.
    """
    text = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES)
    # NFKC writes the sign of an ellipsis as three stops, which is one of the ways to print it anyway.
    text = _INSERTED.sub(f" {GAP} ", _ELIDED.sub(f" {GAP} ", text))
    text = _INITIALS.sub(lambda found: found[0].replace(".", "") + " ", text)
    return _stripped(_counted(word for token in _TOKEN.findall(text) for word in _read(token)))


def opposed(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a form among ``some`` says the opposite of one among ``others``."""
    wanted = frozenset(others)
    return any(not wanted.isdisjoint(_OPPOSITES.get(form, ())) for form in some)


def has_opposite(form: str) -> bool:
    """Whether there is a word that would turn a sentence with this one round."""
    return form in _OPPOSITES


@lru_cache(maxsize=65536)
def _read(token: str) -> tuple[Word, ...]:
    """A word as printed to the one or two that it stands for."""
    if token == GAP:
        return (Word(GAP, content=False),)
    return tuple(_word(part, token[0].isupper()) for part in _parts(_plain(token)))


def _plain(token: str) -> str:
    return without_accents(token.casefold())


def _parts(token: str) -> list[str]:
    """A contraction's words; a genitive's noun."""
    if whole := _WHOLE.get(token):
        return whole.split()
    for ending, word in _ENDINGS.items():
        if token.endswith(ending) and len(token) > len(ending):
            return [token.removesuffix(ending), word]
    if token.endswith("'s"):
        bare = token.removesuffix("'s")
        return [bare, "is"] if bare in _BEFORE_IS else [bare]
    return [token.replace("'", "")]


def _word(token: str, is_large: bool) -> Word:
    if token[0].isdigit():
        return Word(token.replace(",", ""), fixed=True)
    if token in _NUMBERS or token in _TENS:
        return Word(str(_NUMBERS.get(token) or _TENS.get(token) or 0), fixed=True)
    if token in _SCALES or token in _AMOUNTS:
        return Word(token, fixed=True)
    if token in _NEGATIONS:
        return Word(token, content=False, fixed=True)
    content = token not in _FUNCTION
    return Word(_stem(token), content, name=is_large and content)


def _stem(word: str) -> str:
    """Without the commonest endings, and with one of two spellings; words that agree after it are one."""
    if len(word) > 4:
        word = word.removesuffix("'")
        if word.endswith("ies"):
            word = word[:-3] + "y"
        elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
            word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            word = word.removesuffix(ending)
            break
    if len(word) > 4:
        word = word.replace("isation", "ization").replace("our", "or").removesuffix("e")
        if word.endswith("is") and len(word) > 5:
            word = word[:-2] + "iz"
    return word


def _counted(words: Iterable[Word]) -> Iterator[Word]:
    """Numbers of several words as one: three thousand, twenty-five, 1.5 million."""
    held: Word | None = None
    for word in words:
        if held is not None and word.fixed and (sum_ := _sum(held.form, word.form)) is not None:
            held = Word(sum_, fixed=True)
            continue
        if held is not None:
            yield held
        held = word if word.fixed and (word.form[0].isdigit() or word.form in _SCALES) else None
        if held is None:
            yield word
    if held is not None:
        yield held


def _sum(before: str, after: str) -> str | None:
    """The number that two words make together; None where they are two."""
    if not before[0].isdigit():
        return None
    if scale := _SCALES.get(after):
        value = float(before.rstrip(".") if before.count(".") < 2 else "0") * scale
        return f"{value:.0f}" if value == int(value) else str(value)
    if after.isdigit() and before.isdigit() and int(after) < 10 and int(before) in _TENS.values():
        return str(int(before) + int(after))
    return None


def _stripped(words: Iterable[Word]) -> tuple[Word, ...]:
    """Without gaps at either end, and without two in a row."""
    kept = list[Word]()
    for word in words:
        if word.form != GAP or (kept and kept[-1].form != GAP):
            kept.append(word)
    while kept and kept[-1].form == GAP:
        kept.pop()
    return tuple(kept)


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _OPPOSED.strip().splitlines():
        for pair in line.split("/"):
            one, other = map(_stem, pair.split())
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {form: frozenset(others) for form, others in found.items()}


_OPPOSITES = _opposites()
