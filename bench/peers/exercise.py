"""Five tasks of chapter 4, and the assertions that a pytest file of the ordinary kind makes on them."""

TASKS = {
    "conv2d_output_size": "assert m.conv2d_output_size(32, 5, padding=2) == 32",
    "flatten_images": "assert m.flatten_images(torch.ones(4, 3, 5, 6)).shape == (4, 90)",
    "same_size_conv": "assert m.same_size_conv(3, 6, 5)(torch.ones(2, 3, 9, 7)).shape == (2, 6, 9, 7)",
    "relu": "assert torch.equal(m.relu(torch.tensor([-1.0, 2.0])), torch.tensor([0.0, 2.0]))",
    "linear_by_hand": """\
x, w, b = torch.randn(3, 4), torch.randn(5, 4), torch.randn(5)
assert torch.allclose(m.linear_by_hand(x, w, b), torch.nn.functional.linear(x, w, b), atol=1e-5)""",
}
WRONG = "\n\ndef relu(x):\n    return x\n"


def indented(text: str, width: int = 4) -> str:
    return "\n".join(" " * width + line for line in text.splitlines())
