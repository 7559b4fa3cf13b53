"""English: what has changed since the report before, and the line from year to year."""

MESSAGES: dict[str, str] = {
    "report.head.unsigned": "On {day} the promise had not been signed yet",
    "report.change.corrected": "Corrected on {day}.",
    "report.change.figures": "Before: {old}. Now: {new}.",
    "report.change.same-figure": "The figure is the same: {new}.",
    "report.change.no-place": "no place",
    "report.lineage.same-days": "The same days in the two promises: {part} has {now} ({days}), against {before} ({days_before}).",
    "report.lineage.not-the-same": "Cannot be compared with the promise before, since the target or what counts is another: {parts}.",
    "report.change.edited": "Changed in its file after {day}, without a correction.",
    "report.change.removed": "The file was removed after {day}. Before: {old}.",
    "report.since.edited": "{count} {n:record has been changed or removed|records have been changed or removed} in the files, without a correction.",
    "report.about.base": "Compared with revision",
    "cli.verify.no-base": "revision {id}, with which the report's records were compared, is not here",
    "cli.verify.needs-history": "Run it in a clone with the whole history (git fetch --unshallow).",
}
