"""Actors and questions as they are named on the command line: by id, or by words that fit just one."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.positions import is_registered
from briefing_app.domain.words import fold
from briefing_app.services import questions, registry
from briefing_app.services.profile import Profile

ACTOR = "an actor's id or name, as `actor list` prints it"
QUESTION = "a question's id, as `question list` prints it, or words of it"


def actor_of(profile: Profile, words: str) -> str:
    """The id of an actor. Raises NotFoundError for none, InvalidInputError where several may be meant."""
    if not is_registered(words):
        return words
    try:
        registry.actor(profile, words)
    except NotFoundError:
        found = registry.actors(profile, words)
    else:
        return words
    exact = [one for one in found if fold(words) in map(fold, one.names)]
    return _only([(one.id, one.name) for one in exact or found], words, "actor")


def question_of(profile: Profile, words: str) -> str:
    """The id of a question, as ``actor_of`` has it."""
    asked = questions.questions(profile)
    if any(one.id == words for one in asked):
        return words
    return _only([(one.id, one.text) for one in asked if fold(words) in fold(one.text)], words, "question")


def _only(found: Sequence[tuple[str, str]], words: str, kind: str) -> str:
    if not found:
        raise NotFoundError(f"This library has no {kind} “{words}”. `briefing-app {kind} list` shows them.")
    if len(found) > 1:
        several = "; ".join(f"{public} {name}" for public, name in found[:5])
        more = f" and {len(found) - 5} more" if len(found) > 5 else ""
        raise InvalidInputError(f"“{words}” may be {several}{more}. Give the id of one.")
    return found[0][0]
