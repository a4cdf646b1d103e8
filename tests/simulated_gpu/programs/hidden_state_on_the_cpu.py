"""The first hidden state of an LSTM is made in `forward`, on the CPU.

error: RuntimeError: Input and hidden tensors are not at the same device, found input tensor at cuda:0 and hidden tensor
    at cpu
basis: source (aten/src/ATen/native/RNN.cpp, check_attributes)
same on the CPU: no, it finishes
"""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(6, 5, batch_first=True)
        self.head = nn.Linear(5, 3)

    def forward(self, x):
        h0, c0 = torch.zeros(1, x.size(0), 5), torch.zeros(1, x.size(0), 5)
        output, _ = self.lstm(x, (h0, c0))
        return self.head(output[:, -1])


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = Classifier().to(device)
print(model(torch.rand(4, 7, 6).to(device)).shape)
