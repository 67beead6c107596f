"""``group`` and ``moment``: actors put together, and moments to see later what has changed since."""

from __future__ import annotations

import argparse

from briefing_app.cli.naming import ACTOR, actor_of
from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import print_json
from briefing_app.cli.windows import Windows
from briefing_app.services import groups

_GROUP = "a group's id or name, as `group list` prints it"


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    _register_groups(commands, everywhere)
    _register_moments(commands, everywhere)


def _register_groups(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    own = group(commands, everywhere, "group", "put actors together, the members of a coalition for one")
    command(own, everywhere, "list", "print your groups of actors", group_list)
    add = command(own, everywhere, "add", "make a group", group_add)
    add.add_argument("name", metavar="NAME", help="what it is called")
    add.add_argument("actors", metavar="ACTOR", nargs="+", help=ACTOR)
    rename = command(own, everywhere, "rename", "call a group something else", group_rename)
    rename.add_argument("group", metavar="GROUP", help=_GROUP)
    rename.add_argument("name", metavar="NAME", help="what it is called from now on")
    put = command(own, everywhere, "put", "replace who is in a group", group_put)
    put.add_argument("group", metavar="GROUP", help=_GROUP)
    put.add_argument("actors", metavar="ACTOR", nargs="+", help=ACTOR)
    delete = command(own, everywhere, "delete", "delete a group", group_delete)
    delete.add_argument("group", metavar="GROUP", help=_GROUP)


def _register_moments(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    own = group(commands, everywhere, "moment", "keep a moment, to see later what has changed since")
    command(own, everywhere, "list", "print your saved moments, the newest first", moment_list)
    add = command(own, everywhere, "add", "save this moment", moment_add)
    add.add_argument("name", metavar="NAME", help="what it is called")
    delete = command(own, everywhere, "delete", "forget a moment", moment_delete)
    delete.add_argument("moment", metavar="MOMENT", help="its name or id")


def group_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        for one in groups.groups(profile):
            if args.json:
                print_json({"id": one.id, "name": one.name, "actors": list(one.actors)})
            else:
                print(f"{one.id}  {one.name}  {' '.join(one.actors)}")
    return 0


def group_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        actors = [actor_of(profile, words) for words in args.actors]
        return _made(args, groups.add_group(profile, args.name, actors).created[0])


def group_rename(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        groups.rename_group(profile, args.group, args.name)
    return _done(args, args.group)


def group_put(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        groups.put_in_group(profile, args.group, [actor_of(profile, words) for words in args.actors])
    return _done(args, args.group)


def group_delete(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        groups.delete_group(profile, args.group)
    return _done(args, args.group)


def moment_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        for one in groups.moments(profile):
            if args.json:
                print_json({"id": one.id, "name": one.name, "at": one.at.isoformat()})
            else:
                print(f"{one.id}  {one.at:%Y-%m-%d %H:%M}  {one.name}")
    return 0


def moment_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _made(args, groups.save_moment(profile, args.name).created[0])


def moment_delete(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        groups.delete_moment(profile, args.moment)
    return _done(args, args.moment)


def _done(args: argparse.Namespace, named: str) -> int:
    if args.json:
        print_json({"id": named})
    return 0


def _made(args: argparse.Namespace, public: str) -> int:
    print_json({"id": public}) if args.json else print(public)
    return 0
