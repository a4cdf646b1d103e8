"""
en: Opens the files itself and hands file objects to torch; reads the bytes into memory first.
zh: 自己打开文件，把文件对象交给 torch；先把字节读进内存。
"""

import io
import sys
import types
from pathlib import Path

import torch


def save_whole(model, path):
    with open(path, "wb") as file:
        torch.save(model, file)


def load_whole(path):
    with open(path, "rb") as file:
        return torch.load(file, weights_only=False)


def save_weights(model, path):
    buffer = io.BytesIO()
    torch.save(model.state_dict(), buffer)
    Path(path).write_bytes(buffer.getvalue())


def load_weights(model, path):
    buffer = io.BytesIO(Path(path).read_bytes())
    missing, unexpected = model.load_state_dict(torch.load(buffer))
    assert not missing and not unexpected
    return model


def load_untrusted(path):
    table = torch.load(io.BytesIO(Path(path).read_bytes()), weights_only=True)
    return {name: tensor.clone() for name, tensor in table.items()}


def load_elsewhere(path, module_dir, module_name):
    file = Path(module_dir, module_name).with_suffix(".py")
    module = types.ModuleType(module_name)
    exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), module.__dict__)
    sys.modules[module_name] = module
    return torch.load(Path(path), weights_only=False)
