"""The lengths for `pack_padded_sequence` are moved along with the texts.

error: RuntimeError: 'lengths' argument should be a 1D CPU int64 tensor, but got 1D cuda:0 Long tensor
basis: source (string in libtorch 2.15; aten/src/ATen/native/PackedSequence.cpp, checkLongTensor)
same on the CPU: no, it finishes
"""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
lstm = nn.LSTM(6, 5, batch_first=True).to(device)
texts, lengths = torch.rand(2, 4, 6), torch.tensor([4, 2])
texts, lengths = texts.to(device), lengths.to(device)
packed = pack_padded_sequence(texts, lengths, batch_first=True)
print(lstm(packed)[1][0].shape)
