"""A report to the one for its readers: the council has all of it (docs: report, "Profiles")."""

from __future__ import annotations

from dataclasses import replace

from loftet.report.model import Profile, Report


def in_profile(report: Report, profile: Profile) -> Report:
    """Return what those of `profile` are told of `report`, which is the council's."""
    about = replace(report.about, options=replace(report.about.options, profile=profile))
    return replace(report, about=about)
