"""English: the commands that begin a data root, init and schema."""

MESSAGES: dict[str, str] = {
    "cli.help.init": "Make a folder to follow up a promise in.\n\nWrites data/commitments.yaml to fill in, folders for the records, JSON Schemas, settings for VS Code, .gitattributes and a CI job. What is there already is never changed.\n\nExample: loftet init our-promise",
    "cli.help.init.short": "make a folder to follow up a promise in",
    "cli.help.init.folder": "the folder (else the one you are in)",
    "cli.help.init.example": "fill in the promise of Älmhult 2024, as an example",
    "cli.help.init.ci": "job that checks every change (else github)",
    "cli.help.schema": "Print the JSON Schema of one kind of file.\n\nWithout a name, the names. The explanations are in the program's language.\n\nExample: loftet schema activity",
    "cli.help.schema.short": "print JSON Schemas",
    "cli.help.schema.name": "the schema's name",
    "cli.help.schema.write": "refresh the files in the data root's schema/",
    "cli.init.new": "new   {path}",
    "cli.init.kept": "kept  {path}",
    "cli.init.dry-run": "So it would be. Nothing has been written.",
    "cli.init.next-write": "Next: replace the example in {path} with your own promise, and run {command}",
    "cli.init.next-look": "Next: see how the example stands with {command}",
    "cli.init.next-check": "Next: check the files with {command}",
    "cli.init.ci-elsewhere": "Note: the folder lies in a git repository. The job runs only when {path} has been moved to {top} and the command in it is loftet -C {inner} validate",
    "cli.init.data-is-there": "the example is not written, because the folder has data of its own already: {path}",
    "cli.init.example-elsewhere": "Choose an empty folder, such as: loftet init example --example",
    "cli.schema.written": "written   {path}",
    "cli.schema.same": "unchanged {path}",
}
