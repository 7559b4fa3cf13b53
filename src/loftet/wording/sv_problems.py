"""Svenska: listan över problem och dess sista rad."""

MESSAGES: dict[str, str] = {
    "problems.none": "inga fel och inga varningar",
    "problems.found": "{errors} fel, {warnings} {warnings:varning|varningar} i {files} {files:fil|filer}",
    "problems.silenced": "{count} {count:tystad|tystade}",
    "problems.and-more": "och {count} till i {files} {files:fil|filer}",
    "problems.see-all": "alla visas med: loftet validate SÖKVÄG, för en fil i taget, eller loftet validate -f json",
}
