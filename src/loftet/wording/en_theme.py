"""English: the municipality's own look, templates/theme.yaml."""

MESSAGES: dict[str, str] = {
    "theme.broken": "{file}, line {line:plain}: {reason}",
    "theme.unknown-key": "“{key}” is nothing that the file can hold",
    "theme.not-a-colour": "“{key}” is no colour",
    "theme.too-pale": "white text is hard to see on {colour}: the contrast is {ratio}:1, and 4.5:1 is needed (WCAG 1.4.3)",
    "theme.too-alike": "{accent} is hard to see beside {colour}: the contrast is {ratio}:1, and 3:1 is needed (WCAG 1.4.11)",
    "theme.not-a-picture": "the logo is no picture in PNG or JPEG",
    "theme.no-logo": "the file {file} does not exist",
    "theme.large-logo": "the file {file} is larger than 256 KiB",
    "theme.logo-without-text": "the logo has no text for those who do not see it",
    "theme.not-a-line": "“{key}” has to be a short text on one line",
    "hint.theme.unknown-key": "The file can hold {keys}.",
    "hint.theme.not-a-colour": 'Write six digits in quotation marks: {key}: "#1c2a4a". Without them # begins a comment.',
    "hint.theme.too-pale": "Choose a darker colour, such as {better}.",
    "hint.theme.too-alike": "Choose a lighter accent, or a darker colour.",
    "hint.theme.not-a-picture": "Save the logo as PNG in the folder templates, and write the name of the file: logo: logo.png.",
    "hint.theme.no-logo": "Put the picture in the folder templates, and write its name as it is.",
    "hint.theme.large-logo": "Save the picture smaller. 600 pixels wide are enough.",
    "hint.theme.logo-without-text": "Add a line, such as: logo_text: Älmhults kommun.",
    "hint.theme.not-a-line": "Write at most 200 characters on one line.",
}
