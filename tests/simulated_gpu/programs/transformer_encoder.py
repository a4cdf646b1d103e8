"""PyTorch's own encoder layer, with its mask on the device; then once more in evaluation.

last: as on the CPU
basis: documented (torch.nn.TransformerEncoderLayer, generate_square_subsequent_mask(device=))
same on the CPU: yes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(18)
layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True)
model = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False).to(device)
mask = nn.Transformer.generate_square_subsequent_mask(5, device=device)
x = torch.rand(3, 5, 8).to(device)
loss = model(x, mask=mask, is_causal=True).pow(2).mean()
loss.backward()
model.eval()
with torch.no_grad():
    outputs = model(x, mask=mask)
print(outputs.device, mask.device)
print(f"{loss.item():.5f} {outputs.abs().sum().item():.3f}")
