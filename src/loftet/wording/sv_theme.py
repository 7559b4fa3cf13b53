"""Svenska: kommunens eget utseende, templates/theme.yaml."""

MESSAGES: dict[str, str] = {
    "theme.broken": "{file}, rad {line:plain}: {reason}",
    "theme.unknown-key": "”{key}” är inget som filen kan innehålla",
    "theme.not-a-colour": "”{key}” är ingen färg",
    "theme.too-pale": "vit text syns för dåligt på {colour}: kontrasten är {ratio}:1, och 4,5:1 behövs (WCAG 1.4.3)",
    "theme.too-alike": "{accent} syns för dåligt bredvid {colour}: kontrasten är {ratio}:1, och 3:1 behövs (WCAG 1.4.11)",
    "theme.not-a-picture": "logotypen är inte en bild i PNG eller JPEG",
    "theme.no-logo": "filen {file} finns inte",
    "theme.large-logo": "filen {file} är större än 256 KiB",
    "theme.logo-without-text": "logotypen har ingen text för den som inte ser den",
    "theme.not-a-line": "”{key}” ska vara en kort text på en rad",
    "hint.theme.unknown-key": "Filen kan innehålla {keys}.",
    "hint.theme.not-a-colour": 'Skriv sex siffror inom citattecken: {key}: "#1c2a4a". Utan citattecken läses # som början på en kommentar.',
    "hint.theme.too-pale": "Välj en mörkare färg, till exempel {better}.",
    "hint.theme.too-alike": "Välj en ljusare accent, eller en mörkare färg.",
    "hint.theme.not-a-picture": "Spara logotypen som PNG i mappen templates, och skriv filens namn: logo: logotyp.png.",
    "hint.theme.no-logo": "Lägg bilden i mappen templates, och skriv dess namn som det är.",
    "hint.theme.large-logo": "Spara bilden i mindre storlek. 600 bildpunkter på bredden räcker.",
    "hint.theme.logo-without-text": "Lägg till en rad, till exempel: logo_text: Älmhults kommun.",
    "hint.theme.not-a-line": "Skriv högst 200 tecken på en rad.",
}
