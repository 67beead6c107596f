"""How much the engine finds, against annotated articles: F1 and shares in per cent, with intervals.

The measures are those of ``packaging/model/score.py``. Intervals of 95 % come from drawing documents again.
"""

from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "packaging" / "model"))

from baselines import baselines
from corpus import Attribution, read_attributions, readings
from figures import Figures
from score import FIGURES, Text, count, figures, matches, source_is_right

from briefing_app.analysis.engine import analyse
from briefing_app.domain.analysis import Analysis, Quotation

_GOALS = dict(zip(FIGURES, ("≥ 94", "", "≥ 76", "≥ 96", "≥ 70"), strict=True))
_DRAWS = 1000
_SPEAKERS = {"name": "≥ 92", "pronoun": "≥ 90", "role": "≥ 85", "affiliation": "≥ 85"}
_EDGES = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
_WORD = re.compile(r"\w+")
_EMPTY = frozenset(("the", "a", "an", "of", "and", "former", "s"))


def measure(part: Path, speakers: Path | None) -> None:
    """Print the tables for a folder with ``text/`` and ``attributions/``.

    ``speakers`` is a file of resolved speakers, one JSON object a line: ``doc`` (the beginning of a text's
    name), ``content`` (spans), ``speaker``, ``role``, ``affiliation`` and ``how`` the source names it.
    """
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in sorted((part / "text").glob("*.txt"))}
    annotations = readings(part)
    known = {name: read_attributions(annotations[name]) for name in texts if name in annotations}
    analyses = {name: analyse(text) for name, text in texts.items()}
    table = Figures(f"Finding who said what, on {len(texts)} annotated articles, in per cent")
    rows = [("the engine", lambda name: [as_attribution(one) for one in analyses[name].quotations])]
    for title, find in baselines():
        rows.append((title, lambda name, find=find: find(texts[name])))
    for title, find in rows:
        counts = [count(texts[name], known[name], find(name)) for name in known]
        values = figures(_sum(counts))
        lows = intervals(counts, figures)
        for what, value, low in zip(FIGURES, values, lows, strict=True):
            table.add(
                f"{title}: {what}", f"{value:.1f} ({low})", goal=_GOALS[what] if title == rows[0][0] else ""
            )
    if speakers:
        _add_speakers(table, speakers, texts, analyses)
    _add_reliability(table, texts, known, analyses)
    table.show()


def as_attribution(quotation: Quotation) -> Attribution:
    """A quotation as the scorer takes it."""
    return Attribution(list(quotation.content), list(quotation.cue or ()), list(quotation.source or ()))


def intervals(
    counts: Sequence[Counter[str]], figures: Callable[[Counter[str]], Sequence[float]]
) -> list[str]:
    """``"91.0 to 95.5"`` for each figure: between these lie 95 % of the draws of as many documents."""
    chance = random.Random(0)
    drawn = [figures(_sum(chance.choices(counts, k=len(counts)))) for _ in range(_DRAWS)]
    ordered = [sorted(values) for values in zip(*drawn, strict=True)]
    return [f"{v[int(0.025 * _DRAWS)]:.1f} to {v[int(0.975 * _DRAWS) - 1]:.1f}" for v in ordered]


def _sum(counts: Sequence[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


def _add_speakers(table: Figures, path: Path, texts: dict[str, str], analyses: dict[str, Analysis]) -> None:
    by_document: dict[str, Counter[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        if told["speaker"]:
            name = next(name for name in texts if name.startswith(told["doc"]))
            counts = by_document.setdefault(name, Counter())
            counts.update(_judge_speaker(told, texts[name], analyses[name]))
    counts = list(by_document.values())
    what = list(_SPEAKERS)

    def shares(total: Counter[str]) -> list[float]:
        return [100 * total[f"{one} right"] / max(1, total[one]) for one in what]

    total = _sum(counts)
    for one, share, interval in zip(what, shares(total), intervals(counts, shares), strict=True):
        table.add(
            f"speaker's {one}, {total[one]} direct quotations",
            f"{share:.1f} ({interval})",
            goal=_SPEAKERS[one],
        )


def _judge_speaker(told: dict[str, str], text: str, analysis: Analysis) -> Iterator[str]:
    """What is asked of one quotation, and what of that is right. A quotation not found is not asked."""
    seen = Text(text)
    words = seen.words([(start, end) for start, end in told["content"]])  # type: ignore[misc]
    pairs = matches([words], [seen.words(one.content) for one in analysis.quotations])
    if not pairs:
        return
    speaker = analysis.actor(analysis.quotations[pairs[0][1]].speaker)
    named = speaker is not None and _is_called(told["speaker"], (speaker.name, *speaker.aliases), text)
    for what in ("name", "pronoun") if told["how"] == "pronoun" else ("name",):
        yield what
        if named:
            yield f"{what} right"
    for what in ("role", "affiliation"):
        if speaker is not None and named and told[what]:
            yield what
            if _shares_a_word(told[what], getattr(speaker, what)):
                yield f"{what} right"


def _is_called(name: str, ours: Sequence[str], text: str) -> bool:
    """Whether it is the name; or a part of it, where the article never prints it in full."""
    full = _words(name)
    if any(_words(one) == full for one in ours if _words(one)):
        return True
    return name not in text and bool(_words(ours[0])) and _words(ours[0]) <= full


def _shares_a_word(told: str, ours: str | None) -> bool:
    """Whether any of the readings, parted by semicolons, has a telling word of ours."""
    return ours is not None and any(_words(one) & _words(ours) for one in told.split(";"))


def _words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFD", name)
    folded = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    return frozenset(word for word in _WORD.findall(folded) if word not in _EMPTY and len(word) > 1)


def _add_reliability(
    table: Figures,
    texts: dict[str, str],
    known: dict[str, list[Attribution]],
    analyses: dict[str, Analysis],
) -> None:
    """Of quotations of each confidence, how many are right: content and source."""
    judged: list[tuple[float, bool]] = []
    for name, annotated in known.items():
        seen, found = Text(texts[name]), analyses[name].quotations
        contents = [a for a in annotated if a.content]
        pairs = {
            j: i
            for i, j in matches(
                [seen.words(a.content) for a in contents], [seen.words(q.content) for q in found]
            )
        }
        for j, quotation in enumerate(found):
            right = j in pairs and source_is_right(seen, contents[pairs[j]], as_attribution(quotation))
            judged.append((quotation.confidence, right))
    for low, high in pairwise(_EDGES):
        inside = [(told, right) for told, right in judged if low <= told < high]
        if inside:
            told = 100 * sum(told for told, _ in inside) / len(inside)
            right = 100 * sum(right for _, right in inside) / len(inside)
            table.add(
                f"right, of {len(inside)} said to be {told:.0f} % sure", f"{right:.0f}", goal=f"{told:.0f}"
            )
