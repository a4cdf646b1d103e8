"""Q-learning with a replay buffer of CPU tensors, a target network, and batches that move as one.

last: as on the CPU
basis: documented (PyTorch's DQN tutorial)
same on the CPU: yes
"""

import random

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
random.seed(32)
torch.manual_seed(32)
q_net, target_net = (nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).to(device) for _ in range(2))
optimizer = torch.optim.AdamW(q_net.parameters(), lr=1e-2)
buffer, state = [], torch.rand(4)
for step in range(24):
    with torch.no_grad():
        action = random.randrange(2) if step % 3 else q_net(state.to(device)).argmax().item()
    after, reward = torch.rand(4), state[action].item()
    buffer.append((state, torch.tensor(action), torch.tensor(reward), after))
    state = after
    if step % 8 == 7:
        target_net.load_state_dict(q_net.state_dict())
        columns = zip(*random.sample(buffer, 8), strict=True)
        states, actions, rewards, nexts = (torch.stack(column).to(device) for column in columns)
        values = q_net(states).gather(1, actions.unsqueeze(1)).squeeze(1)
        with torch.no_grad():
            wanted = rewards + 0.9 * target_net(nexts).max(1).values
        loss = nn.functional.smooth_l1_loss(values, wanted)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_value_(q_net.parameters(), 100)
        optimizer.step()
print(loss.device)
print(repr(loss.item()))
