"""What articles have in common: one report in several outlets, one utterance, one question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from briefing_app.domain.alike import Asked, GroupMember, Likeness, QuestionFamily, Utterance, Variant
from briefing_app.domain.analysis import Analysis
from briefing_app.domain.work import Cancelled, OnProgress, Stage, ignore, never
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage import Reader
    from briefing_app.storage.unit_of_work import UnitOfWork

_BATCH = 50  # articles to a commit
_LARGEST = 500  # members of a family that are looked for
_READ_AHEAD = 4  # found questions read for each that is asked for: many are asked several times

Item = TypeVar("Item", Variant, Asked)


@dataclass(frozen=True, slots=True)
class QuotationFamily:
    """One utterance as several quotations print it, the fullest first.

    ``outlets`` is how many outlets carry it, an article without one counting for itself: so many times nobody
    said it, but so widely was it reported.
    """

    variants: tuple[Variant, ...]

    @property
    def outlets(self) -> int:
        return len({variant.outlet or variant.article for variant in self.variants})


def group_of(profile: Profile, article: str) -> list[GroupMember]:
    """An article and those that carry the same report, the fullest first; it alone where there are none.

    What this user has deleted is left out. Raises NotFoundError.
    """
    with profile.library.reader(profile.user) as reader:
        return reader.likeness.group(article)


def families_in(
    profile: Profile, article: str, *, cancelled: Cancelled | None = None
) -> list[QuotationFamily]:
    """Those utterances of an article that other articles have too, in text order.

    Raises NotFoundError, and CancelledError soon after ``cancelled`` says so.
    """
    with profile.library.reader(profile.user, cancelled) as reader:
        families, seen = list[QuotationFamily](), set[Variant]()
        for said in reader.likeness.said_in(article):
            if cancelled is not None and cancelled():
                raise CancelledError
            if said not in seen:
                family = _family(reader, said)
                seen.update(family.variants)
                if len({variant.article for variant in family.variants}) > 1:
                    families.append(family)
        return families


def found_questions(profile: Profile, article: str | None = None, limit: int = 50) -> list[QuestionFamily]:
    """Questions found in one article, or in the newest, each once with all who ask it and all its articles.

    Those that the most articles have come first. Raises NotFoundError.
    """
    with profile.library.reader(profile.user) as reader:
        families, seen = list[QuestionFamily](), set[Asked]()
        for asked in reader.likeness.asked_lately(limit * _READ_AHEAD, article):
            if asked not in seen and len(families) < limit:
                family = askings(reader, asked)
                seen.update(family)
                families.append(_merged(family))
    return sorted(families, key=lambda family: -len(family.articles))


def place(uow: UnitOfWork, version_id: int, found: Likeness) -> None:
    """Keep what was found in a version, and join its article to those that carry the same report."""
    for key in uow.likeness.put(version_id, found):
        _join(uow, key)


def regroup(profile: Profile, on_progress: OnProgress = ignore, cancelled: Cancelled = never) -> int:
    """Look at all articles that were not looked at yet, and return how many those were.

    For libraries older than groups, and texts that no engine could analyse: all others are looked at when
    they are analysed. Stops after a batch when ``cancelled``, and goes on there the next time.
    """
    from briefing_app.analysis.likeness import RECIPE, likeness

    done = after = 0
    with profile.library.reader(profile.user) as reader:
        waiting = reader.likeness.unmarked_count(RECIPE)
    pace = Pace(Stage.GROUPING, waiting, on_progress)
    while waiting and not cancelled():
        with profile.library.reader(profile.user) as reader:
            page = reader.likeness.unmarked(RECIPE, after, _BATCH)
            found = [
                (item.version_id, likeness(item.text, reader.analyses.of(item.article) or Analysis("")))
                for item in page
            ]
        if not page:
            break
        with profile.library.unit_of_work(profile.user) as uow:
            for version_id, marks in found:
                place(uow, version_id, marks)
            uow.commit(journalled=False)
        after = page[-1].key
        done += len(page)
        pace.advance(len(page))
    return done


def _join(uow: UnitOfWork, key: int) -> None:
    """Compare an article with its candidates, of each group until one is alike."""
    from briefing_app.analysis.likeness import alike, shingles

    candidates = uow.likeness.candidates(key)
    if not candidates:
        return
    mine, joined = shingles(uow.likeness.text(key)), set[int]()
    for candidate in candidates:
        group = candidate.group or candidate.key
        if group not in joined and alike(mine, shingles(uow.likeness.text(candidate.key))):
            uow.likeness.join(key, candidate.key)
            joined.add(group)


def _family(reader: Reader, said: Variant) -> QuotationFamily:
    from briefing_app.analysis.utterances import contradict, fullness, same_utterance, utterance_marks

    def order(item: Variant) -> tuple[int, str, str]:
        return -fullness(item.utterance.words), item.article, item.quotation

    asked = set[Utterance]()

    def near(item: Variant, found: Collection[Variant]) -> Iterator[Variant]:
        if item.utterance in asked:  # the same words again, as in most copies of a report
            return
        asked.add(item.utterance)
        wordings = {other.utterance.words for other in found}
        candidates = reader.likeness.said(utterance_marks(item.utterance.words))
        alike = (
            other
            for other in candidates
            if other not in found and same_utterance(item.utterance, other.utterance)
        )
        for other in sorted(alike, key=order):
            words = other.utterance.words
            if words in wordings or not any(contradict(words, known) for known in wordings):
                wordings.add(words)
                yield other

    return QuotationFamily(tuple(sorted(_reached(said, near), key=order)))


def askings(reader: Reader | UnitOfWork, asked: Asked) -> list[Asked]:
    """All places of one question, the one given first."""
    from briefing_app.analysis.utterances import question_marks, same_question

    def near(item: Asked, found: Collection[Asked]) -> Iterator[Asked]:
        for other in reader.likeness.asked(question_marks(item.text)):
            if same_question(item.text, other.text):
                yield other

    return _reached(asked, near)


def _reached(start: Item, near: Callable[[Item, Collection[Item]], Iterable[Item]]) -> list[Item]:
    """All that can be reached from one by asking each for those near it, given what was found so far."""
    found, waiting = {start: None}, [start]
    while waiting and len(found) < _LARGEST:
        fresh = [other for other in near(waiting.pop(), found.keys()) if other not in found]
        found.update(dict.fromkeys(fresh))
        waiting += fresh
    return list(found)


def _merged(family: Sequence[Asked]) -> QuestionFamily:
    texts = Counter(item.text for item in family)
    askers = Counter(item.asker for item in family if item.asker)
    return QuestionFamily(
        min(texts, key=lambda text: (-texts[text], -len(text), text)),
        tuple(sorted(askers, key=lambda name: (-askers[name], name))),
        tuple(dict.fromkeys(item.article for item in family)),
    )
