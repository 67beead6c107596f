"""The language that a document's own words are in; all else in it is as it was written and said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """A language by its code: ``translate`` is given words in English, ``figure`` writes a number."""

    language: str = "en"
    translate: Callable[[str], str] = str
    figure: Callable[[int], str] = "{:,}".format

    def say(self, words: str, /, **values: object) -> str:
        """The words, given in English; each ``{name}`` in them is the value of that name, plainly."""
        return _PLACE.sub(lambda place: str(values.get(place[1], place[0])), self.translate(words))


ENGLISH = Wording()
