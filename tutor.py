# -*- coding: utf-8 -*-
"""The door of the tutor: `python tutor.py check 4`.

Whatever Python the learner happens to start reads this file, so it keeps to what Python 2.7 can parse: no annotations,
no f-strings. It says what is missing, in one sentence and with the line that mends it, and hands over to `checker/cli`.
"""

from __future__ import unicode_literals

import sys

if sys.path and not getattr(sys.flags, "safe_path", False):
    del sys.path[0]  # this file's folder: a learner's random.py in it is not Python's own

import errno
import gc
import io
import os
import re


def text(word):
    """Python 2 keeps paths as bytes."""
    return word.decode(sys.getfilesystemencoding() or "utf-8", "replace") if isinstance(word, bytes) else word


ROOT = text(os.path.dirname(os.path.abspath(__file__)))
JUDGING = {"check", "watch", "review", "tour", "pack", "dev"}  # the commands that import torch

# What pip calls it, what Python calls it, the oldest version that will do.
ALWAYS = [("typer", "typer", None), ("rich", "rich", None), ("filelock", "filelock", None)]
TO_JUDGE = [
    ("torch", "torch", (2, 4)),
    ("torchvision", "torchvision", (0, 19)),
    ("tensorboard", "tensorboard", None),
    ("pytest", "pytest", (8, 0)),
    ("pillow", "PIL", None),
]
TO_RUN = TO_JUDGE[:1]
TO_WATCH = [("watchfiles", "watchfiles", None)]
TO_DRAW = [
    (TO_JUDGE[0], {"model"}),
    (TO_JUDGE[2], {"loss"}),
    (TO_JUDGE[4], {"image", "batch", "--png"}),
    (("numpy", "numpy", None), {"batch"}),
]

OLD_PYTHON = """\
The tutor needs Python 3.10 or newer, and this is Python {version} ({python}). What mends it:
本教程需要 Python 3.10 或更高版本，现在运行的是 Python {version}（{python}）。解决办法：
    {line}
"""
OTHER_PYTHON = """\
The tutor's packages are in its own environment, .venv, and this is another Python ({python}); this line starts it:
教程所需的包装在它自己的虚拟环境 .venv 里，而现在运行的是另一个 Python（{python}）；请改用下面这一行：
    {line}
"""
MISSING = """\
The tutor cannot start, because this Python lacks {english}; this line mends it:
教程暂时无法启动：当前的 Python 缺少 {chinese}。运行下面这一行即可解决：
    {line}
"""


def main():
    """Look whether all is there, then let the command line do the work."""
    open_streams()
    leave_lost_folder()
    refuse_old_python()
    running = sys.argv[1:2] == ["gpu-sim"]  # somebody's own script: what follows is not for the tutor
    judging = not running and JUDGING.intersection(sys.argv[1:]) and not {"--help", "-h"}.intersection(sys.argv)
    watching = TO_WATCH if judging and "watch" in sys.argv[1:] else []
    asking = judging or {"diagnose", "grade"}.intersection(sys.argv[1:])
    drawing = [package for package, words in TO_DRAW if "draw" in sys.argv[1:] and words.intersection(sys.argv)]
    refuse_missing_packages(ALWAYS + (TO_JUDGE + watching if asking else TO_RUN if running else drawing))
    if judging:
        # `import torch` makes 280,000 objects that stay for good, and is a quarter faster if the collector does not
        # look through them again and again. The engine switches it on again when torch is in.
        gc.disable()
        # The tutor forks after torch is in, and a child hangs if torch had threads; the course's tensors are small
        # enough for one. OpenMP and MKL read these names once, when torch is imported.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        os.environ.setdefault("MKL_NUM_THREADS", "1")
    find_kit()
    if running:
        sys.exit(run())  # its threads and what it left to `atexit` come to their end
    leave(run())


def open_streams():
    """Gives a standard stream that was closed (`<&-`, as cron and some editors do it) nothing to read or write; else
    the next file that is opened would be taken for it."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is not None:
            continue
        try:
            os.fstat(number)
        except OSError:
            descriptor = os.open(os.devnull, os.O_RDWR)
            if descriptor != number:
                os.dup2(descriptor, number)
                os.close(descriptor)
            os.set_inheritable(number, True)
        setattr(sys, name, io.TextIOWrapper(io.FileIO(number, mode, closefd=False), encoding="utf-8"))


def leave_lost_folder():
    """PyTorch does not load in a working directory that somebody has deleted."""
    try:
        os.getcwd()
    except OSError:
        os.chdir(ROOT)


def find_kit():
    """The kit is the one in this folder, wherever another one is installed; everything else comes from elsewhere."""
    sys.path.insert(0, ROOT)
    import checker  # noqa: F401

    sys.path.append(sys.path.pop(0))


def run():
    """The command line's exit code."""
    from checker.cli.entry import run as command_line

    try:
        return command_line(sys.argv[1:])
    except SystemExit as end:
        return end.code
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if reader_has_gone(error):
            return 0
        raise


def reader_has_gone(error):
    """Whether it says that nobody reads the output any more, as in `tutor.py lesson 4 | head`: EINVAL on Windows."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def leave(code):
    """End the process at once: taking torch apart would cost another half second."""
    if isinstance(code, str):
        sys.stderr.write(code + "\n")
        code = 1
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # who was to read it has gone, or the command line has said why it cannot be written
            pass
    os._exit(code or 0)


def refuse_old_python():
    if sys.version_info >= (3, 10):
        return
    if own_python() is not None:
        line = pasteable(own_python(), [os.path.join(ROOT, "tutor.py")])
    elif os.environ.get("CONDA_PREFIX"):
        line = "conda create -y -n tutor python=3.12"
    else:
        line = "https://www.python.org/downloads/ (README.md, docs/README.zh.md)"
    refuse(OLD_PYTHON, version="{0}.{1}.{2}".format(*sys.version_info), python=text(sys.executable), line=line)


def refuse_missing_packages(packages):
    if sys.version_info < (3, 11):
        packages = packages + [("tomli", "tomli", None)]
    looked_at = [(package, shortcoming(package)) for package in packages]
    lacking = [(package, found) for package, found in looked_at if found is not None]
    if not lacking:
        return
    if own_python() is not None and os.path.realpath(sys.prefix) != os.path.realpath(os.path.join(ROOT, ".venv")):
        line = pasteable(own_python(), [os.path.join(ROOT, "tutor.py")] + sys.argv[1:])
        refuse(OTHER_PYTHON, python=sys.executable, line=line)
    english = [described(package, found, "{0} {1} or newer (it has {2})") for package, found in lacking]
    chinese = [described(package, found, "{0} {1} 或更高版本（现有 {2}）") for package, found in lacking]
    line = installing([requirement(*package) for package, _ in lacking])
    refuse(MISSING, english=", ".join(english), chinese="、".join(chinese), line=line)


def shortcoming(package):
    """None if it will do, "" if it is not there, else the version that is too old. Imports no package: that is slow."""
    from importlib.util import find_spec

    name, module, oldest = package
    if find_spec(module) is None:
        return ""
    found = installed_version(name) if oldest else ""
    too_old = found and tuple(int(digits) for digits in re.findall("[0-9]+", found)[:2]) < oldest
    return found if too_old else None


def described(package, found, sentence):
    name, _, oldest = package
    return sentence.format(name, "{0}.{1}".format(*oldest), found) if found else name


def installed_version(name):
    """The version pip wrote down, or "" where a package came without: then it may be new enough."""
    from importlib.metadata import PackageNotFoundError, version  # 0.05 s: only for commands that take longer anyway

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def requirement(name, _module, oldest):
    """What to tell pip: `torch>=2.4`."""
    return name if oldest is None else "{0}>={1}.{2}".format(name, *oldest)


def installing(requirements):
    """The line that installs them; a Python that belongs to the system lets pip install into an environment only."""
    arguments = ["-m", "pip", "install", "--upgrade"] + requirements
    in_environment = sys.prefix != sys.base_prefix
    if in_environment or not os.path.isfile(os.path.join(os.path.dirname(os.__file__), "EXTERNALLY-MANAGED")):
        return pasteable(sys.executable, arguments)
    environment = os.path.join(ROOT, ".venv")
    making = pasteable(sys.executable, ["-m", "venv", environment])
    return making + " && " + pasteable(os.path.join(environment, "bin", "python"), arguments)


def own_python():
    """The Python of the environment that the README's first line makes, or None."""
    for names in (("bin", "python"), ("Scripts", "python.exe")):
        python = os.path.join(ROOT, ".venv", *names)
        if os.path.isfile(python):
            return python
    return None


def pasteable(program, arguments):
    """One line to paste into a shell; PowerShell, the terminal of Windows, starts a quoted program only after `&`."""
    words = [text(word) for word in [program] + arguments]
    words = [word if re.match("^[-+,./:=@\\\\\\w]+$", word, re.UNICODE) else '"' + word + '"' for word in words]
    call = "& " if os.name == "nt" and words[0].startswith('"') else ""
    return call + " ".join(words)


def refuse(sentence, **values):
    """Say it in English and Chinese, and end as one who was started wrongly: 2."""
    # As bytes, because an old Python on an old terminal raises UnicodeEncodeError at Chinese.
    message = sentence.format(**values).encode(getattr(sys.stderr, "encoding", None) or "utf-8", "replace")
    sys.stderr.flush()
    with io.open(sys.stderr.fileno(), "wb", closefd=False) as terminal:
        terminal.write(message)
    sys.exit(2)


if __name__ == "__main__":
    main()
