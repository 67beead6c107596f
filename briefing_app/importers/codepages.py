"""Which of the older encodings a text is in, told by whose letters it would have in each."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

_LONGEST = 4000  # bytes of lines that are not ASCII alone
_ENOUGH = 400  # bytes that are not ASCII
_LEAST = 0.4  # of the best score there is; noise and tables are below
_SIGNS = frozenset("\xa0§©«»°·º’‘‚“”„–—…•€£™†‰¿¡ºª´×½¼¾№")
_WIDE_SIGNS = frozenset("\u3000、。，．！？：；（）「」『』《》“”‘’—…・ー〜％")
_HIGH = re.compile(rb"[\x80-\xff]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー]")
_HANGUL = re.compile(r"[가-힣]")
_HAN = re.compile(r"[一-鿿]")
# The commonest signs of Chinese prose, in either script: of any text about a half.
_COMMON_HAN = frozenset(
    "的一是不了在人有我他这個个們们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後"
    "作里用道行所然家种事成方多经經么去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样理心她本前开開但因只从從想实實日"
    "者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應向政美相见見"
    "被利什二等产或新己制身果加月合回特代内信表化给給世位次度任常先海通教原提立及比员員解水名真论各入口平更报報再市長"
)


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's own letters, lower case; in Latin script, those beside ASCII's."""

    letters: frozenset[str]
    latin: bool


_WESTERN, _CENTRAL = ("cp1252",), ("cp1250", "iso8859_2")
_LATIN = [
    (("cp1254",), "çğıöşüâîûi̇"),  # Turkish
    (_WESTERN, "àâçèéêëîïôùûüÿœæ"),  # French
    (_WESTERN, "äöüßé"),  # German
    (_WESTERN, "áéíñóúü"),  # Spanish
    (_WESTERN, "ãõáàâéêíóôúüç"),  # Portuguese
    (_WESTERN, "àèéìîòóùç"),  # Italian, Catalan
    (_WESTERN, "éëïèöüêóá"),  # Dutch
    (_WESTERN, "åäöéüæøàó"),  # Scandinavian, Finnish
    (_WESTERN, "áðéíóúýþæö"),  # Icelandic
    (_CENTRAL, "ąćęłńóśźż"),  # Polish
    (_CENTRAL, "áčďéěíňóřšťúůýž"),  # Czech
    (_CENTRAL, "áäčďéíľĺňóôŕšťúýž"),  # Slovak
    (_CENTRAL, "áéíóöőúüű"),  # Hungarian
    (_CENTRAL, "čćđšž"),  # Croatian, Slovene
    (_CENTRAL, "ăâîşţ"),  # Romanian
    (("cp1257",), "āčēģīķļņšūž"),  # Latvian
    (("cp1257",), "ąčęėįšųūž"),  # Lithuanian
    (("cp1257",), "äõöüšž"),  # Estonian
]
_OTHER = [
    (("cp1255",), "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),  # before Russian, whose small letters it has, less five
    (("cp1251", "koi8_r", "cp866", "iso8859_5"), "абвгдежзийклмнопрстуфхцчшщъыьэюяё"),
    (("cp1251", "koi8_u"), "абвгдежзийклмнопрстуфхцчшщьюяіїєґ’"),
    (("cp1253", "iso8859_7"), "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ"),
    (("cp1256",), "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ،؛؟ًٌٍَُِّْ"),
]
_BY_CODEC: dict[str, list[_Language]] = {}
for _group in (_LATIN, _OTHER):
    for _codecs, _letters in _group:
        for _codec in _codecs:
            _BY_CODEC.setdefault(_codec, []).append(_Language(frozenset(_letters), _group is _LATIN))


def likeliest(sample: bytes) -> str | None:
    """The codec in which the sample reads best, or None where it reads well in none."""
    lines = [line for line in re.split(rb"[\r\n]+", sample) if not line.isascii()]
    data = b"\n".join(lines)[:_LONGEST]
    data = data[: max((match.end() for match in islice(_HIGH.finditer(data), _ENOUGH)), default=0)]
    padded = b"\n%b\n" % data
    places = Counter(padded[at - 1 : at + 2] for at in (match.start() for match in _HIGH.finditer(padded)))
    joined, times = b"".join(places), tuple(places.values())
    scores: dict[str, float] = {}
    for codec, languages in _BY_CODEC.items():
        if (text := _decoded(joined, codec)) is not None:
            marks = _marks(text, times)
            scores[codec] = max(_score(marks, language) for language in languages)
    for codec in ("cp932", "euc_jp", "gb18030", "big5", "euc_kr"):
        if (text := _decoded(data, codec)) is not None:
            scores[codec] = _score_wide(text, codec)
    best = max(scores, key=scores.__getitem__, default="")
    return best if scores.get(best, 0.0) >= _LEAST else None


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(codec)().decode(data)
    except UnicodeDecodeError:
        return None


@dataclass(slots=True)
class _Mark:
    """How often a sign, in lower case, was met, and how often where it would speak against a language."""

    times: int = 0
    latin: int = 0  # against one in Latin script that has the letter
    other: int = 0  # against one in another script that has it
    strange: int = 0  # against one without it


def _marks(text: str, times: Sequence[int]) -> dict[str, _Mark]:
    """Every sign of a text that is a row of threes: one before it, the sign, and one after it."""
    marks: dict[str, _Mark] = {}
    for at, count in enumerate(times):
        before, sign, after = tuple(text[3 * at : 3 * at + 3])
        small = sign.lower()
        mark = marks.setdefault(small, _Mark())
        inside, capital = before.isalpha(), sign != small
        mark.times += count
        mark.latin += count * (capital and inside and before.islower())
        # A capital within a word, or two alphabets in one.
        mixed = (inside and (capital or before.isascii())) or (after.isalpha() and after.isascii())
        mark.other += count * mixed
        apart = sign in _SIGNS and (sign == "’" or not (inside and after.isalpha()))
        mark.strange += count * (not apart)
    return marks


def _score(marks: dict[str, _Mark], language: _Language) -> float:
    """From 1, where each sign is the language's own, down."""
    good = bad = total = 0
    for small, mark in marks.items():
        total += mark.times
        if small in language.letters:
            good += mark.times
            bad += mark.latin if language.latin else mark.other
        else:
            bad += mark.strange
    return (good - 2 * bad) / total if good else -1.0


def _score_wide(text: str, codec: str) -> float:
    """The same for the encodings of East Asia, which also read each other's text, as words of nobody."""
    foreign = len(_FOREIGN.findall(text))
    kana = len(_KANA.findall(text))
    han = _HAN.findall(text)
    hangul = len(_HANGUL.findall(text))
    signs = sum(map(_WIDE_SIGNS.__contains__, text))
    strange = foreign - kana - len(han) - hangul - signs
    if codec in ("cp932", "euc_jp"):
        good = (1.5 * kana + 0.5 * len(han) if kana else 0) - hangul
    elif codec == "euc_kr":
        good = hangul - len(han) - kana
    else:
        common = sum(map(_COMMON_HAN.__contains__, han))
        good = 2 * common - 0.2 * (len(han) - common) - 2 * kana - hangul
    return (min(good, foreign) + 0.5 * signs - 2 * strange) / max(1, foreign)
