"""Questions on the sample briefings, with what is said on them there: what a library looks like in use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing_app import config
from briefing_app.domain.annotation import Priority, QuestionStatus, Stance, Verdict
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.views import REVIEW_BELOW, ArticleFilter, ReviewedQuotation
from briefing_app.services.browse import view
from briefing_app.services.profile import Profile
from briefing_app.services.review import record

if TYPE_CHECKING:
    from briefing_app.storage.unit_of_work import UnitOfWork

_MOST = 100  # articles that are looked through: the samples are a handful


def add_questions(profile: Profile) -> ChangeSet:
    """Write down the sample questions and hang on them what the sample briefings say: one change to undo.

    Nothing where this user has questions already, or where there are no sample briefings.
    """
    asked = json.loads(config.resource("samples", "questions.json").read_text("utf-8"))
    with profile.library.unit_of_work(profile.user) as uow:
        if uow.questions.all():
            return ChangeSet()
        said, hung = list(_said(uow)), set[tuple[str, str]]()
        for question in asked:
            found = [
                (article, shown, Stance(stance), condition)
                for name, words, stance, condition in question["evidence"]
                for article, shown, speaker, text in said
                if speaker == name and words in text
            ]
            if not found:
                continue
            public = uow.questions.add(
                question["text"],
                article=found[0][0],
                asker=question["asker"],
                status=QuestionStatus(question["status"]),
                priority=Priority(question["priority"]),
            )
            for article, shown, stance, condition in found:
                record(uow, article, shown, Verdict.ACCEPTED)
                uow.positions.hang(public, article, shown.quotation.id, stance, condition)
                hung.add((article, shown.quotation.id))
        reviewed = {name for question in asked for name in question["reviewed"]}
        for article, shown, speaker, _ in said:
            if speaker in reviewed and shown.review is None and (article, shown.quotation.id) not in hung:
                sure = shown.quotation.confidence >= REVIEW_BELOW
                record(uow, article, shown, Verdict.ACCEPTED if sure else Verdict.REJECTED)
        return uow.commit("Add sample questions")


def _said(uow: UnitOfWork) -> Iterator[tuple[str, ReviewedQuotation, str, str]]:
    """Article, quotation, speaker's name and words of all that is quoted."""
    for article in uow.articles.ids_of(uow.articles.keys(ArticleFilter())[:_MOST]):
        shown = view(uow, article)
        for one in shown.quotations:
            if one.speaker is not None and not one.rejected:
                words = shown.article.text[one.quotation.start : one.quotation.end]
                yield article, one, one.speaker.name, words
