"""Svenska: det som bara står på skärmen."""

MESSAGES: dict[str, str] = {
    "display.status.active": "{done} {unit}, senast {day}",
    "display.status.totals": "{n} {n:post|poster} om genomförda aktiviteter, {shared} i flera åtaganden.",
    "display.status.more": "Mer om ett åtagande: loftet status {id}",
    "display.status.verdict": "Bedömning: {verdict} ({by}, {day}). {reason}",
    "display.status.rest": "… och {n} {n:post|poster} till.",
}
