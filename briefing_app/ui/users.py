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

    def renamed(self, profile: Profile) -> None: ...


class Users(QObject):
    """Keeps the menu of users true."""

    def __init__(
        self, session: Session, actions: Actions, toolbar: Toolbar, prompt: Prompt, window: Switches
    ) -> None:
        super().__init__(toolbar)
        self._session, self._toolbar, self._prompt, self._window = session, toolbar, prompt, window
        actions.on("new-user", self.ask_new)
        actions.on("rename-user", self.ask_name)
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
        self._prompt.ask(self.tr("Name of the new user"), self.tr("Add and switch"), self.add)

    def add(self, name: str) -> None:
        """Add a user and go on as them."""
        self._session.tasks.write(partial(profiles.create_user, self._session.profile, name), self._switched)

    def ask_name(self) -> None:
        user = self._session.profile.user
        title = self.tr("New name of “{user}”").format(user=user)
        self._prompt.ask(title, self.tr("Rename"), self.rename, words=user)

    def rename(self, name: str) -> None:
        """Give the user at work another name."""
        before = self._session.profile.user

        def answer(profile: Profile) -> None:
            self._window.renamed(profile)
            told = self.tr("“{before}” is “{name}” now.").format(before=before, name=profile.user)
            self._session.messages.tell(told, offer=self.tr("Undo"), act=partial(self.rename, before))

        self._session.tasks.write(partial(profiles.rename_user, self._session.profile, name), answer)

    def _switched(self, profile: Profile) -> None:
        self._window.switch(profile)
        self._session.messages.tell(self.tr("You are {user} now.").format(user=profile.user))
