"""Running one command: from arguments to an exit status, whatever goes wrong on the way."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from concurrent.futures import CancelledError
from datetime import UTC, datetime

from briefing_app import config
from briefing_app.cli.output import complain
from briefing_app.cli.parser import parse
from briefing_app.cli.windows import Windows
from briefing_app.domain.errors import BriefingError, InvalidInputError

INTERRUPTED = 130  # 128 + SIGINT, as shells have it
PIPE_CLOSED = 141  # 128 + SIGPIPE


def main(argv: Sequence[str] | None, windows: Windows) -> int:
    """Run the command in ``argv`` (None: this process's arguments) and return its exit status."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        args = parse(arguments)
        status: int = args.run(args, windows)
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse, after --help or a usage error
        return leaving.code if isinstance(leaving.code, int) else 0
    except InvalidInputError as error:
        complain(str(error))
        return 2
    except BriefingError as error:
        complain(str(error))
        return 1
    except CancelledError:
        complain("Stopped. Nothing is half done: all is as it was.")
        return INTERRUPTED
    except KeyboardInterrupt:
        complain("Interrupted. What was done by then is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough. Python flushes stdout once more at its end: into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - a bug: the user is told in a line, and the detail is kept
        complain(
            f"Something went wrong that should not have: {type(error).__name__}: {error}. {_log(arguments)}"
        )
        return 1
    return status


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale, and never fail at a file name that is not."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _log(arguments: list[str]) -> str:
    """Write the current exception to the log, and say where that is."""
    file = config.log_file()
    entry = f"{datetime.now(UTC).isoformat(timespec='seconds')} {arguments!r}\n{traceback.format_exc()}\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(entry)
    except OSError:
        return entry
    return f"The detail is in {file}."
