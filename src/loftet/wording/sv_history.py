"""Svenska: det som har ändrats sedan förra rapporten, och raden från år till år."""

MESSAGES: dict[str, str] = {
    "report.change.corrected": "Rättad den {day}.",
    "report.change.figures": "{opening} Förut: {old}. Nu: {new}.",
    "report.change.same-figure": "{opening} Talet är detsamma: {new}.",
    "report.change.no-place": "ingen plats",
}
