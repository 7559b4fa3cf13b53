"""What `loftet validate` adds to the checks: the summary, what is silenced, `--strict`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Loftet

RECORD = "data/activities/2024/2024-06-03-natverkstraff-q7w3ze.yaml"
LONE_TAG = """\
date: 2024-06-03
type: natverkstraff
commitments: [naringslivsnatverk]
by: [kommun]
tags: [midsommarfirande]
logged: 2024-06-04
"""
SILENCE = "silence: [{code: lone-tag, reason: Ordet används igen nästa sommar.}]\n"


def test_what_a_record_silences_is_counted_and_fails_nothing(loftet: Loftet, data_root: Path) -> None:
    (data_root / RECORD).write_text(LONE_TAG + SILENCE, encoding="utf-8")

    done = loftet("validate", "--strict", cwd=data_root)

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "inga fel och inga varningar; 1 tystad\n"
    told = json.loads(loftet("validate", "--format", "json", cwd=data_root).stdout)
    assert (told["problems"], told["silenced"]) == ([], 1)


def test_a_warning_fails_only_where_it_is_asked_to(loftet: Loftet, data_root: Path) -> None:
    (data_root / RECORD).write_text(LONE_TAG, encoding="utf-8")

    lenient, strict = loftet("validate", cwd=data_root), loftet("validate", "--strict", cwd=data_root)

    assert (lenient.returncode, strict.returncode) == (0, 1)
    assert lenient.stdout == strict.stdout
    assert f"{RECORD}:5:8: warning[lone-tag]" in lenient.stdout
    assert lenient.stderr == "0 fel, 1 varning i 1 fil\n"


def test_a_code_is_explained_without_a_data_root(loftet: Loftet) -> None:
    done = loftet("--lang", "sv", "validate", "--explain", "error[unknown-field]")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("error[unknown-field]\n\nFältet finns inte i formatet.")
    assert "| plats: [centrum]" in done.stdout
    assert "menade du ”places”?" in done.stdout
    assert "| places: [centrum]" in done.stdout


def test_an_unknown_code_is_a_usage_error_with_the_nearest(loftet: Loftet) -> None:
    done = loftet("--lang", "en", "validate", "--explain", "unkown-feild")

    assert (done.returncode, done.stdout) == (2, "")
    assert 'did you mean "unknown-field"?' in done.stderr
