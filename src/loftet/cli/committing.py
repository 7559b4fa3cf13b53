"""`--commit`: the files just written, in a commit of their own; and what is said where git would not.

The record is on disk before git is asked, and stays there whatever git answers.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from loftet.cli.speech import told
from loftet.display.visible import visible
from loftet.history.commit import Committed, NotCommitted, commit
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.store.signals import held_back

if TYPE_CHECKING:
    from loftet.cli.session import Session


def commit_written(root: Path, paths: Sequence[str], message: str, session: Session) -> None:
    """Commit `paths` and say how that went; where there is nothing to commit to, that is only said.

    Raises:
        LoftetError: git would not (exit 75); the files stay, and nothing of them is staged.
    """
    outcome: Committed | NotCommitted = NotCommitted(Phrase("commit.refused"))
    with suppress(KeyboardInterrupt), held_back():
        outcome = commit(root, paths, message)
    if isinstance(outcome, Committed):
        if outcome.branch is None:
            session.remark("cli.commit.detached", revision=outcome.revision)
        else:
            session.remark("cli.commit.done", revision=outcome.revision, branch=outcome.branch)
        return
    for line in outcome.git_said.splitlines():
        print(f"  git: {visible(line)}", file=sys.stderr)
    if not outcome.nowhere:
        reason = Phrase("cli.commit.not", reason=outcome.reason)
        raise LoftetError(reason, Phrase("cli.commit.by-hand"), ExitCode.NOT_COMMITTED)
    print(told("cli.commit.nowhere", reason=outcome.reason), file=sys.stderr)
