"""Names of tools, drawn afresh for each check: no list of answers can be ready for them."""

from __future__ import annotations

from checker.judge.api import Draw

STEMS = ("pool", "conv", "relu", "norm", "loss", "drop", "flat", "pad", "fold", "mean", "grid", "tanh")

# No stem is a part of another name than its own, so that a keyword finds what it is meant to find.
PUBLIC = ("{stem}{n}", "{Stem}{n}d", "max_{stem}{n}", "{STEM}{n}", "{stem}{n}_", "is_{stem}{n}", "{Stem}By{n}")
HIDDEN = ("_{stem}{n}", "__{stem}{n}", "__{stem}{n}__", "_{Stem}{n}_", "_max_{STEM}{n}")


def spelled(draw: Draw, form: str, stem: str) -> str:
    return form.format(stem=stem, Stem=stem.title(), STEM=stem.upper(), n=draw.integer(2, 99))


def public(draw: Draw, count: int) -> list[str]:
    """As many names as asked for that users are meant to see, each with another stem, in no order."""
    forms = (draw.shuffled(PUBLIC) * 2)[:count]
    return [spelled(draw, form, stem) for form, stem in zip(forms, draw.shuffled(STEMS), strict=False)]


def hidden(draw: Draw, count: int) -> list[str]:
    """The same with names that start with an underscore."""
    forms = (draw.shuffled(HIDDEN) * 2)[:count]
    return [spelled(draw, form, stem) for form, stem in zip(forms, draw.shuffled(STEMS), strict=False)]


def every_form(draw: Draw, stem: str) -> tuple[list[str], list[str]]:
    """Public and hidden names that all contain `stem`, in capital or small letters, in no order."""
    return (
        [spelled(draw, form, stem) for form in draw.shuffled(PUBLIC)],
        [spelled(draw, form, stem) for form in draw.shuffled(HIDDEN)],
    )


def near_misses(name: str) -> list[str]:
    """Names that a box with `name` in it does not list for that."""
    return [name[:-1], name[1:], name + "x", name.swapcase()]


def in_any_case(draw: Draw, text: str) -> list[str]:
    """The text in small letters, in capitals, and mixed."""
    return draw.shuffled([text.lower(), text.upper(), text.title(), text.title().swapcase()])
