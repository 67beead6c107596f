"""Who is at work: switching users, and adding one, without a restart."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from briefing_app.services import profile as profiles
from briefing_app.services.profile import Profile
from briefing_app.ui.actions import Actions
from briefing_app.ui.prompt import Prompt
from briefing_app.ui.session import Session
from briefing_app.ui.toolbar import Toolbar


class Switches(Protocol):
    """The window, as far as it is needed here."""

    def switch(self, profile: Profile) -> None: ...


class Users(QObject):
    """Keeps the menu of users true."""

    def __init__(
        self, session: Session, actions: Actions, toolbar: Toolbar, prompt: Prompt, window: Switches
    ) -> None:
        super().__init__(toolbar)
        self._session, self._toolbar, self._prompt, self._window = session, toolbar, prompt, window
        actions.on("new-user", self.ask_new)
        toolbar.user_chosen.connect(self.switch)

    def reload(self) -> None:
        current = self._session.profile.user
        self._toolbar.show_users([current], current)
        self._session.read(
            profiles.users,
            lambda names: self._toolbar.show_users(names, self._session.profile.user),
            slot="users",
        )

    def switch(self, name: str) -> None:
        """Go on as another user of this library."""
        if name == self._session.profile.user:
            self.reload()
            return
        self._session.tasks.write(partial(profiles.switch, self._session.profile, name), self._switched)

    def ask_new(self) -> None:
        self._prompt.ask("Name of the new user", "Add and switch", self.add)

    def add(self, name: str) -> None:
        """Add a user and go on as them."""
        self._session.tasks.write(partial(profiles.create_user, self._session.profile, name), self._switched)

    def _switched(self, profile: Profile) -> None:
        self._window.switch(profile)
        self._session.messages.tell(f"You are {profile.user} now.")
