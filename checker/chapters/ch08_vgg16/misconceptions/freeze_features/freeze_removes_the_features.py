"""
source: a guess: the levels of the network
en: The features are gone from the network. Frozen means that they work as before, and only stay as they are.
zh: features 从网络里消失了。冻结的意思是它照常工作，只是自己不再变化。
"""


def freeze_features(vgg):
    vgg.features = nn.Identity()
    return vgg
