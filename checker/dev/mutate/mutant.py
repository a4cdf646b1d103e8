"""What a mutant is, and the kinds there are."""

from dataclasses import dataclass
from enum import Enum


class Operator(Enum):
    """A kind of change; the value is what the report calls it."""

    ARITHMETIC = "arithmetic operator swapped"
    OPERAND = "operand left out"
    COMPARISON = "comparison swapped"
    BOOLEAN = "and/or swapped"
    NEGATION = "not added or removed"
    SIGN = "unary minus or ~ removed"
    INTEGER = "integer one more or less"
    FLOAT = "float doubled or negated"
    SINGLETON = "True/False/None flipped"
    STRING = "string changed"
    DEFAULT = "default in a signature changed"
    ELEMENT = "element left out"
    SLICE = "slice bound changed"
    ARGUMENT_DROPPED = "argument left out"
    ARGUMENTS_SWAPPED = "arguments swapped"
    CALL_REMOVED = "call removed from an expression"
    FUNCTION_SWAPPED = "function swapped for its sibling"
    STATEMENT_REMOVED = "statement removed"
    ASSIGNMENT_REMOVED = "assignment removed"
    AUGMENTED = "augmented assignment changed"
    RETURN = "returned value changed"
    CONDITION = "condition forced"
    LOOP = "loop changed"
    CONTEXT = "with or decorator removed"


@dataclass(frozen=True)
class Mutant:
    """A solution file with one small change."""

    task: str  # the task whose definition was changed
    operator: Operator
    line: int  # of the original
    before: str  # the original source line, stripped
    after: str  # the changed line, stripped; "" when it was removed
    source: str  # the whole file, changed
