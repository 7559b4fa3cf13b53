"""Svenska: vilken tid och vilka åtaganden det gäller."""

MESSAGES: dict[str, str] = {
    "cli.help.period": "läget periodens sista dag: 2024, 2024-05, 2024-Q2, 2024-T2, 2024-VT, 2024-W20, FRÅN..TILL",
    "cli.help.party": "bara det som en part har del i",
    "cli.help.commitment": "bara detta åtagande, eller åtagande/del",
    "display.status.narrowed": "{n} av {whole} {whole:åtagande|åtaganden} visas.",
}
