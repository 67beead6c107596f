"""``tag``, ``highlight`` and ``star``: the marks a user makes."""

from __future__ import annotations

import argparse

from briefing_app.cli.options import Commands, command, group, opened
from briefing_app.cli.output import counted, print_json, print_table
from briefing_app.cli.windows import Windows
from briefing_app.domain import tags as names
from briefing_app.domain.annotation import Highlight, Tag, TagColor
from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.spans import Span
from briefing_app.services import annotate, browse, mark, tagging

_ARTICLE = "the article's id, as `index` and `search` print it"


def register(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    _register_tags(group(commands, everywhere, "tag", "tag articles, and order the tags"), everywhere)
    _register_highlights(group(commands, everywhere, "highlight", "mark words of articles"), everywhere)
    star = command(commands, everywhere, "star", "star articles, or take the stars off", star_set)
    star.add_argument("articles", metavar="ID", nargs="+", help=_ARTICLE)
    star.add_argument("--off", action="store_true", help="take the stars off")


def _register_tags(tags: Commands, everywhere: argparse.ArgumentParser) -> None:
    add = command(tags, everywhere, "add", "tag articles; a/b is a child of a", tag_add)
    remove = command(tags, everywhere, "remove", "take a tag off articles", tag_remove)
    for parser in (add, remove):
        parser.add_argument("--article", metavar="ID", action="append", required=True, help=_ARTICLE)
        parser.add_argument("name", metavar="NAME")
    listed = command(tags, everywhere, "list", "print your tags", tag_list)
    listed.add_argument("--article", metavar="ID", help="those of one article")
    rename = command(tags, everywhere, "rename", "give a tag another name, its children too", tag_rename)
    rename.add_argument("name", metavar="NAME")
    rename.add_argument("to", metavar="TO")
    merge = command(tags, everywhere, "merge", "make two tags one; `undo` parts them again", tag_merge)
    merge.add_argument("name", metavar="NAME", help="the tag that goes")
    merge.add_argument("into", metavar="INTO", help="the tag that stays")
    color = command(tags, everywhere, "color", "give a tag a colour, or none", tag_color)
    color.add_argument("name", metavar="NAME")
    color.add_argument(
        "color", metavar="COLOR", choices=[*TagColor, "none"], help=", ".join([*TagColor, "none"])
    )
    text = "forget a tag with its children; `undo` brings it back"
    command(tags, everywhere, "delete", text, tag_delete).add_argument("name", metavar="NAME")


def _register_highlights(highlights: Commands, everywhere: argparse.ArgumentParser) -> None:
    add = command(highlights, everywhere, "add", "mark words and print the highlight's id", highlight_add)
    add.add_argument("--article", metavar="ID", required=True, help=_ARTICLE)
    add.add_argument("--tag", metavar="NAME", help="the tag whose colour it has")
    add.add_argument("words", metavar="WORDS", help="words of the article, which stand in it once")
    listed = command(highlights, everywhere, "list", "print your highlights", highlight_list)
    listed.add_argument("--article", metavar="ID", help="those in one article")
    listed.add_argument("--tag", metavar="NAME", help="those with a tag, or a child of it")
    tag = command(highlights, everywhere, "tag", "give a highlight another tag, or none", highlight_tag)
    tag.add_argument("highlight", metavar="HIGHLIGHT")
    tag.add_argument("name", metavar="NAME", nargs="?")
    remove = command(highlights, everywhere, "remove", "take a highlight away", highlight_remove)
    remove.add_argument("highlight", metavar="HIGHLIGHT")


def span_of(text: str, words: str) -> Span:
    """Where words stand in a text. Raises InvalidInputError where they do not, or more than once."""
    start = text.find(words) if words else -1
    if start < 0 or text.find(words, start + 1) >= 0:
        times = "not" if start < 0 else "more than once"
        raise InvalidInputError(f"“{words}” is {times} in the article. Give words that are in it once.")
    return Span(start, start + len(words))


def star_set(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, mark.set_starred(profile, args.articles, not args.off), *args.articles)


def tag_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, tagging.add_tag(profile, args.article, args.name), *args.article)


def tag_remove(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, tagging.remove_tag(profile, args.article, args.name), *args.article)


def tag_rename(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, tagging.rename_tag(profile, args.name, args.to))


def tag_merge(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, tagging.merge_tags(profile, args.name, args.into))


def tag_color(args: argparse.Namespace, windows: Windows) -> int:
    color = None if args.color == "none" else TagColor(args.color)
    with opened(args) as profile:
        return _told(args, tagging.color_tag(profile, args.name, color))


def tag_delete(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, tagging.delete_tag(profile, args.name))


def tag_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        tags = tagging.tag_tree(profile)
        if args.article is not None:
            own = browse.article(profile, args.article).tags
            tags = [tag for tag in tags if tag.name in own]
    if args.json:
        for tag in tags:
            print_json(_tag(tag))
    else:
        indented = args.article is None
        print_table([(_name(tag, indented=indented), _carried(tag)) for tag in tags])
    return 0


def highlight_add(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        span = span_of(browse.article(profile, args.article).article.text, args.words)
        made = annotate.add_highlight(profile, args.article, span, args.tag).created[-1]
    print_json({"id": made}) if args.json else print(made)
    return 0


def highlight_list(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        found = annotate.highlights(profile, args.article)
    if args.tag is not None:
        found = [each for each in found if each.tag and names.is_within(each.tag, args.tag)]
    if args.json:
        for each in found:
            print_json(_highlight(each))
    else:
        print_table(
            [(each.id, each.article, each.tag or "", " ".join(each.selector.exact.split())) for each in found]
        )
    return 0


def highlight_tag(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, annotate.tag_highlight(profile, args.highlight, args.name), args.highlight)


def highlight_remove(args: argparse.Namespace, windows: Windows) -> int:
    with opened(args) as profile:
        return _told(args, annotate.remove_highlight(profile, args.highlight), args.highlight)


def _told(args: argparse.Namespace, change: ChangeSet, *ids: str) -> int:
    """Print what was done to: the ids, or where there are none what the change is called."""
    if args.json:
        for row in [{"id": each} for each in ids] or [{"label": change.label}]:
            print_json(row)
    elif not ids:
        print(f"{change.label}." if change else "Nothing had to be changed.")
    return 0


def _tag(tag: Tag) -> dict[str, object]:
    return {
        "name": tag.name,
        "color": tag.color,
        "articles": tag.articles,
        "total": tag.total,
        "highlights": tag.highlights,
        "questions": tag.questions,
    }


def _highlight(highlight: Highlight) -> dict[str, object]:
    return {
        "id": highlight.id,
        "article": highlight.article,
        "words": highlight.selector.exact,
        "tag": highlight.tag,
        "color": highlight.color,
        "span": list(highlight.place) if highlight.place else None,
        "orphaned": highlight.orphaned,
        "created": highlight.created.isoformat(),
    }


def _name(tag: Tag, *, indented: bool) -> str:
    return "  " * names.depth(tag.name) + names.leaf(tag.name) if indented else tag.name


def _carried(tag: Tag) -> str:
    told = [counted(tag.total, "article")]
    if tag.highlights:
        told.append(counted(tag.highlights, "highlight"))
    if tag.color:
        told.append(tag.color)
    return ", ".join(told)
