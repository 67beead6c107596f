"""Questions that stand in the articles, suggested for the board: taken or dismissed, and remembered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.domain.alike import Asked
from briefing_app.domain.board import SuggestedPage, SuggestedQuestion
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.selector import select
from briefing_app.services.likeness import askings
from briefing_app.services.profile import Profile

if TYPE_CHECKING:
    from briefing_app.storage import Reader
    from briefing_app.storage.reads.questions import AskedHere
    from briefing_app.storage.unit_of_work import UnitOfWork

_AT_ONCE = 100  # read from the library at a time


def suggestions(profile: Profile, after: tuple[int, int] | None = None, limit: int = 20) -> SuggestedPage:
    """Questions of the newest articles that are not on the board and were not dismissed, each once.

    Of a page those that somebody asks come first, then those that the most articles have. ``after`` is the
    ``next`` of the page before: what it had in other words may come again. Stops soon after being asked to.
    """
    from briefing_app.analysis.utterances import question_keys

    with profile.library.reader(profile.user) as reader:
        keys = lru_cache(maxsize=None)(question_keys)
        known = {key for text in _known(reader) for key in keys(text)}
        found = list[SuggestedQuestion]()
        while True:
            page = reader.found_questions.page(after, _AT_ONCE)
            for here in page:
                after = here.at
                if known.isdisjoint(keys(here.text)):
                    suggested, texts = _suggested(reader, here)
                    known.update(key for text in texts for key in keys(text))
                    found.append(suggested)
                if len(found) == limit:
                    return SuggestedPage(tuple(sorted(found, key=_order)), after)
            if len(page) < _AT_ONCE:
                return SuggestedPage(tuple(sorted(found, key=_order)))


def accept(profile: Profile, article: str, number: int) -> ChangeSet:
    """Put a found question on the board, with its asker and place. ``created[0]`` is the question's id.

    Raises NotFoundError.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        here = uow.found_questions.get(article, number)
        selector = select(uow.articles.get(article).text, here.span)
        suggested, _ = _suggested(uow, here)
        asker = suggested.askers[0] if suggested.askers else None
        uow.questions.add(here.text, article=article, asker=here.asker or asker, selector=selector)
        uow.found_questions.decide(here.text, accepted=True)
        return uow.commit("Add question")


def dismiss(profile: Profile, article: str, number: int) -> ChangeSet:
    """Never suggest a found question again, nor any that asks the same. Raises NotFoundError."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.found_questions.decide(uow.found_questions.get(article, number).text, accepted=False)
        return uow.commit("Dismiss question")


def _known(reader: Reader) -> list[str]:
    """The words of all that is not to be suggested."""
    return [question.text for question in reader.questions.all()] + reader.found_questions.decided()


def _suggested(reader: Reader | UnitOfWork, here: AskedHere) -> tuple[SuggestedQuestion, Sequence[str]]:
    """A found question with all who ask it anywhere, and all the words it is asked in."""
    family = askings(reader, Asked(here.article, here.text, here.asker))
    askers = Counter(each.asker for each in family if each.asker)
    suggested = SuggestedQuestion(
        here.article,
        here.at[1],
        here.text,
        here.span,
        tuple(sorted(askers, key=lambda name: (-askers[name], name))),
        tuple(dict.fromkeys(each.article for each in family)),
        here.title,
        here.outlet,
        here.day,
    )
    return suggested, [each.text for each in family]


def _order(suggested: SuggestedQuestion) -> tuple[bool, int]:
    return not suggested.askers, -len(suggested.articles)
