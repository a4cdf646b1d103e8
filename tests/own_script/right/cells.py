# %%
import torch

x = torch.arange(4)
x.reshape(2, 2)
# %%
y = x.float()
y == x
# %%
x.view(4, 1)
