"""Out and back in without a server: archives of a library, bundles that carry a layer to somebody.

All of it can be stopped, by a CancelledError out of ``on_progress``; then all is as it was.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.exchange import Layer, Received, TheirView
from briefing_app.domain.work import OnProgress, Stage, ignore
from briefing_app.services.pace import paced
from briefing_app.services.profile import Profile


def archive(
    profile: Profile, to: Path, *, layer: str | None = None, on_progress: OnProgress = ignore
) -> None:
    """Write the whole library to a new file; or all of one user's (``layer``, a name) with its articles.

    Raises ExportError where ``to`` exists or cannot be written, NotFoundError for an unknown user.
    """
    profile.library.archive(to, user=layer, on_done=paced(Stage.EXPORTING, on_progress))


def unarchive(file: Path, library: Path, *, on_progress: OnProgress = ignore) -> None:
    """Make a library of an archive, at a place where there is none yet or an empty one.

    Raises ArchiveError for what is no sound archive, LibraryError where the library cannot be written.
    """
    from briefing_app.storage.exchange.library import unarchive as make

    make(file, library, paced(Stage.UNPACKING, on_progress))


def export_bundle(
    profile: Profile, to: Path, *, texts: bool = False, on_progress: OnProgress = ignore
) -> None:
    """Write this user's layer for somebody else: what hangs on articles, questions, tags, positions.

    Not how they read: marks, searches and folders stay at home. With ``texts`` the articles come along that
    it hangs on. Raises ExportError where ``to`` exists or cannot be written.
    """
    rows = paced(Stage.EXPORTING, on_progress)
    profile.library.archive(to, user=profile.user, bundle=True, texts=texts, on_done=rows)


def import_bundle(
    profile: Profile, file: Path, *, on_progress: OnProgress = ignore
) -> tuple[Received, ChangeSet]:
    """Take in somebody's layer, to be read beside one's own; any order and repetition ends in the same.

    One's own, from another library, is merged into what is here, as one change that can be undone. Raises
    ArchiveError for what is no sound bundle.
    """
    return profile.library.take_in(file, profile.user, paced(Stage.UNPACKING, on_progress))


def settle(profile: Profile) -> int:
    """Put the rows of others in their place whose articles have come since; how many those were."""
    return profile.library.settle()


def layers(profile: Profile) -> list[Layer]:
    """Whose layers are in this library beside those of who works here, by name."""
    return profile.library.layers()


def forget(profile: Profile, uid: str) -> Layer:
    """Take somebody's layer out again; the articles that came with it stay. Raises NotFoundError."""
    return profile.library.forget_layer(uid)


def theirs(profile: Profile, article: str) -> list[TheirView]:
    """What others hung on an article, a view for each layer that has something. Raises NotFoundError."""
    views = list[TheirView]()
    for layer in layers(profile):
        with profile.library.reader(layer.uid) as reader:
            view = TheirView(
                layer,
                tuple(reader.notes.of(article)),
                tuple(reader.highlights.of(article)),
                tuple(reader.tags.of(article)),
                tuple(reader.questions.of(article)),
                tuple(reader.positions.of(article)),
                tuple(reader.reviews.of(article)),
            )
        if view != TheirView(layer):
            views.append(view)
    return views


def suggested_name(profile: Profile) -> str:
    """A name for a bundle that sorts by its day: ``mary 2025-04-10.briefing-layer.zip``."""
    day = datetime.now(UTC).astimezone().date().isoformat()
    safe = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in profile.user)
    return f"{safe} {day}.briefing-layer.zip"
