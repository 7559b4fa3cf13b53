"""English: what is said on the screen only."""

MESSAGES: dict[str, str] = {
    "display.status.totals": "{n} {n:record|records} of activities that were held, {shared} in several commitments.",
    "display.status.more": "More about one commitment: loftet status ID",
    "display.status.verdict": "Verdict: {verdict} ({by}, {day}). {reason}",
    "display.status.rest": "… and {n} more {n:record|records}.",
}
