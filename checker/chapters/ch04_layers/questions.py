"""The questionnaires of chapter 4: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

import itertools

import torch

from checker.judge.api import Draw, Learner, fill_weights, questions


@questions("conv2d_output_size")
def ask_conv2d_output_size(learner: Learner, draw: Draw) -> None:
    for n, k, s, p, d in itertools.product((11, 12, 32), (1, 3, 4), (1, 2, 3), (0, 1), (1, 2)):
        learner.conv2d_output_size(n, k, s, p, d)
    learner.conv2d_output_size(32, 5)
    learner.conv2d_output_size(32, 5, padding=2)


@questions("maxpool2d_output_size")
def ask_maxpool2d_output_size(learner: Learner, draw: Draw) -> None:
    for n, k, ceil_mode in itertools.product((5, 6, 7, 9), (2, 3, 4), (False, True)):
        learner.maxpool2d_output_size(n, k, ceil_mode=ceil_mode)
        for s, p in itertools.product((1, 2, 3, 5), (0, 1)):
            learner.maxpool2d_output_size(n, k, s, p, ceil_mode)


@questions("conv2d_weight_shape")
def ask_conv2d_weight_shape(learner: Learner, draw: Draw) -> None:
    for i, o, k in itertools.product((1, 3, 8), (1, 6, 10, 16), (1, 3, 5)):
        learner.conv2d_weight_shape(i, o, k)


@questions("same_size_conv")
def ask_same_size_conv(learner: Learner, draw: Draw) -> None:
    for (i, o), k, side in itertools.product([(1, 1), (1, 3), (3, 2), (4, 4)], (1, 3, 5, 7), (8, 11)):
        layer = learner.same_size_conv(i, o, k)
        fill_weights(layer, draw)
        layer(draw.normal(2, i, side, 9))


@questions("flatten_images")
def ask_flatten_images(learner: Learner, draw: Draw) -> None:
    for n, channels, (height, width) in itertools.product((1, 2, 5), (1, 3), [(1, 1), (2, 2), (2, 5), (4, 3)]):
        learner.flatten_images(draw.normal(n, channels, height, width))
    for n in (1, 2, 3, 5):
        learner.flatten_images(draw.normal(n, 4, 5, 3).permute(0, 3, 1, 2))
        learner.flatten_images(draw.normal(n, 3, 4, 6)[:, :, :, 1:])
    for shape in [(64, 1, 2, 3), (16, 1, 2, 2), (2, 3, 32, 32), (1, 3, 32, 32), (3, 3, 64, 32), (2, 1, 48, 64)]:
        learner.flatten_images(draw.normal(*shape))


@questions("ConvPool")
def ask_conv_pool(learner: Learner, draw: Draw) -> None:
    for n, height, width in [(1, 5, 5), (2, 7, 6), (3, 9, 11), (2, 3, 4), (5, 8, 8)]:
        network = learner.ConvPool()
        network(torch.ones(1, 3, 5, 5))
        fill_weights(network, draw)
        network(draw.normal(n, 3, height, width))
        network(draw.normal(n, 3, height, width) - 2)
        network(draw.normal(n, 3, height, width) + 2)
        learner.run("send_back", network, draw.normal(n, 3, 5, 5), draw.normal(n, 6, 1, 1))
        network.tool("gradients")


@questions("relu_")
def ask_relu_in_place(learner: Learner, draw: Draw) -> None:
    for shape in [(1,), (2,), (5,), (1, 1), (2, 3), (4, 1), (1, 2, 3), (2, 3, 4, 5)]:
        for shift in (-5, -1, 0, 5):
            learner.relu_(draw.numbers(*shape) + shift)


@questions("relu")
def ask_relu(learner: Learner, draw: Draw) -> None:
    for shape in [(1,), (2,), (5,), (1, 1), (2, 3), (4, 1), (1, 2, 3), (2, 3, 4, 5)]:
        for shift in (-5, -1, 0, 5):
            learner.relu(draw.numbers(*shape) + shift)


@questions("linear_by_hand")
def ask_linear_by_hand(learner: Learner, draw: Draw) -> None:
    for n, inside, outside in itertools.product((1, 2, 3, 5), (1, 2, 3), (1, 2, 3)):
        learner.linear_by_hand(draw.normal(n, inside), draw.normal(outside, inside), draw.normal(outside))


@questions("conv2d_one_channel")
def ask_conv2d_one_channel(learner: Learner, draw: Draw) -> None:
    for k, height, width in itertools.product((1, 2, 3), (3, 4, 6), (3, 4, 5, 7)):
        learner.conv2d_one_channel(draw.normal(height, width), draw.normal(k, k))


@questions("conv2d_by_hand")
def ask_conv2d_by_hand(learner: Learner, draw: Draw) -> None:
    sizes = [(1, 1, 1, 2, 2), (1, 1, 2, 4, 4), (2, 1, 2, 4, 5), (1, 3, 3, 5, 4), (3, 2, 3, 6, 6), (2, 2, 2, 3, 7)]
    for (channels, count, k, height, width), stride, padding in itertools.product(sizes, (1, 2), (0, 1, 2)):
        image, weight = draw.normal(channels, height, width), draw.normal(count, channels, k, k)
        learner.conv2d_by_hand(image, weight, draw.normal(count), stride, padding)
