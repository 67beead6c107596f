"""Two users' reviews of the same articles compared: blind until both are done, and only if both agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing_app.domain.annotation import Stance
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError, NotFoundError
from briefing_app.domain.positions import Agreement, Aspect, Consent, Disagreement
from briefing_app.domain.reliability import alpha, span_alpha
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.services import review
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile


@dataclass(frozen=True, slots=True)
class _Pair:
    """One article as both users see it."""

    mine: ArticleView
    theirs: ArticleView

    def quotations(self) -> Iterator[tuple[ReviewedQuotation, ReviewedQuotation]]:
        """Those that both have decided on."""
        others = {one.quotation.id: one for one in self.theirs.quotations if one.review is not None}
        for one in self.mine.quotations:
            if one.review is not None and one.quotation.id in others:
                yield one, others[one.quotation.id]


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


def agreement(profile: Profile, user: str) -> Agreement:
    """Compare with another user, on the articles that both marked as done.

    Raises InvalidInputError until both have agreed to it.
    """
    with profile.library.reader(profile.user) as mine, profile.library.reader(user) as theirs:
        if user not in mine.comparisons.with_users():
            raise InvalidInputError(f"You have not agreed yet to be compared with {user}. Agree first.")
        if not mine.comparisons.agreed_by(user):
            raise InvalidInputError(f"{user} has not agreed yet to be compared with you. Ask them to.")
        done, others = set(mine.states.done()), set(theirs.states.done())
        kept = mine.comparisons.kept(user)
        pairs = [_Pair(view(mine, article), view(theirs, article)) for article in sorted(done & others)]
    return Agreement(
        tuple(pair.mine.article.id for pair in pairs),
        len(done ^ others),
        alpha(_stances(pairs)),
        alpha((one.rejected, other.rejected) for pair in pairs for one, other in pair.quotations()),
        span_alpha(
            (len(pair.mine.article.text), (_accepted(pair.mine), _accepted(pair.theirs))) for pair in pairs
        ),
        tuple(found for pair in pairs for found in _disagreements(pair) if found.key not in kept),
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
    if found not in agreement(profile, user).disagreements:
        raise NotFoundError("This was settled already, or decided anew. Compare again.")
    if found.aspect is Aspect.STANCE:
        with profile.library.unit_of_work(profile.user) as uow:
            asked = next(
                one for one in uow.questions.all() if one.text.casefold() == (found.question or "").casefold()
            )
            uow.positions.hang(asked.id, found.article, found.quotation, Stance(found.theirs))
            return uow.commit("Take the other’s stance")
    if found.aspect is Aspect.SPEAKER:
        return review.accept(profile, found.article, found.quotation, speaker=found.theirs or None)
    decide = review.reject if found.theirs == "rejected" else review.accept
    return decide(profile, found.article, found.quotation)


def _stances(pairs: list[_Pair]) -> Iterator[tuple[str | None, str | None]]:
    for pair in pairs:
        for one, other in pair.quotations():
            mine, theirs = _hung(one), _hung(other)
            for question in mine.keys() | theirs.keys():
                yield mine.get(question), theirs.get(question)


def _hung(shown: ReviewedQuotation) -> Mapping[str, str]:
    """The stances by the text of the question: each user has questions of their own."""
    return {position.question_text.casefold(): position.stance.value for position in shown.positions}


def _accepted(shown: ArticleView) -> list[tuple[int, int, bool]]:
    return [
        (span.start, span.end, True)
        for one in shown.quotations
        if one.review is not None and not one.rejected
        for span in one.quotation.content
    ]


def _disagreements(pair: _Pair) -> Iterator[Disagreement]:
    article = pair.mine.article
    for one, other in pair.quotations():
        words = exact_text(article.text, one.quotation.content)
        for aspect, mine, theirs, question in _differences(one, other):
            yield Disagreement(
                aspect, article.id, article.title, one.quotation.id, words, mine, theirs, question
            )


def _differences(
    one: ReviewedQuotation, other: ReviewedQuotation
) -> Iterator[tuple[Aspect, str, str, str | None]]:
    if one.rejected != other.rejected:
        yield Aspect.VERDICT, _verdict(one), _verdict(other), None
    elif not one.rejected:
        if _speaker(one) != _speaker(other):
            yield Aspect.SPEAKER, _speaker(one), _speaker(other), None
        mine, theirs = _hung(one), _hung(other)
        for question in sorted(mine.keys() & theirs.keys()):
            if mine[question] != theirs[question]:
                yield Aspect.STANCE, mine[question], theirs[question], question


def _verdict(shown: ReviewedQuotation) -> str:
    return "rejected" if shown.rejected else "accepted"


def _speaker(shown: ReviewedQuotation) -> str:
    return shown.speaker.name if shown.speaker else ""
