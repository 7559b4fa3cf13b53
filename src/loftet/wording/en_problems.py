"""English: the list of problems and its last line."""

MESSAGES: dict[str, str] = {
    "problems.none": "no errors and no warnings",
    "problems.found": "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings} in {files} {files:file|files}",
    "problems.silenced": "{count} silenced",
    "problems.and-more": "and {count} more in {files} {files:file|files}",
    "problems.see-all": "to see all: loftet validate PATH, for one file at a time, or loftet validate -f json",
}
