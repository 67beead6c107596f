"""Writing what one user decided on quotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from briefing_app.domain import annotation
from briefing_app.domain.errors import NotFoundError
from briefing_app.domain.ids import random_id
from briefing_app.storage.reads.base import selector_fields, storable
from briefing_app.storage.reads.reviews import ReviewReads
from briefing_app.storage.tables import Review
from briefing_app.storage.writes.base import Writing


class Reviews(Writing, ReviewReads):
    """This user's decisions on quotations, to change."""

    def save(self, article: str, review: annotation.Review) -> None:
        """Keep a decision in the place of any earlier one on that quotation. Raises NotFoundError.

        Its selectors are made for the newest version, unless the decision came with the text of another.
        """
        key = self._article_key(article)
        now = self._work.now()
        row = self._review(key, review.quotation)
        if row is None:
            row = Review(
                id=random_id("r"),
                user_id=self._work.user,
                article_key=key,
                quotation=storable(review.quotation),
                created=now,
            )
        row.selectors = [selector_fields(selector) for selector in review.selectors]
        row.verdict = review.verdict.value
        row.speaker = None if review.speaker is None else storable(review.speaker)
        row.kind = None if review.kind is None else review.kind.value
        row.content = [selector_fields(selector) for selector in review.content] or None
        if review.made_for is None or row.version_key is None:
            row.version_key = self._newest(key)
        if self._session.is_modified(row):  # the same decision again is no change
            row.updated = now
        self._session.add(row)

    def add_all(self, reviews: Mapping[str, Sequence[annotation.Review]]) -> None:
        """Keep decisions on quotations without one yet, by article; made for the newest versions.

        Raises NotFoundError.
        """
        keys, now = self._article_keys(reviews), self._work.now()
        versions = {key: self._newest(key) for key in keys.values()}
        self._session.add_all(
            Review(
                id=random_id("r"),
                user_id=self._work.user,
                article_key=keys[article],
                version_key=versions[keys[article]],
                quotation=storable(review.quotation),
                selectors=[selector_fields(selector) for selector in review.selectors],
                verdict=review.verdict.value,
                speaker=None if review.speaker is None else storable(review.speaker),
                kind=None if review.kind is None else review.kind.value,
                created=now,
                updated=now,
            )
            for article, made in reviews.items()
            for review in made
        )

    def clear(self, article: str, quotation: str) -> None:
        """Take a decision back. Raises NotFoundError where there is none."""
        row = self._review(self._article_key(article), quotation)
        if row is None:
            raise NotFoundError(f"There is no decision on the quotation “{quotation}” to take back.")
        self._session.delete(row)

    def _newest(self, article_key: int) -> int:
        return int(
            self._rows.value(
                "SELECT v.key FROM article a JOIN version v ON v.article_key = a.key AND v.number = a.newest "
                "WHERE a.key = :article",
                article=article_key,
            )
        )

    def _review(self, article_key: int, quotation: str) -> Review | None:
        return self._session.scalar(
            select(Review).where(Review.article_key == article_key, Review.quotation == storable(quotation))
        )
