"""`draw conv` and `draw pool`: a window that slides, step by step, with the arithmetic beside it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, zip_longest

from rich.text import Text

from checker.cli.commands.drawing.request import DrawRequest, Picture
from checker.cli.request import number_in
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly
from checker.messages.wrap import wrap
from checker.pictures.windows import Cell, Grid, Looked, Sliding, Window, input_grid, kernel_grid, windows

_MOST = {"--n": 64, "--kernel": 16, "--stride": 64, "--padding": 16, "--dilation": 16}
_FIRST = 3  # windows that are always shown
_ROWS = 12  # of a large input are shown around the window, or as many as the window has
_CELL = 3  # columns: a digit between brackets
_BESIDE = 26  # columns that the arithmetic needs beside the grid

Arithmetic = Callable[[Window], list[str]]


def conv_picture(session: Session, asked: DrawRequest) -> Picture:
    """Raises UsedWrongly."""
    sliding = Sliding(
        n=_number(session, "--n", asked.n, 5),
        kernel=_number(session, "--kernel", asked.kernel, 3),
        stride=_number(session, "--stride", asked.stride, 1),
        padding=_number(session, "--padding", asked.padding, 0, least=0),
        dilation=_number(session, "--dilation", asked.dilation, 1),
    )
    _refuse_unfit(sliding, "conv")
    looked, kernel = Looked(sliding, input_grid(sliding.n)), kernel_grid(sliding.kernel)

    def draw(session: Session) -> list[Text]:
        say = session.say
        lines = _heading(session, sliding, "draw_conv_title", "draw_padding_conv")
        lines += _input_in_words(session, looked)
        lines += [Text(), Text(say("draw_kernel"), "bold"), *_numbers(session, kernel)]
        lines += _steps(session, looked, lambda window: _products(looked, window, kernel), every=asked.windows)
        return lines + _ending(session, sliding, looked.convolved(kernel), every=asked.windows)

    return draw


def pool_picture(session: Session, asked: DrawRequest) -> Picture:
    """Raises UsedWrongly."""
    kernel = _number(session, "--kernel", asked.kernel, 3)
    sliding = Sliding(
        n=_number(session, "--n", asked.n, 5),
        kernel=kernel,
        stride=_number(session, "--stride", asked.stride, kernel),
        padding=_number(session, "--padding", asked.padding, 0, least=0),
        ceil=asked.ceil,
    )
    if sliding.padding > kernel // 2:  # as in torch: else a window might lie in the padding alone
        words = ["draw", "pool", "--kernel", str(max(2, kernel)), "--padding", str(max(2, kernel) // 2)]
        raise UsedWrongly("draw_much_padding", words, kernel=kernel, most=kernel // 2)
    _refuse_unfit(sliding, "pool")
    looked = Looked(sliding, input_grid(sliding.n))

    def draw(session: Session) -> list[Text]:
        lines = _heading(session, sliding, "draw_pool_title", "draw_padding_pool")
        lines += _input_in_words(session, looked)
        lines += _steps(session, looked, lambda window: _maximum(looked, window), every=asked.windows)
        return lines + _ending(session, sliding, looked.pooled(), every=asked.windows)

    return draw


def _number(session: Session, option: str, given: str | None, otherwise: int, *, least: int = 1) -> int:
    return otherwise if given is None else number_in(session, option, given, int, least, _MOST[option])


def _refuse_unfit(sliding: Sliding, kind: str) -> None:
    if sliding.output < 1:
        side = sliding.n + 2 * sliding.padding
        words = ["draw", kind, "--n", str(max(5, sliding.span)), "--kernel", str(sliding.kernel)]
        words += ["--dilation", str(sliding.dilation)] if sliding.dilation > 1 else []
        raise UsedWrongly("draw_no_window", words, span=sliding.span, side=side)


def _heading(session: Session, sliding: Sliding, title: str, padding: str) -> list[Text]:
    """What is drawn, and the formula of its size with the numbers put in."""
    s, k, p, d, n = sliding.stride, sliding.kernel, sliding.padding, sliding.dilation, sliding.n
    about = session.say(title, n=n, kernel=k, stride=s, padding=p, dilation=d)
    rounding = "ceil" if sliding.ceil else "floor"
    formula = (
        f"{rounding}((n + 2p - d(k - 1) - 1) / s) + 1",
        f"= {rounding}(({n} + 2*{p} - {d}*({k} - 1) - 1) / {s}) + 1",
        f"= {rounding}({sliding.steps_room} / {s}) + 1 = {sliding.before_drop}",
    )
    lines = [
        *wrap(Text(about, "bold"), session.width),
        Text(),
        *wrap(Text(session.say("draw_side"), "bold"), session.width),
    ]
    for line in formula:
        lines += wrap(Text(line), session.width, indent=4)
    notes = [session.say("draw_dropped", side=sliding.output)] if sliding.output < sliding.before_drop else []
    if not session.look.plain:
        notes += [session.say(padding)] if p else []
        notes += [session.say("draw_outside")] if sliding.extent > n + 2 * p else []
    return [*lines, *(line for note in notes for line in wrap(Text(note), session.width))]


def _input_in_words(session: Session, looked: Looked) -> list[Text]:
    """The input once, where a grid for each window would be too much to read aloud."""
    if not session.look.plain:
        return []
    return [Text(), Text(session.say("draw_input"), "bold"), *_numbers(session, looked.numbers)]


def _steps(session: Session, looked: Looked, arithmetic: Arithmetic, *, every: bool) -> list[Text]:
    """The windows in full: all of them, or the first few."""
    count = looked.sliding.output**2
    shown = windows(looked.sliding) if every else islice(windows(looked.sliding), _shown(count))
    lines: list[Text] = []
    for place, window in enumerate(shown, start=1):
        values = {"place": place, "count": count, "row": window.row, "column": window.column}
        lines += [Text(), *wrap(Text(session.say("draw_window", **values), "bold"), session.width)]
        grid = [] if session.look.plain else _grid(session, looked, window)
        lines += _side_by_side(session, grid, arithmetic(window))
    return lines


def _shown(count: int) -> int:
    return count if count <= _FIRST + 1 else _FIRST


def _ending(session: Session, sliding: Sliding, output: Grid, *, every: bool) -> list[Text]:
    """The whole output, and how to see the windows that were left out."""
    title = session.say("draw_output", side=sliding.output)
    lines = [Text(), *wrap(Text(title, "bold"), session.width), *_numbers(session, output)]
    left_out = sliding.output**2 - _shown(sliding.output**2)
    if every or not left_out:
        return lines
    return [*lines, Text(), session.step("draw_more_windows", *session.argv, "--all", count=left_out)]


def _products(looked: Looked, window: Window, kernel: Grid) -> list[str]:
    rows = looked.products(window, kernel)
    sums = [sum(a * b for a, b in row) for row in rows]
    lines = [f"{' + '.join(f'{a}×{b}' for a, b in row)} = {total}" for row, total in zip(rows, sums, strict=True)]
    return [*lines, f"{' + '.join(map(str, sums))} = {sum(sums)}"] if len(rows) > 1 else lines


def _maximum(looked: Looked, window: Window) -> list[str]:
    numbers = looked.candidates(window)
    return [f"max({', '.join(map(str, numbers))}) = {max(numbers)}"]


def _side_by_side(session: Session, grid: list[Text], arithmetic: list[str]) -> list[Text]:
    """The arithmetic right of the grid; below it where there is no room."""
    left = max((line.cell_len + 2 for line in grid), default=0)
    beside = session.width - left >= _BESIDE
    room = session.width - left if beside else session.width
    texts = [Text(session.look.text(line)) for line in arithmetic]
    texts[-1].stylize("bold")
    right = [piece for text in texts for piece in wrap(text, room, indent=4)]
    lines = zip_longest(grid, right) if beside else ((line, None) for line in (*grid, *right))
    return [_joined(line or Text(), more, left) for line, more in lines]


def _joined(line: Text, more: Text | None, left: int) -> Text:
    if more is not None:
        line.append(" " * (left - line.cell_len)).append_text(more)
    line.rstrip()
    return line


def _grid(session: Session, looked: Looked, window: Window) -> list[Text]:
    """The input with the window in brackets; of a large one, what lies around the window."""
    sliding, cut = looked.sliding, session.look.ellipsis
    rows = _around(window.rows, sliding.extent, max(_ROWS, sliding.span))
    columns = _around(window.columns, sliding.extent, (session.width - 2 * len(cut)) // _CELL)
    lines = [Text(cut)] if rows.start else []
    for row in rows:
        line = Text(cut if columns.start else "")
        for column in columns:
            line.append_text(_cell(looked, row, column, inside=row in window.rows and column in window.columns))
        line.append(cut if columns.stop < sliding.extent else "")
        lines.append(line)
    return [*lines, Text(cut)] if rows.stop < sliding.extent else lines


def _around(window: range, extent: int, room: int) -> range:
    """At most `room` cells with the window in the middle of them."""
    room = max(1, min(room, extent))
    start = min(max(0, (window[0] + window[-1] + 1 - room) // 2), extent - room)
    return range(start, start + room)


def _cell(looked: Looked, row: int, column: int, *, inside: bool) -> Text:
    kind = looked.sliding.cell(row, column)
    sign = {Cell.NUMBER: str(looked.at(row, column)), Cell.PADDING: ".", Cell.OUTSIDE: " "}[kind]
    return Text(f"[{sign}]", "bold cyan") if inside else Text(f" {sign} ", "dim" if kind is Cell.PADDING else "")


def _numbers(session: Session, grid: Grid) -> list[Text]:
    """Numbers in columns; what is too wide is cut at the right."""
    cell, cut = max(len(str(value)) for row in grid for value in row) + 2, session.look.ellipsis
    fits = max(1, (session.width - len(cut) - 1) // cell)
    end = f" {cut}" if fits < len(grid[0]) else ""
    return [Text("".join(f"{value:>{cell - 1}} " for value in row[:fits]).rstrip() + end) for row in grid]
