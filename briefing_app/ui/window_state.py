"""What the window remembers of one user in one library, in the settings file."""

from __future__ import annotations

from typing import TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from briefing_app import config
from briefing_app.domain.ids import stable_id
from briefing_app.domain.views import ArticleFilter, Order, Shelf
from briefing_app.services.profile import Profile

T = TypeVar("T", int, float, bool, str)


def everybodys() -> QSettings:
    """The settings file itself: what is at its top is the same for all users."""
    path = config.settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    return QSettings(str(path), QSettings.Format.IniFormat)


class WindowState:
    """Window state, read and written by name; a value that cannot be read is the default."""

    def __init__(self, profile: Profile) -> None:
        self._settings = everybodys()
        # A name may hold signs that an INI group cannot.
        self._settings.beginGroup(stable_id("window", str(profile.library.path), profile.user))

    def copy_to(self, other: WindowState) -> None:
        """Write all of it down for another user as well: the same one under another name."""
        for name in self._settings.allKeys():
            other._settings.setValue(name, self._settings.value(name))

    def bytes(self, name: str) -> QByteArray | None:
        """A state that a widget saved itself, or None."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def get(self, name: str, default: T) -> T:
        """The value, or ``default`` where there is none of its type."""
        try:
            value = self._settings.value(name, default, type(default))
        except (TypeError, ValueError):
            return default
        return cast(T, value)

    def put(self, name: str, value: QByteArray | str | float | bool | None) -> None:
        """Remember a value; None forgets it."""
        if value is None:
            self._settings.remove(name)
        else:
            self._settings.setValue(name, value)

    def filter(self) -> ArticleFilter:
        """The list that was shown last. A search is not remembered."""
        shelf, order, tag = self.get("shelf", ""), self.get("order", ""), self.get("tag", "")
        return ArticleFilter(
            shelf=Shelf(shelf) if shelf in set(Shelf) else Shelf.ALL,
            tag=tag or None,
            order=Order(order) if order in set(Order) else Order.NEWEST,
            grouped=self.get("grouped", True),
        )

    def search_order(self) -> Order | None:
        """The order that was chosen for what is searched."""
        order = self.get("search-order", "")
        return Order(order) if order in set(Order) else None

    def put_filter(self, which: ArticleFilter) -> None:
        self.put("shelf", which.shelf.value)
        self.put("tag", which.tag or "")
        self.put("grouped", which.grouped)
        if which.order is not Order.RELEVANCE:
            self.put("order", which.order.value)

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()
