"""Svenska: kommandona som börjar en datarot, init och schema."""

MESSAGES: dict[str, str] = {
    "cli.help.init": "Gör en mapp att följa upp ett löfte i.\n\nSkriver data/commitments.yaml att fylla i, mappar för posterna, JSON-scheman, inställningar för VS Code, .gitattributes och ett CI-jobb. Det som redan finns ändras aldrig.\n\nExempel: loftet init vart-lofte",
    "cli.help.init.short": "gör en mapp att följa upp ett löfte i",
    "cli.help.init.folder": "mappen (annars den du står i)",
    "cli.help.init.example": "fyll i Älmhults löfte 2024, som exempel",
    "cli.help.init.ci": "jobb som kontrollerar varje ändring (annars github)",
    "cli.help.schema": "Skriv ut JSON-schemat för ett slags fil.\n\nUtan namn visas namnen. Förklaringarna skrivs på programmets språk.\n\nExempel: loftet schema activity",
    "cli.help.schema.short": "skriv ut JSON-scheman",
    "cli.help.schema.name": "schemats namn",
    "cli.help.schema.write": "skriv om filerna i datarotens schema/",
    "cli.init.new": "ny    {path}",
    "cli.init.kept": "kvar  {path}",
    "cli.init.dry-run": "Så skulle det bli. Inget har skrivits.",
    "cli.init.next-write": "Nästa steg: byt ut exemplet i {path} mot ert eget löfte, och kör {command}",
    "cli.init.next-look": "Nästa steg: se hur det står till i exemplet med {command}",
    "cli.init.next-check": "Nästa steg: kontrollera filerna med {command}",
    "cli.init.ci-elsewhere": "Obs: mappen ligger i ett git-arkiv. Jobbet körs först när {path} har flyttats till {top} och kommandot i det är loftet -C {inner} validate",
    "cli.init.data-is-there": "exemplet skrivs inte, eftersom mappen redan har egna uppgifter: {path}",
    "cli.init.example-elsewhere": "Välj en tom mapp, till exempel: loftet init exempel --example",
    "cli.schema.written": "skriven    {path}",
    "cli.schema.same": "oförändrad {path}",
}
