"""Svenska: det som har ändrats sedan förra rapporten, och raden från år till år."""

MESSAGES: dict[str, str] = {
    "report.head.unsigned": "Den {day} var löftet ännu inte undertecknat",
    "report.change.corrected": "Rättad den {day}.",
    "report.change.figures": "Förut: {old}. Nu: {new}.",
    "report.change.same-figure": "Talet är detsamma: {new}.",
    "report.change.no-place": "ingen plats",
    "report.lineage.same-days": "Samma dagar i de två löftena: {part} har {now} ({days}), mot {before} ({days_before}).",
    "report.lineage.not-the-same": "Kan inte jämföras med det förra löftet, eftersom målet eller det som räknas är ett annat: {parts}.",
    "report.change.edited": "Ändrad i filen efter den {day}, utan rättelse.",
    "report.change.removed": "Filen är borttagen efter den {day}. Förut: {old}.",
    "report.since.edited": "{count} {n:post har ändrats eller tagits bort|poster har ändrats eller tagits bort} i filerna, utan rättelse.",
    "report.about.base": "Jämfört med revision",
    "cli.verify.no-base": "revisionen {id}, som rapportens poster jämfördes med, finns inte här",
    "cli.verify.needs-history": "Kör i en klon med hela historiken (git fetch --unshallow).",
}
