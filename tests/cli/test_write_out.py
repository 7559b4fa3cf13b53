"""A report's way out: to a file, through a pipe, to a terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from loftet.cli.write_out import SCREEN, write_out
from loftet.problems import ExitCode, LoftetError

DOCUMENT = b"%PDF-1.7 \xff\x00\r\n"


def test_a_document_is_written_as_it_is(tmp_path: Path) -> None:
    write_out(DOCUMENT, tmp_path / "ny" / "x.pdf")
    assert (tmp_path / "ny" / "x.pdf").read_bytes() == DOCUMENT
    assert [path.name for path in (tmp_path / "ny").iterdir()] == ["x.pdf"]


def test_text_is_written_as_utf_8_with_line_feeds(tmp_path: Path) -> None:
    write_out("Löfte\n", tmp_path / "x.md")
    assert (tmp_path / "x.md").read_bytes() == "Löfte\n".encode()


def test_a_document_goes_through_a_pipe(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_out(DOCUMENT, SCREEN)
    sys.stdout.flush()
    assert capfdbinary.readouterr().out == DOCUMENT


def test_a_document_is_not_thrown_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(LoftetError) as fault:
        write_out(DOCUMENT, SCREEN)
    assert fault.value.exit_code is ExitCode.USAGE
    assert fault.value.message.key == "cli.report.not-for-screen"
