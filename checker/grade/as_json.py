"""Verdicts and findings as plain data, for the gradebook and between processes; and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from checker.course.verdicts import Finding, Frame, Outcome, TaskVerdict

Plain = dict[str, Any]


def plain_verdict(verdict: TaskVerdict) -> Plain:
    return {**asdict(verdict), "outcome": verdict.outcome.value, "diagnosis": list(verdict.diagnosis)}


def read_verdict(data: Mapping[str, Any]) -> TaskVerdict:
    """Raises KeyError, TypeError or ValueError for what `plain_verdict` did not make."""
    verdict = TaskVerdict(**{**data, "outcome": Outcome(data["outcome"]), "diagnosis": tuple(data["diagnosis"])})
    finding, observed, first = (maybe_finding(data.get(name)) for name in ("finding", "observed", "first"))
    return replace(verdict, finding=finding, observed=observed, first=first)


def plain_finding(finding: Finding) -> Plain:
    return asdict(finding)


def read_finding(data: Mapping[str, Any]) -> Finding:
    """Raises KeyError or TypeError for what `plain_finding` did not make."""
    return Finding(**{**data, "frames": tuple(Frame(**frame) for frame in data["frames"])})


def maybe_finding(data: Mapping[str, Any] | None) -> Finding | None:
    return None if data is None else read_finding(data)
