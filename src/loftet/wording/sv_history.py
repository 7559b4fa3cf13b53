"""Svenska: det som har ändrats sedan förra rapporten, och raden från år till år."""

MESSAGES: dict[str, str] = {
    "report.head.unsigned": "Den {day} var löftet ännu inte undertecknat",
    "report.change.corrected": "Rättad den {day}.",
    "report.change.figures": "{opening} Förut: {old}. Nu: {new}.",
    "report.change.same-figure": "{opening} Talet är detsamma: {new}.",
    "report.change.no-place": "ingen plats",
    "report.lineage.same-days": "Samma dagar i de två löftena: {part} har {now} ({days}), mot {before} ({days_before}).",
    "report.lineage.not-the-same": "Kan inte jämföras med det förra löftet, eftersom målet eller det som räknas är ett annat: {parts}.",
}
