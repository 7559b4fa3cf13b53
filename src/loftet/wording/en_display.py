"""English: what is said on the screen only."""

MESSAGES: dict[str, str] = {
    "display.status.active": "{done} {unit}, last on {day}",
    "display.status.totals": "{n} {n:record|records} of activities carried out, {shared} in several commitments.",
    "display.status.more": "More about one commitment: loftet status {id}",
    "display.status.verdict": "Verdict: {verdict} ({by}, {day}). {reason}",
    "display.status.rest": "… and {n} more {n:record|records}.",
}
