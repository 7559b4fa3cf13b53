"""`loftet init --from ID`: the draft of the promise that follows, printed and never written.

`commitments.yaml` is written by people only; so the draft is theirs to paste (docs: quality, "Reliability").
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from loftet.cli.choice import chosen
from loftet.cli.paths import from_here
from loftet.cli.speech import told
from loftet.document.bytes_to_text import readable_text
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError
from loftet.records import read as read_records
from loftet.records.next_promise import next_promise
from loftet.store import Source, find_root, read_file
from loftet.store.layout import COMMITMENTS_PATH

if TYPE_CHECKING:
    from loftet.cli.session import Session


def print_next_promise(promise_id: str, folder: Path | None, session: Session) -> None:
    """Print the draft of the promise that follows `promise_id`, and say what is to be done with it.

    Raises:
        LoftetError: there is no data root (exit 3), its file cannot be read (exit 1), or it has no such
            promise (exit 2).
    """
    root = find_root(Path.cwd(), folder)
    source = read_file(root, COMMITMENTS_PATH)
    file = read_records((source,))[0].commitments
    if file is None or not isinstance(source, Source):
        raise LoftetError(Phrase("cli.no-commitments"), Phrase("cli.run-validate"), ExitCode.FINDINGS)
    ids = [promise.id for promise in file.promises]
    number = ids.index(chosen(promise_id, ids, "--from"))
    period = file.promises[number].period
    mark = told("cli.init.rewrite", promise=promise_id)
    draft = next_promise(readable_text(source.data), number, period.from_, period.to, mark)
    sys.stdout.write(draft.text)
    path = from_here(root / COMMITMENTS_PATH)
    session.remark("cli.init.next-promise", path=path, count=draft.marks, mark=mark)
