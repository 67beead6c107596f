"""The queue of quotations that wait for a decision, and all that helps to decide on one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.reviewing import Bulk, Case, Elsewhere, Place, Queue, QueueOrder, candidates, why
from briefing_app.domain.spans import exact_text
from briefing_app.domain.views import ArticleView, ReviewedQuotation
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile
from briefing_app.services.review import AT_ONCE

if TYPE_CHECKING:
    from briefing_app.storage import Reader

_PAGE = 200
_SHOWN, _HERE = 4, 2  # quotations of a speaker elsewhere, and how many of the same article come first
_READ = 60  # … and how many of them are looked at for the same words


def queue(
    profile: Profile,
    order: QueueOrder = QueueOrder.CERTAIN,
    *,
    after: Place | None = None,
    limit: int = _PAGE,
) -> Queue:
    """What waits for this user's decision, from a place on; the trash left out.

    Cheap in a library of any size: it is read in the order of an index, and no further than ``limit``.
    """
    with profile.library.reader(profile.user) as reader:
        rows = reader.reviews.waiting(order, after, limit)
        open_ones = {row.article: _open(reader, row.article) for row, doubtful in rows if doubtful}
    waiting = [row for row, _ in rows if row.quotation in open_ones.get(row.article, {row.quotation})]
    return Queue(tuple(waiting), rows[-1][0].place if len(rows) == limit else None)


def case(profile: Profile, article: str, quotation: str) -> Case:
    """All there is to decide on a quotation. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        whole = view(reader, article)
        shown = next((item for item in whole.quotations if item.quotation.id == quotation), None)
        if shown is None:
            raise NotFoundError(f"Article {article} has no quotation {quotation}.")
        here = _here(whole, shown)
        total, there = _there(reader, whole, shown)
    return Case(
        whole,
        shown,
        candidates(whole, shown),
        why(whole.article.text, shown),
        (*here[:_HERE], *there, *here[_HERE:])[:_SHOWN],
        len(here) + total,
    )


def sure(profile: Profile, confidence: float) -> Bulk:
    """What ``review.accept_above`` would accept, counted no further than one more than it takes at once."""
    with profile.library.reader(profile.user) as reader:
        count = reader.reviews.sure(confidence, AT_ONCE + 1)
    return Bulk(count, min(count, AT_ONCE))


def today(profile: Profile, now: datetime | None = None) -> int:
    """How many decisions this user made today, by the clock on the wall."""
    midnight = (now or datetime.now(UTC)).astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    with profile.library.reader(profile.user) as reader:
        return reader.reviews.since(midnight)


def _open(reader: Reader, article: str) -> set[str]:
    """What waits in an article when every decision is laid over it."""
    return {item.quotation.id for item in view(reader, article).quotations if item.to_review}


def _here(whole: ArticleView, shown: ReviewedQuotation) -> tuple[Elsewhere, ...]:
    """The speaker's other quotations in the same article."""
    if shown.speaker is None:
        return ()
    return tuple(
        Elsewhere(
            whole.article.id,
            item.quotation.id,
            " ".join(exact_text(whole.article.text, item.quotation.content).split()),
            whole.article.outlet,
            whole.article.published,
            here=True,
            reviewed=item.review is not None,
            stance=item.positions[0].stance if item.positions else None,
        )
        for item in whole.quotations
        if item.speaker == shown.speaker and item is not shown and not item.rejected
    )


def _there(reader: Reader, whole: ArticleView, shown: ReviewedQuotation) -> tuple[int, list[Elsewhere]]:
    """How many the speaker has in other articles, and the newest of them."""
    if shown.speaker is None:
        return 0, []
    registered = reader.registry.of_article(whole.article.id).get(shown.speaker.id)
    if registered is None:  # a name that the user gave
        known = reader.registry.ids(shown.speaker.name)
        registered = known[0] if len(known) == 1 else None
    if registered is None:
        return 0, []
    total, found = reader.reviews.elsewhere(registered, whole.article.id, _READ)
    return total, _counted_once(found)[:_SHOWN]


def _counted_once(found: Sequence[Elsewhere]) -> list[Elsewhere]:
    """The same words once: the newest of them, with how many other outlets print them."""
    alike: dict[str, list[Elsewhere]] = {}
    for each in found:
        alike.setdefault(each.words.casefold(), []).append(each)
    return [
        replace(same[0], outlets=len({each.outlet or each.article for each in same}) - 1)
        for same in alike.values()
    ]
