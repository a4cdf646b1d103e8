"""
en: The course's own scripts, cut into functions: another variable at each step, prints, sys.path for the trap.
zh: 把课程的脚本切成函数：每一步换一个变量，有 print，陷阱那里用 sys.path。
"""

import importlib
import sys

import torch


def save_whole(model, path):
    # 保存方式1，模型结构+模型参数
    torch.save(model, path)


def load_whole(path):
    # 方式1-》保存方式1，加载模型
    model = torch.load(path, weights_only=False)
    print(model)
    return model


def save_weights(model, path):
    # 保存方式2，模型参数（官方推荐）
    torch.save(model.state_dict(), path)


def load_weights(model, path):
    vgg16 = model
    state = torch.load(path)
    vgg16.load_state_dict(state)
    print(vgg16)
    return vgg16


def load_untrusted(path):
    state = torch.load(path, weights_only=True)
    return state


def load_elsewhere(path, module_dir, module_name):
    if module_name in sys.modules:
        del sys.modules[module_name]
    sys.path.insert(0, module_dir)
    importlib.invalidate_caches()
    model = torch.load(path, weights_only=False)
    sys.path.remove(module_dir)
    return model


if __name__ == "__main__":
    save_whole(torch.nn.Linear(1, 1), "tudui_method1.pth")
