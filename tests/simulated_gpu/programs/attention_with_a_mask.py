"""A causal attention whose positions are a buffer and whose mask is made where the scores are.

last: as on the CPU
basis: documented (torch.nn.Module.register_buffer; `device=` of torch.ones)
same on the CPU: yes
"""

import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, width, longest=16):
        super().__init__()
        self.three = nn.Linear(width, 3 * width)
        self.register_buffer("positions", torch.sin(torch.arange(longest * width).float()).view(longest, width))

    def forward(self, x):
        query, key, value = self.three(x + self.positions[: x.size(1)]).chunk(3, dim=-1)
        scores = query @ key.transpose(1, 2) / x.size(2) ** 0.5
        mask = torch.tril(torch.ones(x.size(1), x.size(1), device=scores.device))
        return scores.masked_fill(mask == 0, float("-inf")).softmax(-1) @ value


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(17)
model = nn.Sequential(nn.Embedding(12, 8), Attention(8), nn.LayerNorm(8), nn.Linear(8, 12)).to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
texts = torch.randint(0, 12, (3, 6)).to(device)
for _ in range(3):
    loss = nn.functional.cross_entropy(model(texts[:, :-1]).flatten(0, 1), texts[:, 1:].flatten())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.device)
print(repr(loss.item()))
