# where do results go? text, csv, json, numpy, pictures, a checkpoint in a new folder
import csv
import json
import logging
import pickle
from pathlib import Path

import numpy as np
import torch
import torchvision
from PIL import Image
from torch import nn

out = Path("results") / "run1"
out.mkdir(parents=True, exist_ok=True)
logging.basicConfig(filename=str(out / "train.log"), level=logging.INFO, encoding="utf-8")
history = []
net = nn.Linear(4, 2)
for epoch in range(3):
    loss = net(torch.randn(5, 4)).pow(2).mean().item()
    history.append({"epoch": epoch, "loss": loss})
    logging.info("epoch %d loss %.4f", epoch, loss)
(out / "history.json").write_text(json.dumps(history), encoding="utf-8")
with (out / "history.csv").open("w", newline="") as f:
    table = csv.DictWriter(f, ["epoch", "loss"])
    table.writeheader()
    table.writerows(history)
np.savez(out / "weights.npz", **{name: p.detach().numpy() for name, p in net.named_parameters()})
pickle.dump(history, open(out / "history.pkl", "wb"))
torch.save({"model": net.state_dict(), "epoch": 3}, out / "last.pt")
torchvision.utils.save_image(torch.rand(4, 3, 8, 8), out / "grid.png")
Image.open("images/cat.jpg").resize((8, 8)).save(out / "small.png")

print(sorted(p.name for p in out.iterdir()))
print(len(json.loads((out / "history.json").read_text())), np.load(out / "weights.npz")["weight"].shape)
net.load_state_dict(torch.load(out / "last.pt", map_location="cpu")["model"])
print(len(list(out.glob("*.png"))), (out / "last.pt").stat().st_size > 0)
