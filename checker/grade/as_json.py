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
    return replace(verdict, finding=_maybe(data["finding"]), observed=_maybe(data["observed"]))


def plain_finding(finding: Finding) -> Plain:
    return asdict(finding)


def read_finding(data: Mapping[str, Any]) -> Finding:
    """Raises KeyError or TypeError for what `plain_finding` did not make."""
    return Finding(**{**data, "frames": tuple(Frame(**frame) for frame in data["frames"])})


def _maybe(data: Mapping[str, Any] | None) -> Finding | None:
    return None if data is None else read_finding(data)
