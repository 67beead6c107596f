"""The command line: everything the window can do without a window.

Exit status: 0 when all went well; 1 when something could not be done, each with one line on stderr; 2 for
a command that cannot be understood; 130 after Ctrl+C.
"""

from briefing_app.cli.run import main
from briefing_app.cli.windows import Windows

__all__ = ["Windows", "main"]
