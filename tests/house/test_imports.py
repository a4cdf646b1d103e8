"""Imports run one way: docs/architecture.md says which package may import which, and which never import torch."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.course import ROOT

ROW = re.compile(r"^\| `checker/([\w/]+)(?:\.py)?` \| [^|]+ \| ([^|]+) \| (no torch)? ?\|$", re.MULTILINE)


@dataclass(frozen=True)
class Rule:
    """One row of the table."""

    package: str
    may: str
    no_torch: bool

    def allows(self, other: str) -> bool:
        if self.may.startswith("everything but "):
            return other not in re.split(r", | and ", self.may.removeprefix("everything but "))
        return other in self.may.split(", ")


RULES: Mapping[str, Rule] = {
    row[1].replace("/", "."): Rule(row[1].replace("/", "."), row[2].strip(), row[3] is not None)
    for row in ROW.finditer((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))
}
GALLERY = ("misconceptions", "right", "template")  # as learners write
FILES = [file for file in sorted((ROOT / "checker").rglob("*.py")) if not {*GALLERY} & {*file.parts}]
MODULES = {".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file for file in FILES}


def imported(file: Path) -> Iterator[str]:
    """The kit's modules that a file imports, wherever in it: at its top, in a function, for types only."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("checker"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("checker"):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else str(node.module)


def package_of(module: str) -> str:
    """The row that a module belongs to."""
    parts = module.split(".")[1:]
    return next((name for size in (2, 1) if (name := ".".join(parts[:size])) in RULES), ".".join(parts))


def test_every_package_has_a_rule() -> None:
    there = {package_of(module) for module in MODULES} - {"", "judge"}
    assert there == {*RULES}


@pytest.mark.parametrize("package", RULES)
def test_a_package_imports_what_it_may(package: str) -> None:
    own = [module for module in MODULES if package_of(module) == package]
    pairs = {(module, other) for module in own for other in imported(MODULES[module])}
    foreign = {(module, other) for module, other in pairs if package_of(other) not in ("", package)}
    assert [pair for pair in sorted(foreign) if not RULES[package].allows(package_of(pair[1]))] == []


def test_no_rule_allows_what_nobody_needs() -> None:
    """A stale permission is an invitation."""
    for package, rule in RULES.items():
        own = [module for module in MODULES if package_of(module) == package]
        used = {package_of(other) for module in own for other in imported(MODULES[module])}
        if not rule.may.startswith("everything"):
            assert {*rule.may.split(", ")} - {"nothing"} <= used, package


def test_packages_only_import_downwards() -> None:
    order = [*RULES]
    for package, rule in RULES.items():
        for other in rule.may.split(", "):
            assert other not in order or order.index(other) > order.index(package), f"{package} -> {other}"


def test_there_is_no_circle_of_modules() -> None:
    """Lazy imports and those for types count, too: who follows them goes round all the same."""
    needs = {module: {other for other in imported(file) if other in MODULES} for module, file in MODULES.items()}
    while True:
        free = {module for module, others in needs.items() if not others}
        if not free:
            break
        needs = {module: others - free for module, others in needs.items() if module not in free}
    assert needs == {}


def test_no_torch_where_it_says_so() -> None:
    """In a process of its own: everything of these packages is imported, and torch is not."""
    own = [module for module in MODULES if (rule := RULES.get(package_of(module))) and rule.no_torch]
    judged = {"checker.grade.grader"}  # `python -m`: it imports torch when it starts to judge
    linux = {module for module in own if "sandbox." in module and sys.platform != "linux"}
    wanted = sorted({*own} - judged - linux)
    every = f"import sys, importlib\n[importlib.import_module(name) for name in {wanted}]\n"
    code = every + "assert 'torch' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert len(wanted) > 100 and done.returncode == 0, done.stderr
