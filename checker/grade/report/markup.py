"""HTML that cannot be broken by what stands in it: every text is escaped unless it was made here."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup, escape  # PyTorch brings it, with jinja2

from checker.messages.visible import visible

STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
EMPTY = {"meta", "rect", "line"}  # elements that hold nothing


def tag(name: str, /, *children: str, **attributes: object) -> Markup:
    """An element. `class_` stands for `class`; an attribute that is None is left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in EMPTY:
        return Markup(f"<{name}{said}>" if name == "meta" else f"<{name}{said}/>")
    return Markup(f"<{name}{said}>{joined(children)}</{name}>")


def escaped(text: str) -> Markup:
    """As HTML; what is Markup already stays as it is."""
    if isinstance(text, Markup):
        return text
    return escape(visible(text, limit=4_000, lines=True).encode("utf-8", "replace").decode())


def joined(parts: Iterable[str]) -> Markup:
    return Markup("").join(map(escaped, parts))


def document(title: str, language: str, body: Markup) -> str:
    """A page that may run nothing and load nothing, wherever it is opened."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        Markup(f"<style>{STYLE}</style>"),
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', body), lang='zh-CN' if language == 'zh' else 'en')}\n"
