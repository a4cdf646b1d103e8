import torch
from torch import nn
torch.manual_seed(0)
rnn = nn.LSTM(4, 8, batch_first=True)
head = nn.Linear(8, 2)
opt = torch.optim.Adam(list(rnn.parameters()) + list(head.parameters()))
hidden = None
for t in range(4):
    x, y = torch.randn(6, 5, 4), torch.randint(0, 2, (6,))
    out, hidden = rnn(x, hidden)
    hidden = tuple(h.detach() for h in hidden)
    loss = nn.functional.cross_entropy(head(out[:, -1]), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    print(t, loss.item(), (head(out[:, -1]).argmax(1) == y).float().mean().item())
