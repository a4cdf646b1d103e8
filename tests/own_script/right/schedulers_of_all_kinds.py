import torch
from torch import nn
from torch.optim.lr_scheduler import CosineAnnealingLR, LambdaLR, MultiStepLR, OneCycleLR, StepLR
from torch.utils.data import DataLoader, TensorDataset

data = DataLoader(TensorDataset(torch.randn(40, 4), torch.randn(40, 1)), batch_size=10)
for kind in ("cosine", "onecycle", "warmup", "step", "multi", "batches"):
    net = nn.Linear(4, 1)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    sched = {
        "cosine": lambda: CosineAnnealingLR(opt, T_max=8),
        "onecycle": lambda: OneCycleLR(opt, max_lr=0.1, total_steps=8),
        "warmup": lambda: LambdaLR(opt, lambda step: min(1.0, (step + 1) / 5)),
        "step": lambda: StepLR(opt, step_size=1, gamma=0.5),
        "multi": lambda: MultiStepLR(opt, [1], 0.1),
        "batches": lambda: StepLR(opt, step_size=3000, gamma=0.1),
    }[kind]()
    each_batch = kind in ("cosine", "onecycle", "warmup", "batches")
    for epoch in range(2):
        for x, y in data:
            loss = nn.functional.mse_loss(net(x), y)
            opt.zero_grad()
            loss.backward()
            opt.step()
            if each_batch:
                sched.step()
        if not each_batch:
            sched.step()
    print(kind, sched.get_last_lr())
