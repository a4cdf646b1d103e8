"""
en: The device is tried with a factory that is given `device=`; properties are asked for.
zh: 用带 device= 的工厂函数来试设备；也查询属性。
"""

import torch


def pick_device(index=None):
    if index is None:
        try:
            return torch.empty(1, device="cuda").device
        except Exception:
            return torch.device("cpu")
    many = sum(1 for i in range(64) if exists(i))
    if not (index >= 0 and index < many):
        raise ValueError(f"{many} available")
    return torch.ones((), device=torch.device("cuda", index)).device


def exists(i):
    try:
        torch.cuda.get_device_properties(i).total_memory
    except Exception:
        return False
    return True
