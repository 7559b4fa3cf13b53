"""What the options before the command say, and where a command's words go."""

import sys
from pathlib import Path
from typing import NamedTuple

from loftet.cli.speech import told
from loftet.cli.surroundings import environment, fitted
from loftet.phrase import Value
from loftet.wording import Language


class Session(NamedTuple):
    """The options before the command. `language` is None unless `--lang` or `LOFTET_LANG` names one."""

    root: Path | None
    language: Language | None
    color: str
    quiet: bool

    @property
    def on_screen(self) -> bool:
        """Return whether the result goes to a terminal; in a pipe there are no tables."""
        return sys.stdout.isatty()

    @property
    def colored(self) -> bool:
        """Return whether the result is coloured: `--color`, else on a terminal without `NO_COLOR`."""
        if self.color == "auto":
            return self.on_screen and environment("NO_COLOR") is None
        return self.color == "always"

    def remark(self, key: str, /, **values: Value) -> None:
        """Say something beside the result, on stderr, unless `--quiet`."""
        if not self.quiet:
            print(fitted(told(key, **values), sys.stderr), file=sys.stderr)
