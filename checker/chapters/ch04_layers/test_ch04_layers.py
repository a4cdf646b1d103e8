"""Checkers of chapter 4: every layer is held against torch's own, run here in the judge.

"By hand" is judged by values alone: whether F.linear or F.conv2d was called inside cannot be seen from here.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from checker.judge.api import Answer, Draw, Learner, Weights, fill_weights, gradients, task


def conv_side(n: int, kernel_size: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    """The side that torch's convolution gives."""
    picture, kernel = torch.zeros(1, 1, n, n), torch.zeros(1, 1, kernel_size, kernel_size)
    return F.conv2d(picture, kernel, None, stride, padding, dilation).shape[-1]


def pool_side(n: int, kernel_size: int, stride: int | None = None, padding: int = 0, *, ceil_mode: bool = False) -> int:
    """The side that torch's pooling gives."""
    return F.max_pool2d(torch.zeros(1, 1, n, n), kernel_size, stride, padding, ceil_mode=ceil_mode).shape[-1]


@task("conv2d_output_size")
def test_conv2d_output_size(learner: Learner, draw: Draw) -> None:
    for n, k in [(5, 3), (32, 5), (7, 7), (4, 1), (draw.integer(9, 60), draw.integer(2, 8))]:
        assert learner.conv2d_output_size(n, k) == conv_side(n, k)
    for n, k, s in [(7, 3, 2), (8, 3, 2), (10, 3, 4), (draw.integer(9, 60), draw.integer(2, 8), draw.integer(2, 7))]:
        assert learner.conv2d_output_size(n, k, stride=s) == conv_side(n, k, s), "stride"
    for n, k, p in [(5, 3, 1), (32, 5, 2), (6, 2, 3), (draw.integer(9, 60), draw.integer(2, 8), draw.integer(1, 5))]:
        assert learner.conv2d_output_size(n, k, padding=p) == conv_side(n, k, padding=p), "padding"
    for n, k, d in [(7, 3, 2), (12, 2, 5), (9, 1, 4), (draw.integer(40, 60), draw.integer(2, 8), draw.integer(2, 5))]:
        assert learner.conv2d_output_size(n, k, dilation=d) == conv_side(n, k, dilation=d), "dilation"


@task("conv2d_output_size")
def test_conv2d_output_size_with_everything(learner: Learner, draw: Draw) -> None:
    for n, k, s, p, d in [(8, 3, 2, 1, 1), (8, 3, 3, 2, 2), (11, 4, 5, 1, 3)]:
        assert learner.conv2d_output_size(n, k, s, p, d) == conv_side(n, k, s, p, d), "together"
    for _ in range(20):
        n, k, d = draw.integer(31, 99), draw.integer(1, 7), draw.integer(1, 5)
        s, p = draw.integer(1, 9), draw.integer(0, 5)
        assert learner.conv2d_output_size(n, k, s, p, d) == conv_side(n, k, s, p, d), "together"


@task("maxpool2d_output_size")
def test_maxpool2d_output_size(learner: Learner, draw: Draw) -> None:
    for n, k in [(4, 2), (5, 2), (5, 3), (6, 6), (draw.integer(12, 60), draw.integer(1, 9))]:
        assert learner.maxpool2d_output_size(n, k) == pool_side(n, k), "default_stride"
    for n, k, s in [(5, 3, 1), (6, 3, 2), (9, 2, 4), (draw.integer(12, 60), draw.integer(2, 9), draw.integer(1, 9))]:
        assert learner.maxpool2d_output_size(n, k, stride=s) == pool_side(n, k, s), "given_stride"
    for n, k, p in [(5, 2, 1), (6, 3, 1), (9, 4, 2), (draw.integer(12, 60), draw.integer(6, 9), draw.integer(1, 3))]:
        assert learner.maxpool2d_output_size(n, k, padding=p) == pool_side(n, k, None, p), "pool_padding"


@task("maxpool2d_output_size")
def test_maxpool2d_output_size_with_ceil_mode(learner: Learner, draw: Draw) -> None:
    for n, k in [(5, 3), (6, 3), (5, 2), (7, 4), (draw.integer(12, 60), draw.integer(1, 9))]:
        assert learner.maxpool2d_output_size(n, k, ceil_mode=True) == pool_side(n, k, ceil_mode=True), "ceil_mode"
    dropped, kept = [(3, 2, 2, 1), (4, 2, 4, 0), (5, 3, 3, 1), (9, 2, 5, 0)], [(6, 2, 2, 1), (7, 4, 4, 2)]
    overlapping = [(5, 3, 1, 0), (7, 3, 2, 0), (6, 4, 2, 1), (6, 3, 2, 0)]
    for n, k, s, p in [*dropped, *kept, *overlapping]:
        expected = pool_side(n, k, s, p, ceil_mode=True)
        assert learner.maxpool2d_output_size(n, k, s, p, ceil_mode=True) == expected, "last_window"
    for _ in range(30):
        n, k, s = draw.integer(9, 60), draw.integer(1, 9), draw.integer(1, 12)
        p, mode = draw.integer(0, k // 2), draw.choice((True, True, False))
        assert learner.maxpool2d_output_size(n, k, s, p, mode) == pool_side(n, k, s, p, ceil_mode=mode), "last_window"


@task("conv2d_weight_shape")
def test_conv2d_weight_shape(learner: Learner, draw: Draw) -> None:
    inside, outside, kernel_size = draw.shuffled(range(7, 40))[:3]
    for i, o, k in [(3, 6, 5), (1, 2, 4), (6, 6, 3), (4, 1, 7), (inside, outside, kernel_size)]:
        assert learner.conv2d_weight_shape(i, o, k) == (o, i, k, k)


@task("same_size_conv")
def test_same_size_conv(learner: Learner, draw: Draw) -> None:
    for k in (3, 1, 5, 7):
        inside, outside = draw.shuffled(range(1, 6))[:2]
        height, width = draw.shuffled(range(9, 14))[:2]
        layer = learner.same_size_conv(inside, outside, k)
        assert layer.is_a("torch.nn.Conv2d"), "not_a_conv2d"
        weights = fill_weights(layer, draw)
        weight, bias = weights.of_shape(outside, inside, k, k), bias_of(weights, outside)
        imgs = draw.normal(2, inside, height, width)
        answer = layer(imgs)
        expected = answer.tensor(2, outside, height, width).clone()
        rows, columns = slice(k // 2, height - k // 2), slice(k // 2, width - k // 2)
        expected[:, :, rows, columns] = F.conv2d(
            imgs, weight, bias
        )  # the rim depends on what the padding is filled with
        assert answer == expected, "inside"


def bias_of(weights: Weights, channels: int) -> Tensor | None:
    """The bias among a module's weights, if it has one."""
    return next((value for value in weights.values if tuple(value.shape) == (channels,)), None)


@task("flatten_images")
def test_flatten_images(learner: Learner, draw: Draw) -> None:
    for shape in [(2, 1, 2, 2), (3, 2, 2, 1), (1, 3, 2, 2)]:
        imgs = draw.numbers(*shape)
        assert learner.flatten_images(imgs) == rows_of(imgs)
    sides = [draw.integer(2, 9) for _ in range(3)]
    for shape in [(5, 3, 4, 6), (64, 3, 32, 32), (16, 3, 32, 32), (1, 1, 1, 1), (7, *sides)]:
        imgs = draw.normal(*shape)
        assert learner.flatten_images(imgs) == rows_of(imgs), "another_batch"


@task("flatten_images")
def test_flatten_images_in_any_layout(learner: Learner, draw: Draw) -> None:
    n, channels, height, width = draw.shuffled(range(3, 8))[:4]
    for imgs in [
        draw.then(draw.normal(n, height, width, channels), "permute", 0, 3, 1, 2),
        draw.then(draw.normal(n, channels, width, height), "transpose", 2, 3),
        draw.then(draw.normal(channels, n, height, width), "transpose", 0, 1),
        draw.then(draw.normal(n, channels, height, width + 1), "narrow", 3, 1, width),
        draw.then(draw.normal(n, channels + 1, height, width), "narrow", 1, 1, channels),
    ]:
        assert learner.flatten_images(imgs) == rows_of(imgs), "layout"


def rows_of(imgs: Tensor) -> Tensor:
    """One row for each picture, number by number."""
    return torch.stack([torch.cat([line for channel in img for line in channel]) for img in imgs])


@task("ConvPool")
def test_conv_pool(learner: Learner, draw: Draw) -> None:
    network = learner.ConvPool()
    network(draw.normal(1, 3, 5, 5))  # a lazy layer gets its weights by its first picture
    for shape in [(1, 3, 5, 5), (2, 3, 9, 7), (4, 3, 8, 13), (16, 3, 32, 32), (1, 3, 3, 3), (3, 3, 4, 12)]:
        imgs = draw.normal(*shape)
        weight, bias = conv_pool_weights(network, draw)
        assert network(imgs) == conv_pool(imgs, weight, bias), "conv_pool"


@task("ConvPool")
def test_conv_pool_learns(learner: Learner, draw: Draw) -> None:
    network = learner.ConvPool()
    network(draw.normal(1, 3, 5, 5))
    weight, bias = conv_pool_weights(network, draw)
    imgs = draw.normal(2, 3, 9, 7)
    output = conv_pool(imgs, weight.requires_grad_(), bias)
    upstream = draw.normal(*output.shape)
    (output * upstream).sum().backward()
    learner.run("send_back", network, imgs, upstream)
    arrived = [gradient for gradient in gradients(network) if gradient is not None and gradient.shape == weight.shape]
    assert any(torch.allclose(gradient, weight.grad, rtol=1e-3, atol=1e-4) for gradient in arrived), "no_gradient"


def conv_pool_weights(network: Answer, draw: Draw) -> tuple[Tensor, Tensor | None]:
    """Fills the network; parameters of one shape get the same values, so that layers never used do no harm."""
    weights = fill_weights(network, draw)
    weight = weights.of_shape(6, 3, 3, 3)
    network.tool("assign_weights", [weights.of_shape(*value.shape) for value in weights.values])
    return weight, bias_of(weights, 6)


def conv_pool(imgs: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
    return F.relu(F.max_pool2d(F.conv2d(imgs, weight, bias), 3, ceil_mode=True))


@task("relu_")
def test_relu_in_place(learner: Learner, draw: Draw) -> None:
    for shape in [(4,), (2, 3), (1, 1), (2, 3, 5, 4)]:
        x = draw.numbers(*shape)
        answer, expected = learner.relu_(x), x.clamp(min=0)
        assert answer == expected
        assert answer.argument(0) == expected, "not_in_place"
        assert answer.is_argument(0), "not_x_itself"


@task("relu")
def test_relu(learner: Learner, draw: Draw) -> None:
    for shape in [(4,), (2, 3), (1, 1), (2, 3, 5, 4)]:
        x = draw.numbers(*shape)
        assert learner.relu(x) == x.clamp(min=0)


@task("linear_by_hand")
def test_linear_by_hand(learner: Learner, draw: Draw) -> None:
    for n, inside, outside in [(1, 2, 1), (2, 2, 2), (3, 2, 4)]:
        x, weight, bias = draw.numbers(n, inside), draw.numbers(outside, inside), draw.numbers(outside)
        assert learner.linear_by_hand(x, weight, bias) == F.linear(x, weight, bias)
    drawn = (draw.integer(2, 9), draw.integer(2, 9), draw.integer(2, 9))
    for n, inside, outside in [(5, 5, 5), (4, 3, 4), (1, 7, 3), drawn]:
        x, weight, bias = draw.normal(n, inside), draw.normal(outside, inside), draw.normal(outside)
        assert learner.linear_by_hand(x, weight, bias) == F.linear(x, weight, bias), "another_batch"


@task("conv2d_one_channel")
def test_conv2d_one_channel(learner: Learner, draw: Draw) -> None:
    for height, width, k in [(2, 2, 1), (2, 2, 2), (3, 3, 2), (4, 4, 3)]:
        image, kernel = draw.numbers(height, width), draw.numbers(k, k)
        assert learner.conv2d_one_channel(image, kernel) == correlation(image, kernel)
    for height, width, k in [(4, 7, 3), (9, 5, 4), (5, 3, 3), (6, 8, 1), (draw.integer(5, 9), draw.integer(5, 9), 5)]:
        image, kernel = draw.normal(height, width), draw.normal(k, k)
        assert learner.conv2d_one_channel(image, kernel) == correlation(image, kernel), "non_square"


def correlation(image: Tensor, kernel: Tensor) -> Tensor:
    return F.conv2d(image[None, None], kernel[None, None])[0, 0]


@task("conv2d_by_hand")
def test_conv2d_by_hand(learner: Learner, draw: Draw) -> None:
    for channels, count, k, height, width in [(1, 1, 2, 3, 3), (2, 1, 2, 3, 3), (1, 2, 1, 2, 2), (2, 3, 2, 2, 3)]:
        image, weight = draw.numbers(channels, height, width), draw.numbers(count, channels, k, k)
        bias = draw.numbers(count)
        assert learner.conv2d_by_hand(image, weight, bias) == F.conv2d(image[None], weight, bias)[0], "channels"


@task("conv2d_by_hand")
def test_conv2d_by_hand_with_stride_and_padding(learner: Learner, draw: Draw) -> None:
    plain, strided = [(5, 7, 3, 1, 0), (6, 4, 2, 1, 0)], [(5, 5, 3, 2, 0), (6, 4, 3, 2, 0)]
    padded, both = [(3, 3, 3, 1, 1), (4, 5, 3, 1, 3)], [(5, 8, 3, 2, 1), (7, 6, 2, 3, 1)]
    drawn = (draw.integer(5, 9), draw.integer(5, 9), draw.integer(1, 4), draw.integer(1, 3), draw.integer(0, 4))
    for height, width, k, stride, padding in [*plain, *strided, *padded, *both, drawn]:
        channels, count = draw.shuffled((1, 2, 3, 4))[:2]
        image, weight = draw.normal(channels, height, width), draw.normal(count, channels, k, k)
        bias = draw.normal(count)
        answer = learner.conv2d_by_hand(image, weight, bias, stride, padding)
        assert answer == F.conv2d(image[None], weight, bias, stride, padding)[0], "stride_and_padding"
