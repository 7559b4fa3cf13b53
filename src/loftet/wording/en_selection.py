"""English: which time and which commitments are meant."""

MESSAGES: dict[str, str] = {
    "cli.help.period": "as of its last day: 2024, 2024-05, 2024-Q2, 2024-T2, 2024-VT, 2024-W20, FROM..TO",
    "cli.help.party": "only what a party has a share in",
    "cli.help.commitment": "only this commitment, or commitment/part",
    "display.status.narrowed": "{n} of {whole} {whole:commitment|commitments} shown.",
}
