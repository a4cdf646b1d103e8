"""`draw`: the pictures of the course, in the terminal and as picture files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rich.text import Text

from checker.cli.commands.drawing.request import DrawRequest, Picture
from checker.cli.files import shown_path
from checker.cli.session import Session
from checker.cli.usage import EXAMPLES, UsedWrongly, nearest, replaced
from checker.messages.command import command
from checker.messages.look import ASCII, Look
from checker.pictures import export
from checker.storage.files import write_bytes_atomically

_FILE_WIDTH = 100  # columns of a picture file, where the picture could be wider
_FILE_LINES = 1000


def _conv(session: Session, asked: DrawRequest) -> Picture:
    from checker.cli.commands.drawing.windows import conv_picture

    return conv_picture(session, asked)


def _pool(session: Session, asked: DrawRequest) -> Picture:
    from checker.cli.commands.drawing.windows import pool_picture

    return pool_picture(session, asked)


def _model(session: Session, asked: DrawRequest) -> Picture:
    from checker.cli.commands.drawing.model import model_picture

    return model_picture(session, asked)


def _loss(session: Session, asked: DrawRequest) -> Picture:
    from checker.cli.commands.drawing.loss import loss_picture

    return loss_picture(session, asked)


def _image(session: Session, asked: DrawRequest) -> Picture:
    from checker.cli.commands.drawing.image import image_picture

    return image_picture(session, asked)


def _batch(session: Session, asked: DrawRequest) -> Picture:
    from checker.cli.commands.drawing.batch import batch_picture

    return batch_picture(session, asked)


@dataclass(frozen=True)
class PictureKind:
    """One kind of picture: how many words and which options it takes."""

    make: Callable[[Session, DrawRequest], Picture]
    words: int = 0
    options: frozenset[str] = frozenset()


_SIDES = frozenset({"--n", "--kernel", "--stride", "--padding", "--all"})
KINDS: Mapping[str, PictureKind] = {
    "conv": PictureKind(_conv, options=_SIDES | {"--dilation"}),
    "pool": PictureKind(_pool, options=_SIDES | {"--ceil"}),
    "model": PictureKind(_model, words=2, options=frozenset({"--file", "--input"})),
    "loss": PictureKind(_loss, words=2),
    "image": PictureKind(_image, words=1),
    "batch": PictureKind(_batch, words=1, options=frozenset({"--n"})),
}


def show_picture(session: Session, asked: DrawRequest) -> int:
    """Draws it on the screen, and into the files that are asked for. Raises UsedWrongly."""
    kind = _understood(session, asked)
    for option, file in (("--svg", asked.svg), ("--png", asked.png)):
        _refuse_unfit(session, option, file, asked)
    picture = kind.make(session, asked)
    session.show(*picture(session))
    if asked.svg is not None:
        title = command("draw", *(word for word in (asked.kind, asked.what, asked.name) if word))
        drawing = export.svg(_on_file(session, asked, picture, Look()), title)
        _save(session, asked.svg, EXAMPLES["--svg"], drawing.encode("utf-8"))
    if asked.png is not None:
        try:
            drawn = export.png(_on_file(session, asked, picture, ASCII))
        except export.NoSign as lacking:
            raise UsedWrongly("draw_no_sign", _as_svg(session, asked, asked.png), sign=lacking.sign) from None
        _save(session, asked.png, EXAMPLES["--png"], drawn)
    return 0


def _as_svg(session: Session, asked: DrawRequest, png: Path) -> list[str]:
    """What was typed, with --svg in place of --png."""
    return [*_without_files(session, asked), "--svg", str(asked.svg or png.with_suffix(".svg"))]


def _without_files(session: Session, asked: DrawRequest) -> list[str]:
    """What was typed, but for the picture files."""
    files = [(option, str(file)) for option, file in (("--svg", asked.svg), ("--png", asked.png)) if file is not None]
    typed = {word for option, file in files for word in (option, file, f"{option}={file}")}
    return [word for word in session.argv if word not in typed]


def _understood(session: Session, asked: DrawRequest) -> PictureKind:
    if asked.kind is None:
        raise UsedWrongly("draw_kinds", ["draw", "conv"], kinds=", ".join(KINDS))
    if asked.kind not in KINDS:
        right = nearest(asked.kind, KINDS)
        raise UsedWrongly("draw_bad_kind", replaced(session.argv, asked.kind, right), given=asked.kind)
    kind, words = KINDS[asked.kind], [word for word in (asked.what, asked.name) if word is not None]
    if len(words) > kind.words:
        raise UsedWrongly("too_many", ["draw", asked.kind, *words[: kind.words]], given=words[kind.words])
    unfit = [option for option in asked.options() if option not in kind.options]
    if unfit:
        raise UsedWrongly("draw_option_unfit", ["draw", asked.kind, *words], kind=asked.kind, option=unfit[0])
    return kind


def _refuse_unfit(session: Session, option: str, file: Path | None, asked: DrawRequest) -> None:
    """Only a picture of the same kind may be replaced, and never the one that is drawn."""
    if file is None:
        return
    drawn = asked.kind == "image" and asked.what is not None and file.resolve() == Path(asked.what).resolve()
    if file.suffix.lower() != "." + option.strip("-") or file.is_dir() or drawn:
        raise UsedWrongly("option_unfit", replaced(session.argv, str(file), EXAMPLES[option]), option=option)


def _on_file(session: Session, asked: DrawRequest, picture: Picture, look: Look) -> list[Text]:
    """The picture in all colours, whatever the terminal shows."""
    words = tuple(_without_files(session, asked))
    lines = picture(replace(session, console=export.recorder(_FILE_WIDTH), look=look, argv=words))
    if len(lines) > _FILE_LINES:
        raise UsedWrongly("draw_too_long", words, count=len(lines), most=_FILE_LINES)
    return lines


def _save(session: Session, file: Path, example: str, content: bytes) -> None:
    try:
        write_bytes_atomically(file, content)
    except OSError as error:
        words = replaced(session.argv, str(file), example)
        raise UsedWrongly("bad_report", words, given=shown_path(file), reason=error.strerror or error) from None
    session.show(Text(session.say("draw_saved", file=shown_path(file))))
