"""`dev texts`: a chapter's texts go out as one file and come back; nothing changes but what was translated anew."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.cli.commands.kit.texts import export, take_back
from checker.course import CHAPTERS, lessons, read_chapter
from checker.dev.texts.moving import TextsRefused
from checker.dev.texts.places import places
from checker.source import toml
from checker.source.toml_edit import one_line
from tests.cli.world import COURSE, tutor

FOLDERS = sorted(file.parent for file in CHAPTERS.glob("ch*/lesson.en.md"))
SOME = FOLDERS[::4]  # always
EACH = pytest.mark.parametrize(
    "original",
    [pytest.param(folder, id=folder.name, marks=[] if folder in SOME else pytest.mark.slow) for folder in FOLDERS],
)


def copied(chapter: Path, place: Path) -> Path:
    return Path(shutil.copytree(chapter, place / chapter.name, ignore=shutil.ignore_patterns("__pycache__")))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Chapters 4 and 0 in a folder of their own."""
    for stem in ("ch00_editor", "ch04_layers"):
        copied(CHAPTERS / stem, tmp_path / "chapters")
    return tmp_path / "chapters"


@pytest.fixture
def folder(course: Path) -> Path:
    return course / "ch04_layers"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def exported(folder: Path, name: str = "texts.toml") -> Path:
    file = folder.parent / name
    export(folder, "zh", file)
    return file


def edited(file: Path, changes: Mapping[str, str]) -> None:
    """The translator's file with other texts in Chinese, written by another program."""
    data = toml.read(file)
    parts = [f"chapter = {one_line(data.pop('chapter'))}\n"]
    given = dict(changes)
    for name, table in data.items():
        texts = {**table, "zh": given.pop(name, table["zh"])}
        parts.append(f"[{one_line(name)}]\n" + "".join(f"{key} = {one_line(text)}\n" for key, text in texts.items()))
    assert not given
    file.write_text("".join(parts), encoding="utf-8")


@EACH
def test_there_and_back_changes_nothing(original: Path, tmp_path: Path) -> None:
    folder = copied(original, tmp_path)
    before = contents(folder)
    file = exported(folder)
    assert take_back(folder, "zh", file) == []
    edited(file, {})  # in other quotes
    assert take_back(folder, "zh", file) == []
    assert contents(folder) == before


@EACH
def test_every_text_is_in_the_file(original: Path, tmp_path: Path) -> None:
    file = tmp_path / "texts.toml"
    count = export(original, "zh", file)
    data = toml.read(file)
    assert data.pop("chapter") == original.name and len(data) == count
    assert data["lesson"] == lessons(original)
    assert all(set(table) == {"en", "zh"} and all(table.values()) for table in data.values())
    if (original / "chapter.toml").exists():
        chapter = read_chapter(original)
        gallery = [*(original / "misconceptions").glob("*/*.py"), *(original / "right").rglob("*.py")]
        hints = sum(len(task.hints) for task in chapter.tasks)
        assert count == 2 + len(chapter.tasks) + hints + len(chapter.messages) + len(gallery)
        assert data["title"] == chapter.title
        assert data[f"tasks/{chapter.tasks[-1].name}/hints/1"] == chapter.tasks[-1].hints[0]


@EACH
def test_every_text_can_be_changed(original: Path, tmp_path: Path) -> None:
    folder = copied(original, tmp_path)
    before = places(folder)
    english = {place.name: place.read("en") for place in before}
    changes = {place.name: f'（改）"{place.read("zh").rstrip()}\\' for place in before}
    file = exported(folder)
    edited(file, changes)
    assert take_back(folder, "zh", file) == list(english)
    after = places(folder)
    assert {place.name: place.read("zh") for place in after} == {p.name: p.tidy(changes[p.name]) for p in before}
    assert {place.name: place.read("en") for place in after} == english
    assert take_back(folder, "zh", file) == []


CHANGES = {
    "title": "层",
    "tasks/relu/title": '带 "引号" 和 \\ 的标题',
    "tasks/flatten_images/hints/3": "第一行\n    缩进 = 2\n最后一行",
    "messages/stride": "步子更大。",
    "lesson": "# 新的课文\n\n`x`\n",
    "misconceptions/relu/relu_changes_its_argument": "新的说明。",
    "right/einsum": "用 einsum 写的。" * 20,
}


def test_what_was_translated_arrives_and_nothing_else_changes(folder: Path) -> None:
    before, kept = contents(folder), {place.name: place.read("en") for place in places(folder)}
    file = exported(folder)
    edited(file, CHANGES)
    assert sorted(take_back(folder, "zh", file)) == sorted(CHANGES)
    after = {place.name: place for place in places(folder)}
    assert {name: place.read("en") for name, place in after.items()} == kept
    for name, text in CHANGES.items():
        assert after[name].read("zh") == text
    files = {name for name, content in contents(folder).items() if content != before[name]}
    assert files == {
        "chapter.toml",
        "lesson.zh.md",
        "misconceptions/relu/relu_changes_its_argument.py",
        "right/einsum.py",
    }
    assert take_back(folder, "zh", file) == []  # once more


def test_of_chapter_toml_only_the_value_changes(folder: Path) -> None:
    before = (folder / "chapter.toml").read_bytes().decode()
    file = exported(folder)
    edited(file, {"tasks/relu/title": "短"})
    take_back(folder, "zh", file)
    old = f'title.zh = "{read_chapter(CHAPTERS / "ch04_layers").task("relu").title["zh"]}"'
    assert before.count(old) == 1
    assert (folder / "chapter.toml").read_bytes().decode() == before.replace(old, 'title.zh = "短"')


def test_windows_ends_of_lines_stay(folder: Path) -> None:
    for name in ("chapter.toml", "lesson.zh.md", "right/einsum.py"):
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))
    file = exported(folder)
    assert take_back(folder, "zh", file) == []
    edited(file, {"title": "一\n二", "lesson": "# 课\n\n文\n", "right/einsum": "字" * 200})
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))  # from Notepad
    assert take_back(folder, "zh", file) == ["title", "lesson", "right/einsum"]
    for name in ("chapter.toml", "lesson.zh.md", "right/einsum.py"):
        content = (folder / name).read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n") > 2
    assert take_back(folder, "zh", file) == []


def test_a_first_translation(folder: Path) -> None:
    """Nothing is there in Chinese yet: the texts get their places beside the English ones."""
    (folder / "lesson.zh.md").unlink()
    text = (folder / "chapter.toml").read_text(encoding="utf-8")
    whole = toml.loads(text)
    title, hint = whole["title"]["zh"], whole["tasks"][0]["hints"][0]["zh"]
    text = text.replace(f'zh = "{title}"\n', "", 1).replace(f'zh = "{hint}"\n', "", 1)
    (folder / "chapter.toml").write_text(text, encoding="utf-8")
    right = folder / "right" / "einsum.py"
    source = right.read_text(encoding="utf-8")
    start, end = source.index("\nzh:"), source.index('\n"""', 3)
    right.write_text(source[:start] + source[end:], encoding="utf-8")
    file = exported(folder)
    data = toml.read(file)
    names = ["title", f"tasks/{whole['tasks'][0]['name']}/hints/1", "lesson", "right/einsum"]
    assert [name for name, table in data.items() if "" in dict(table if name != "chapter" else {}).values()] == names
    assert take_back(folder, "zh", file) == []  # what is not translated yet stays away
    edited(file, dict.fromkeys(names, "新的文字"))
    assert take_back(folder, "zh", file) == names
    assert [place.read("zh").strip() for place in places(folder) if place.name in names] == ["新的文字"] * 4
    assert "\n" + 'en = "Layers"\nzh = "新的文字"\n' in (folder / "chapter.toml").read_text(encoding="utf-8")


REFUSALS = [
    ('["title"]', '["titel"]', "titel: ch04_layers has no such text"),
    ('en = """Layers"""', 'en = """Layer"""', "title: its en is not what the chapter says now"),
    ('zh = """网络层"""', 'zh = """ """', "title: its zh is empty, and the chapter has one"),
    ('zh = """网络层"""', 'zh = """{n} 层"""', "title: {n} must stand in both en and zh"),
    ('zh = """网络层"""', 'zh = """层"""\nfr = """x"""', "title: expected en and zh"),
    ('zh = """网络层"""', "zh = 3", "title: expected en and zh"),
    ('zh = """网络层"""', "", "title: expected en and zh"),
    ('chapter = "ch04_layers"', 'chapter = "ch05_x"', "holds the texts of ch05_x, not of ch04_layers"),
    ('zh = """网络层"""', 'zh = """网络层', "cannot be read: "),
]


@pytest.mark.parametrize(("old", "new", "said"), REFUSALS)
def test_a_file_that_does_not_fit_is_refused_and_nothing_is_written(
    old: str, new: str, said: str, folder: Path
) -> None:
    file = exported(folder)
    edited_text = file.read_text(encoding="utf-8").replace("步长为 1 时是对的", "改了，但不会写进去")
    assert old in edited_text and "改了" in edited_text
    file.write_text(edited_text.replace(old, new, 1), encoding="utf-8")
    before = contents(folder)
    with pytest.raises(TextsRefused) as refusal:
        take_back(folder, "zh", file)
    assert said in str(refusal.value) and "\n" not in str(refusal.value)
    assert contents(folder) == before


def test_a_placeholder_must_not_get_lost(folder: Path) -> None:
    text = (folder / "chapter.toml").read_text(encoding="utf-8")
    (folder / "chapter.toml").write_text(text.replace("Right for stride 1.", "Right for {n}.", 1), encoding="utf-8")
    file = exported(folder)
    edited(file, {"messages/stride": "步子更大。"})
    with pytest.raises(TextsRefused, match=r"messages/stride: \{n\} must stand in both"):
        take_back(folder, "zh", file)


def test_other_refusals(folder: Path) -> None:
    file = exported(folder)
    with pytest.raises(TextsRefused, match="is already there"):
        exported(folder)
    with pytest.raises(TextsRefused, match="fr is not a language to translate into; there is zh"):
        export(folder, "fr", file.with_name("other"))
    with pytest.raises(TextsRefused, match="en is not a language to translate into"):
        take_back(folder, "en", file)
    with pytest.raises(TextsRefused, match="cannot be read: No such file"):
        take_back(folder, "zh", file.with_name("other"))
    (folder / "right" / "einsum.py").write_text('"""No fields."""\n', encoding="utf-8")
    file = exported(folder, "second.toml")
    edited(file, {"right/einsum": "没有"})
    with pytest.raises(TextsRefused, match="right/einsum: the docstring has no field en:"):
        take_back(folder, "zh", file)


def test_the_command(course: Path, tmp_path: Path) -> None:
    file = tmp_path / "ch04.zh.toml"
    done = tutor(tmp_path, "dev", "texts", "export", "4", "zh", str(file), course=course)
    assert done.code == 0, done.err
    assert done.out.endswith(f"python tutor.py dev texts import 4 zh {file}\n")
    edited(file, {"title": "层"})
    done = tutor(tmp_path, "dev", "texts", "import", "layers", "zh", str(file), course=course)
    assert (done.code, done.out, done.err) == (0, "title\nTexts changed: 1\n", "")
    again = tutor(tmp_path, "dev", "texts", "export", "4", "zh", str(file), course=course)
    assert again.code == 1 and again.err.startswith(f"{file} is already there")


def test_a_lesson_without_exercises_and_a_chapter_that_is_not_there(course: Path, tmp_path: Path) -> None:
    file = tmp_path / "ch00.zh.toml"
    assert tutor(tmp_path, "dev", "texts", "export", "0", "zh", str(file), course=course).out.startswith(
        "Texts: 1, in "
    )
    assert set(toml.read(file)) == {"chapter", "lesson"}
    refused = tutor(tmp_path, "dev", "texts", "export", "44", "zh", str(tmp_path / "x"), course=COURSE)
    assert refused.code == 2 and refused.err.startswith("There is no chapter 44")
