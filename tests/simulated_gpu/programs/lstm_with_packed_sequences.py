"""Texts of several lengths, packed; the hidden state is made where the texts are, the lengths stay on the CPU.

last: as on the CPU
basis: documented (torch.nn.utils.rnn.pack_padded_sequence: lengths must be on the CPU)
same on the CPU: yes
"""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(12, 6, padding_idx=0)
        self.lstm = nn.LSTM(6, 5, batch_first=True, bidirectional=True)
        self.head = nn.Linear(10, 3)

    def forward(self, texts, lengths):
        start = torch.zeros(2, len(texts), 5, device=texts.device)
        packed = pack_padded_sequence(self.words(texts), lengths, batch_first=True, enforce_sorted=False)
        output, _ = self.lstm(packed, (start, start.clone()))
        return self.head(pad_packed_sequence(output, batch_first=True)[0])


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(15)
model = Tagger().to(device)
optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01)
lengths = torch.tensor([3, 6, 2])
texts = pad_sequence([torch.randint(1, 12, (n,)) for n in lengths], batch_first=True).to(device)
tags = torch.randint(0, 3, texts.shape).to(device)
for _ in range(3):
    loss = nn.functional.cross_entropy(model(texts, lengths).transpose(1, 2), tags)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.device)
print(repr(loss.item()))
