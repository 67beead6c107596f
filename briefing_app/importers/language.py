"""Which language a text is in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

_SAMPLE = 2000  # characters; more does not make the answer surer
_FIRST_SAMPLE = 600  # characters, which mostly do; the model walks through them one by one
_ENOUGH = 60  # letters; fewer are names as often as words
_SURE = 0.8  # of the model; prose is at 0.94 and above, tables and noise under 0.4
_AT_ONCE = 0.95  # of the model, on the first sample: no more of the text need be asked for
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    _WORD.findall("the and of to in that is was for with on as by at from has have said be are it")
)
_PLENTY = 40  # words cut at white space alone, which is four times as quick


def language_of(text: str, declared: str | None = None) -> str | None:
    """ISO 639-1 code of the text's language, or None where it is too short to tell and none is declared.

    ``declared`` is a tag such as ``en-GB``, as a page gives it. English is told by its commonest words, at
    no cost; the model that tells the others apart takes a second to load and is loaded when met.
    """
    tag = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", declared or "")
    code = tag[1].lower() if tag else None
    sample = text[:_SAMPLE].lower()
    if len(cut := sample.split()) >= _PLENTY and _is_english(cut):
        return "en"
    words = _WORD.findall(sample)
    if sum(map(len, words)) < _ENOUGH:
        return code
    if _is_english(words):
        return "en"
    if code and code != "en":  # templates say English whatever the language; other tags were chosen
        return code
    found, confidence = _identifier().classify(text[:_FIRST_SAMPLE])
    if confidence < _AT_ONCE and len(text) > _FIRST_SAMPLE:
        found, confidence = _identifier().classify(text[:_SAMPLE])
    return found if confidence >= _SURE and len(found) == 2 else code


def _is_english(words: Sequence[str]) -> bool:
    """Whether they are. Without “the”, a word of no other language, they could be Dutch or Danish."""
    common = sum(map(_ENGLISH.__contains__, words))
    return common >= 0.15 * len(words) and words.count("the") >= 0.015 * len(words)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
