"""English: the report for different readers."""

MESSAGES: dict[str, str] = {
    "report.schema.title": "The follow-up of a citizen promise",
    "report.schema.about": "The report as loftet report -f json writes it: the words and figures of the other formats.",
    "report.profile.few": "number not shown",
    "report.profile.few.sentence": "The number of persons is not shown, because it is small or would give a small number away.",
    "report.profile.working.promised": "The promise gives no number.",
    "report.profile.working.sentence": "The status is judged against a working target that the parties have set themselves.",
}
