"""What differs between an answer and what is right: the type first, then shape, dtype, and the first wrong element."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy
import torch

from checker.course.verdicts import Finding
from checker.judge.api.text import dtype_name, kind, short


@dataclass(frozen=True)
class Tolerance:
    """`|got - expected| <= rtol * |expected| + atol`, as in torch.isclose; None is chosen by dtype.

    A plain float is compared as in math.isclose: the larger one of the two bounds counts, not their sum.
    """

    rtol: float | None = None
    atol: float | None = None

    def bounds(self, dtype: torch.dtype, largest: float) -> tuple[float, float]:
        """rtol and atol; `largest` is the largest absolute value among the expected ones."""
        double = dtype in (torch.float64, torch.complex128)
        rtol = self.rtol if self.rtol is not None else (1e-7 if double else 1e-4)
        atol = self.atol if self.atol is not None else (1e-9 if double else 1e-5) * max(1.0, largest)
        return rtol, atol


@dataclass(frozen=True)
class Close:
    """An expected value with a tolerance of its own."""

    value: Any
    tolerance: Tolerance


def close(expected: Any, *, rtol: float | None = None, atol: float | None = None) -> Any:
    """`assert answer == close(expected, atol=0.01)`. The type is Any so that it stands in a comparison."""
    return Close(expected, Tolerance(rtol, atol))


EXACT = Tolerance(0.0, 0.0)


def difference(got: Any, expected: Any, tolerance: Tolerance = Tolerance()) -> Finding | None:
    """The first difference as a finding, None where the two agree."""
    if isinstance(expected, Close):
        return difference(got, expected.value, expected.tolerance)
    finding = _difference(got, expected, tolerance)
    return finding and replace(
        finding, got=finding.got or short(got), expected=finding.expected or short(_plain(expected))
    )


def _plain(expected: Any) -> Any:
    """The value without the tolerances that parts of it carry."""
    if isinstance(expected, Close):
        return _plain(expected.value)
    if type(expected) in (list, tuple):
        return type(expected)(map(_plain, expected))
    return expected


def _difference(got: Any, expected: Any, tolerance: Tolerance) -> Finding | None:
    if not _same_kind(got, expected):
        return Finding(label="wrong_type", values={"got_type": kind(got), "expected_type": kind(expected)})
    if isinstance(expected, torch.Tensor):
        return _tensors(got, expected, tolerance)
    if isinstance(expected, numpy.ndarray):
        return _arrays(got, expected, tolerance)
    if isinstance(expected, float):
        return _floats(got, expected, tolerance)
    if isinstance(expected, (list, tuple)):
        return _sequences(got, expected, tolerance)
    if isinstance(expected, dict):
        return _dicts(got, expected, tolerance)
    if type(expected).__module__.startswith("PIL."):
        return _pictures(got, expected)
    if isinstance(expected, set):
        got, expected = _typed(got), _typed(expected)
    return None if got == expected else Finding(label="wrong_value")


def _same_kind(got: Any, expected: Any) -> bool:
    if isinstance(expected, tuple):
        return isinstance(got, tuple)
    if type(expected).__module__.startswith("PIL."):
        return type(got).__module__.startswith("PIL.")
    return type(got) is type(expected)


def _tensors(got: torch.Tensor, expected: torch.Tensor, tolerance: Tolerance) -> Finding | None:
    got, expected = got.detach(), expected.detach()
    if form := _forms(got, expected):
        return form
    if got.device != expected.device:
        return Finding(label="wrong_device", values={"got": str(got.device), "expected": str(expected.device)})
    if got.numel() == 0 or got.device.type == "meta" or torch.equal(got, expected):
        return None
    if not got.dtype.is_floating_point and not got.dtype.is_complex:
        return _first_wrong(got != expected, got, expected)
    finite = expected[torch.isfinite(expected)]
    largest = float(finite.abs().max()) if finite.numel() else 0.0
    rtol, atol = tolerance.bounds(expected.dtype, largest)
    return _first_wrong(~torch.isclose(got, expected, rtol=rtol, atol=atol, equal_nan=True), got, expected)


def _forms(got: Any, expected: Any) -> Finding | None:
    """Of tensors and arrays: the shape before the dtype."""
    if got.shape != expected.shape:
        values = {"got_shape": str(tuple(got.shape)), "expected_shape": str(tuple(expected.shape))}
        return Finding(label="wrong_shape", values=values)
    if got.dtype != expected.dtype:
        values = {"got_dtype": dtype_name(got.dtype), "expected_dtype": dtype_name(expected.dtype)}
        return Finding(label="wrong_dtype", values=values)
    return None


def _first_wrong(wrong: torch.Tensor, got: torch.Tensor, expected: torch.Tensor) -> Finding | None:
    places = wrong.nonzero()
    if not len(places):
        return None
    index = tuple(int(place) for place in places[0])
    number, right = got[index].item(), expected[index].item()
    values = {
        "index": "[" + ", ".join(map(str, index)) + "]" if index else "",
        "got": short(number),
        "expected": short(right),
        "wrong": str(len(places)),
        "total": str(got.numel()),
    }
    bad = isinstance(number, float) and not math.isfinite(number) and math.isfinite(right)
    return Finding(label="not_a_number" if bad else "wrong_element", values=values)


def _arrays(got: Any, expected: Any, tolerance: Tolerance) -> Finding | None:
    got = got.astype(got.dtype.newbyteorder("="))
    return _forms(got, expected) or _tensors(torch.from_numpy(got), torch.from_numpy(expected.copy()), tolerance)


def _floats(got: float, expected: float, tolerance: Tolerance) -> Finding | None:
    if math.isnan(expected) and math.isnan(got):
        return None
    if not math.isfinite(got) and math.isfinite(expected):
        return Finding(label="not_a_number", values={"index": "", "got": short(got), "expected": short(expected)})
    rtol, atol = tolerance.bounds(torch.float32, 1.0)
    return None if math.isclose(got, expected, rel_tol=rtol, abs_tol=atol) else Finding(label="wrong_value")


def _sequences(got: Any, expected: Any, tolerance: Tolerance) -> Finding | None:
    if len(got) != len(expected):
        return Finding(label="wrong_length", values={"got": str(len(got)), "expected": str(len(expected))})
    pairs = list(zip(got, expected, strict=True))
    findings = [(place, difference(mine, right, tolerance)) for place, (mine, right) in enumerate(pairs)]
    wrong = [(place, finding) for place, finding in findings if finding]
    if not wrong:
        return None
    place, finding = wrong[0]
    if finding.label not in ("wrong_value", "wrong_element"):
        return finding  # a type, shape or length of one item says more than its place
    values = {"index": f"[{place}]" + finding.values.get("index", ""), "wrong": str(len(wrong)), "total": str(len(got))}
    inner = {
        "got": finding.values.get("got", finding.got),
        "expected": finding.values.get("expected", finding.expected),
    }
    return Finding(label="wrong_element", values={**values, **inner})


def _dicts(got: dict[Any, Any], expected: dict[Any, Any], tolerance: Tolerance) -> Finding | None:
    mine, right = _typed(got), _typed(expected)
    missing = [key for key in expected if (type(key), key) not in mine]
    extra = [key for key in got if (type(key), key) not in right]
    if missing or extra:
        texts = {"missing": short(missing) if missing else "", "extra": short(extra) if extra else ""}
        return Finding(label="wrong_keys", values=texts)
    for key, value in expected.items():
        finding = difference(got[key], value, tolerance)
        if finding:
            return finding
    return None


def _typed(keys: Iterable[Any]) -> set[tuple[type, Any]]:
    """To Python 1 and True are one key; here they are not."""
    return {(type(key), key) for key in keys}


def _pictures(got: Any, expected: Any) -> Finding | None:
    if got.mode != expected.mode:
        return Finding(label="wrong_mode", values={"got": got.mode, "expected": expected.mode})
    if got.size != expected.size:
        return Finding(label="wrong_size", values={"got": str(got.size), "expected": str(expected.size)})
    mine, right = numpy.asarray(got), numpy.asarray(expected)
    wrong = (mine != right).reshape(*mine.shape[:2], -1).any(axis=2)
    if not wrong.any():
        return None
    y, x = (int(place) for place in numpy.argwhere(wrong)[0])
    values = {"x": str(x), "y": str(y), "got": short(mine[y, x].tolist()), "expected": short(right[y, x].tolist())}
    return Finding(label="wrong_pixel", values=values)
