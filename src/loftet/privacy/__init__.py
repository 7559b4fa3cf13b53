"""Finds personal data in text, so that it is never written down: git keeps everything.

`scan` says where something is and of what kind, never what it is; `masked` makes a text fit to be shown;
`problem` makes a finding a problem.

What is refused and what is warned of stands with `Kind`.
"""

from __future__ import annotations

from loftet.privacy.findings import Finding, Kind, problem
from loftet.privacy.scanning import MASK, masked, scan

__all__ = ["MASK", "Finding", "Kind", "masked", "problem", "scan"]
