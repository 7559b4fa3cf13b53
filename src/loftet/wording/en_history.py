"""English: what has changed since the report before, and the line from year to year."""

MESSAGES: dict[str, str] = {
    "report.change.corrected": "Corrected on {day}.",
    "report.change.figures": "{opening} Before: {old}. Now: {new}.",
    "report.change.same-figure": "{opening} The figure is the same: {new}.",
    "report.change.no-place": "no place",
}
