"""A GRU guesses the next character; its hidden state goes on from chunk to chunk with `.detach()`.

last: as on the CPU
basis: documented (torch.nn.GRU: without h_0 it starts with zeros where the input is)
same on the CPU: yes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(16)
text = "hello pytorch hello " * 4
letters = sorted(set(text))
codes = torch.tensor([letters.index(letter) for letter in text])
words, gru, head = nn.Embedding(len(letters), 8), nn.GRU(8, 12), nn.Linear(12, len(letters))
model = nn.ModuleList([words, gru, head]).to(device)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
hidden = None
for start in range(0, 60, 10):
    x, y = codes[start : start + 10].to(device), codes[start + 1 : start + 11].to(device)
    output, hidden = gru(words(x).unsqueeze(1), hidden)
    hidden = hidden.detach()
    loss = nn.functional.cross_entropy(head(output).squeeze(1), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(hidden.device)
print(repr(loss.item()), letters[head(output)[-1, 0].argmax()])
