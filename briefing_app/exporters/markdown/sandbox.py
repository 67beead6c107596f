"""Templates that a user can edit: Jinja2 in a sandbox, with errors that name file and line.

Whatever a template prints is escaped, unless it is Markdown already.
"""

from __future__ import annotations

import re
import time
import traceback
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.exceptions import SecurityError
from jinja2.runtime import Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing_app.domain.errors import ExportError
from briefing_app.domain.wording import Wording
from briefing_app.exporters.markdown.escape import block_quote, contained
from briefing_app.exporters.markdown.flavour import Flavour

_MOST_CHARACTERS = 1_000_000
_MOST_SECONDS = 5.0
_MOST_TURNS = 10_000
_FILTERS = frozenset(
    (
        *(
            "capitalize",
            "count",
            "default",
            "first",
            "float",
            "int",
            "join",
            "last",
            "length",
            "list",
            "lower",
        ),
        *(
            "reject",
            "reverse",
            "round",
            "select",
            "sort",
            "string",
            "sum",
            "title",
            "trim",
            "unique",
            "upper",
        ),
    )
)
_METHODS = frozenset(
    (
        *("endswith", "items", "keys", "lower", "removeprefix", "removesuffix", "startswith", "strip"),
        *("title", "upper", "values"),
    )
)
_OURS = (__name__, Wording.__module__)
"""What may be called: ``range`` and ``say``."""


class Markdown(str):
    """Text that is Markdown already, and is printed as it is."""

    __slots__ = ()


class Sandbox:
    """The templates of some folders, or just those of the names ``only``; of two of one name, that of the
    earlier folder."""

    def __init__(
        self, flavour: Flavour, folders: Sequence[Path], only: Collection[str] | None = None
    ) -> None:
        self._folders = folders
        self._environment = _environment(flavour, _Loader(folders, only))

    def compiled(self, name: str) -> Template:
        """The template in the file of this name. Raises ExportError."""
        try:
            return self._environment.get_template(name)
        except TemplateSyntaxError as error:
            raise _said(error.filename or error.name or name, error.lineno, error.message or "") from error
        except (TemplateError, OSError, UnicodeDecodeError) as error:
            raise _said(str(self._folders[0] / name), None, str(error)) from error

    def rendered(self, template: Template, values: Mapping[str, Any]) -> str:
        """What it writes: no blank line at either end, nor two together. Raises ExportError."""
        longest = max((len(value) for value in values.values() if isinstance(value, list)), default=0)
        most = _MOST_CHARACTERS * (1 + longest // 1000)  # an index may have many lines
        parts, size, ends = [], 0, time.monotonic() + _MOST_SECONDS * most / _MOST_CHARACTERS
        try:
            for part in template.generate(values):
                parts.append(part)
                size += len(part)
                if size > most or time.monotonic() > ends:
                    raise SecurityError("it writes without end")  # noqa: TRY301 - reported as the others are
        except Exception as error:
            raise self._error(template, error) from error
        text = "\n".join(line.rstrip(" \t") for line in "".join(parts).split("\n"))
        return contained(re.sub(r"\n{3,}", "\n\n", text))

    def _error(self, template: Template, error: Exception) -> ExportError:
        files = {str(folder) for folder in self._folders}
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            if str(Path(frame.filename).parent) in files:
                return _said(frame.filename, frame.lineno, str(error))
        return _said(template.filename or "", None, str(error))


def _said(file: str, line: int | None, what: str) -> ExportError:
    place = f"{file}, line {line}" if line else file
    return ExportError(f"{place}: {what.rstrip('.')}. Correct the template and export again.")


class _Loader(FileSystemLoader):
    """Whatever else lies beside a template is none of its business."""

    def __init__(self, folders: Sequence[Path], only: Collection[str] | None) -> None:
        super().__init__(list(folders))
        self._only = only

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        if self._only is not None and template not in self._only:
            raise TemplateNotFound(template, f"no other file can be included here, and {template} is one")
        return super().get_source(environment, template)


class _Environment(ImmutableSandboxedEnvironment):
    """Values, their fields and a few harmless methods; nothing that grows, and no other call."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or not all(isinstance(each, int | float) for each in (left, right)):
            raise SecurityError(f"{operator} is for numbers alone here" if operator != "**" else "no powers")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return not attr.startswith("_") and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        own = isinstance(obj, Macro) or getattr(obj, "__module__", "") in _OURS
        return own or (getattr(obj, "__name__", "") in _METHODS and super().is_safe_callable(obj))


def _environment(flavour: Flavour, loader: _Loader) -> _Environment:
    def printed(value: Any) -> Any:
        if value is None:
            return ""
        return flavour.text(value) if isinstance(value, str) and not isinstance(value, Markdown) else value

    environment = _Environment(
        loader=loader,
        undefined=StrictUndefined,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
        auto_reload=False,
    )
    environment.filters = {name: each for name, each in environment.filters.items() if name in _FILTERS}
    environment.filters |= {
        "quoted": _quoted(flavour),
        "strong": _wrapped(flavour, "**"),
        "em": _wrapped(flavour, "*"),
        "joined": _joined(flavour),
    }
    environment.globals = {"range": _range, "flavour": flavour.name}
    return environment


def _quoted(flavour: Flavour) -> Callable[[str], Markdown]:
    def quoted(words: str) -> Markdown:
        """The words as a block quote."""
        if isinstance(words, Markdown):
            return Markdown("\n".join(f"> {line}".rstrip() for line in words.split("\n")))
        return Markdown(block_quote(words, flavour.text))

    return quoted


def _wrapped(flavour: Flavour, sign: str) -> Callable[[str], Markdown]:
    def wrapped(words: str) -> Markdown:
        """The words in bold or italics; nothing for none."""
        shown = words if isinstance(words, Markdown) else flavour.text(words or "")
        return Markdown(f"{sign}{shown}{sign}" if shown else "")

    return wrapped


def _joined(flavour: Flavour) -> Callable[..., Markdown]:
    def joined(parts: Sequence[Any], sign: str = " · ") -> Markdown:
        """Those parts that say something, with a sign between them."""
        shown = [part if isinstance(part, Markdown) else flavour.text(str(part)) for part in parts if part]
        return Markdown(sign.join(shown))

    return joined


def _range(*bounds: int) -> range:
    """As ``range``, with an end."""
    made = range(*bounds)
    if len(made) > _MOST_TURNS:
        raise SecurityError(f"range has at most {_MOST_TURNS} steps here")
    return made
