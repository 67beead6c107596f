"""Two users' reviews of the same articles compared: blind until both are done, and only if both agree."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from briefing_app.domain.annotation import Question
from briefing_app.domain.article import Article
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.positions import Agreement, Aspect, Consent, Decision, Disagreement
from briefing_app.domain.reliability import Stretch, alpha, span_alpha
from briefing_app.services import questions, review
from briefing_app.services.overlay import lay_over
from briefing_app.services.paired import Paired, disagreements, hung, paired
from briefing_app.services.profile import Profile
from briefing_app.storage import Reader


def agree(profile: Profile, user: str) -> ChangeSet:
    """Agree to be compared with another user; nothing is shown to either until both have.

    Raises NotFoundError for an unknown user, InvalidInputError for this one.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.comparisons.agree(user)
        return uow.commit("Agree to be compared")


def withdraw(profile: Profile, user: str) -> ChangeSet:
    """Take the agreement back. Raises NotFoundError where there was none."""
    with profile.library.unit_of_work(profile.user) as uow:
        uow.comparisons.withdraw(user)
        return uow.commit("Withdraw from comparison")


def consents(profile: Profile) -> list[Consent]:
    """The other users of this library, and who of the two agrees to be compared."""
    with profile.library.reader(profile.user) as reader:
        mine = set(reader.comparisons.with_users())
        return [
            Consent(user, user in mine, reader.comparisons.agreed_by(user))
            for user in profile.library.users()
            if user != profile.user
        ]


@dataclass(frozen=True, slots=True)
class _Both:
    """Two users' looks at one library, of whom both agree to be compared."""

    mine: Reader
    theirs: Reader

    def done(self) -> tuple[set[str], set[str]]:
        """The articles that this user has done, and those that the other has."""
        return set(self.mine.states.done()), set(self.theirs.states.done())

    def asked(self) -> dict[str, Question]:
        """This user's questions that the other asks in the same words, by these, folded."""
        others = {question.text.casefold() for question in self.theirs.questions.all()}
        own = {question.text.casefold(): question for question in self.mine.questions.all()}
        return {text: question for text, question in own.items() if text in others}

    def pairs(self, article: str) -> tuple[Article, list[Paired]]:
        """An article, and its quotations as both see them."""
        kept, analysis = self.mine.articles.get(article), self.mine.analyses.of(article)
        one, other = (
            lay_over(kept.text, analysis, reader.reviews.of(article), reader.positions.of(article))
            for reader in (self.mine, self.theirs)
        )
        return kept, paired(one, other)


@contextmanager
def _both(profile: Profile, user: str) -> Iterator[_Both]:
    with profile.library.reader(profile.user) as mine:
        if user == profile.user:
            raise InvalidInputError("That is you. Name the other person to be compared with.")
        if user not in profile.library.users():
            raise NotFoundError(f"This library has no user “{user}”. `briefing-app users` lists them.")
        if user not in mine.comparisons.with_users():
            raise InvalidInputError(
                f"You have not agreed to be compared with {user}: `briefing-app agreement {user} --agree`."
            )
        if not mine.comparisons.agreed_by(user):
            raise InvalidInputError(f"{user} has not agreed yet to be compared with you. Ask them to.")
        with profile.library.reader(user) as theirs:
            yield _Both(mine, theirs)


def agreement(profile: Profile, user: str) -> Agreement:
    """Compare with another user, on the articles that both marked as done.

    Raises NotFoundError for an unknown user, InvalidInputError until both have agreed to it.
    """
    with _both(profile, user) as both:
        done, others = both.done()
        kept, asked = both.mine.comparisons.kept(user), both.asked()
        compared = [both.pairs(article) for article in sorted(done & others)]
    decided = [pair for _, pairs in compared for pair in pairs if pair.decided]
    found = [
        one for article, pairs in compared for pair in pairs for one in disagreements(article, pair, asked)
    ]
    left = tuple(one for one in found if one.key not in kept)
    return Agreement(
        tuple(article.id for article, _ in compared),
        len(others - done),
        len(done - others),
        alpha(stances for pair in decided for stances in _stances(pair)),
        alpha([shown.rejected for shown in pair.sides] for pair in decided),
        span_alpha((len(article.text), (_marks(pairs, 0), _marks(pairs, 1))) for article, pairs in compared),
        left,
        len(found) - len(left),
    )


def keep_mine(profile: Profile, user: str, found: Disagreement) -> ChangeSet:
    """Settle a disagreement by staying with one's own decision: it is listed no more, until one changes.

    Raises NotFoundError where this user has not agreed to be compared.
    """
    with profile.library.unit_of_work(profile.user) as uow:
        uow.comparisons.keep(user, found.key)
        return uow.commit("Keep own decision")


def take_theirs(profile: Profile, user: str, found: Disagreement) -> ChangeSet:
    """Settle a disagreement by deciding as the other user did.

    Raises InvalidInputError until both have agreed to compare, NotFoundError for what is gone.
    """
    with _both(profile, user) as both:
        asked, (done, others) = both.asked(), both.done()
        article, pairs = both.pairs(found.article)
    pair = next((pair for pair in pairs if found in disagreements(article, pair, asked)), None)
    if pair is None or article.id not in done & others:
        raise NotFoundError("This was settled already, or decided anew. Compare again.")
    quotation, other = found.quotation, pair.theirs
    if other is None or found.theirs == Decision.REJECTED:
        return review.reject(profile, article.id, quotation)
    if found.aspect is Aspect.STANCE:
        text = (found.question or "").casefold()
        question, position = asked[text].id, hung(other).get(text)
        if position is None:
            return questions.unhang(profile, question, article.id, quotation)
        stance, condition = position.stance, position.condition
        return questions.hang(profile, question, article.id, quotation, stance, condition)
    if found.aspect is Aspect.ADDED:
        speaker = other.speaker.name if other.speaker else None
        return review.add(profile, article.id, other.quotation.content, speaker=speaker, kind=other.kind)
    return review.accept(
        profile, article.id, quotation,
        speaker=found.theirs if found.aspect is Aspect.SPEAKER else None,
        content=other.quotation.content if found.aspect is Aspect.WORDS else (),
    )  # fmt: skip


def _stances(pair: Paired) -> Iterator[tuple[str | None, ...]]:
    """What both said on each question that either hung a quotation on, None for nothing."""
    sides = [hung(shown) for shown in pair.sides]
    for question in {question for side in sides for question in side}:
        yield tuple(side[question].stance if question in side else None for side in sides)


def _marks(pairs: list[Paired], side: int) -> list[Stretch]:
    """The stretches that one of the two accepted or added, of what each who has it decided on."""
    shown = ((pair.mine, pair.theirs)[side] for pair in pairs if pair.decided)
    return [
        (span.start, span.end)
        for one in shown
        if one is not None and not one.rejected
        for span in one.quotation.content
    ]
