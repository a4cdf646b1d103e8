"""Q-learning: the actions from the replay buffer stay on the CPU when the values are gathered.

error: RuntimeError: Expected all tensors to be on the same device, but got index is on cpu, different from other
    tensors on cuda:0 (when checking argument in method wrapper_CUDA_gather)
basis: source (string in libtorch 2.15; torchgen's device check)
same on the CPU: no, it finishes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
q_net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).to(device)
states, actions, rewards = torch.rand(16, 4), torch.randint(0, 2, (16,)), torch.rand(16)
values = q_net(states.to(device)).gather(1, actions.unsqueeze(1)).squeeze(1)
print(nn.functional.smooth_l1_loss(values, rewards.to(device)))
