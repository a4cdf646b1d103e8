"""What an instructor's own file or option gets wrong: the sentence's label and its values."""

from __future__ import annotations


class BadRules(Exception):
    """`label` is a sentence of the catalogue that needs no next command of its own; `values` fill it."""

    def __init__(self, label: str, **values: object) -> None:
        super().__init__(label)
        self.label = label
        self.values = values
