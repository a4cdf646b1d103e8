"""Chapter 8's solution on a VGG16 with all its 138 million weights, as a learner runs it: slow, only when asked."""

import importlib.util
from types import ModuleType

import pytest
import torch
from torch.nn import functional as F

from checker.course import ROOT

pytest.importorskip("torchvision")
SOLUTION = ROOT / "solutions" / "ch08_vgg16.py"
WEIGHTS = 138_357_544


@pytest.fixture(scope="module")
def solution() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ch08_solution", SOLUTION)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_a_real_vgg16_is_edited_and_frozen(solution: ModuleType) -> None:
    vgg = solution.build_vgg16().eval()
    assert sum(parameter.numel() for parameter in vgg.parameters()) == WEIGHTS
    imgs = torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(8))
    with torch.no_grad():
        before = vgg(imgs)
    assert before.shape == (2, 1000)

    assert solution.append_layer(vgg) is vgg
    added = vgg.classifier.add_linear
    with torch.no_grad():
        torch.testing.assert_close(vgg(imgs), F.linear(before, added.weight, added.bias))

    assert solution.replace_head(vgg, num_classes=1000) is vgg
    assert solution.layer_at(vgg, "classifier.6") is vgg.classifier[6]
    assert vgg(imgs).shape == (2, 10)

    assert solution.freeze_features(vgg) is vgg
    vgg(imgs).sum().backward()
    moved = [name for name, parameter in vgg.named_parameters() if parameter.grad is not None]
    assert moved == solution.trainable_names(vgg)
    assert {name.split(".")[0] for name in moved} == {"classifier"}
