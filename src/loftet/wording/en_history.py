"""English: what has changed since the report before, and the line from year to year."""

MESSAGES: dict[str, str] = {
    "report.head.unsigned": "On {day} the promise had not been signed yet",
    "report.change.corrected": "Corrected on {day}.",
    "report.change.figures": "{opening} Before: {old}. Now: {new}.",
    "report.change.same-figure": "{opening} The figure is the same: {new}.",
    "report.change.no-place": "no place",
    "report.lineage.same-days": "The same days in the two promises: {part} has {now} ({days}), against {before} ({days_before}).",
    "report.lineage.not-the-same": "Cannot be compared with the promise before, since the target or what counts is another: {parts}.",
}
