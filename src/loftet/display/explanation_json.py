"""`explain --format json`: everything a figure follows from, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from loftet.report.explanation import Explanation, IntervalLine, RecordLine
from loftet.report.whole import CommitmentLine, WholeExplanation


def explanation_json(
    explanations: Iterable[Explanation],
    commitments: Iterable[CommitmentLine],
    whole: WholeExplanation | None = None,
) -> str:
    """Return the explanations as `loftet.explanation`, version 1; paths are relative to the data root."""
    document = {
        "format": "loftet.explanation",
        "version": 1,
        "parts": [_part(explained) for explained in explanations],
        "commitments": [_commitment(line) for line in commitments],
        "whole": None if whole is None else _whole(whole),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _part(explained: Explanation) -> dict[str, Any]:
    view = explained.progress.view
    return {
        "ref": explained.progress.ref,
        "status": explained.status.value,
        "sentence": explained.sentence,
        "quote": explained.quote,
        "reading": explained.reading,
        "as_of": view.as_of.isoformat(),
        "judged_as_of": view.day.isoformat(),
        "rules": list(explained.rules),
        "days": list(explained.days),
        "intervals": [_interval(interval) for interval in explained.intervals],
        "steps": list(explained.steps),
        "counted": [_record(record) for record in explained.counted],
        "uncounted": [_record(record) for record in explained.uncounted],
        "other": [_record(record) for record in explained.other],
        "notes": list(explained.notes),
    }


def _commitment(line: CommitmentLine) -> dict[str, Any]:
    return {
        "ref": line.id,
        "number": line.number,
        "title": line.title,
        "status": line.status.value,
        "parts": [{"ref": part.ref, "status": part.status.value} for part in line.parts],
    }


def _whole(whole: WholeExplanation) -> dict[str, Any]:
    return {
        "elapsed": whole.elapsed,
        "of": whole.of,
        "activities": [_record(record) for record in whole.records],
        "shared": [{"path": record.path, "commitments": list(numbers)} for record, numbers in whole.shared],
    }


def _interval(interval: IntervalLine) -> dict[str, Any]:
    return {
        "from": interval.first.isoformat(),
        "to": None if interval.last is None else interval.last.isoformat(),
        "done": interval.amount,
        "kept": interval.kept,
    }


def _record(record: RecordLine) -> dict[str, Any]:
    return {
        "path": record.path,
        "from": record.first.isoformat(),
        "to": record.last.isoformat(),
        "state": record.state.value,
        "amount": record.amount,
    }
