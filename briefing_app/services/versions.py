"""The versions of an article: which there are, what each says, and what changed between two."""

from __future__ import annotations

from briefing_app.domain.article import Article, VersionInfo
from briefing_app.domain.differences import Difference, differences
from briefing_app.domain.errors import NotFoundError
from briefing_app.services.profile import Profile


def versions(profile: Profile, article: str) -> list[VersionInfo]:
    """An article's versions, oldest first. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        return [
            VersionInfo(each.version, each.title, each.imported, each.origin, len(each.text.split()))
            for each in reader.articles.versions(article)
        ]


def version(profile: Profile, article: str, number: int) -> Article:
    """An article with the text of one of its versions. Raises NotFoundError."""
    with profile.library.reader(profile.user) as reader:
        for each in reader.articles.versions(article):
            if each.version == number:
                return each
    raise NotFoundError(f"The article “{article}” has no version {number}.")


def changes(profile: Profile, article: str, old: int, new: int) -> list[Difference]:
    """What changed from one version's text to another's, equal stretches included. Raises NotFoundError."""
    return differences(version(profile, article, old).text, version(profile, article, new).text)
