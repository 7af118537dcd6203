"""The network: six small convolutions. Batch norm is folded away on export."""
import torch
from torch import nn


def block(i, o):
    return nn.Sequential(nn.Conv2d(i, o, 3, padding=1, bias=False), nn.BatchNorm2d(o), nn.ReLU())


# What the shipped weights were begun with.
SMALL = (16, 24, 48, 48, 80, 80)


class Net(nn.Module):
    def __init__(self, widths=(16, 32, 56, 64, 96, 112), classes=12, drop=0.15):
        super().__init__()
        a, b, c, d, e, f = widths
        self.features = nn.Sequential(
            block(1, a), nn.MaxPool2d(2),
            block(a, b), nn.MaxPool2d(2),
            block(b, c), block(c, d), nn.MaxPool2d(2),
            block(d, e), block(e, f), nn.MaxPool2d(2),
        )
        self.drop = nn.Dropout(drop)
        self.head = nn.Linear(4 * f, classes)

    def forward(self, x):
        return self.head(self.drop(torch.flatten(self.features(x), 1)))


def widen(small, big):
    """Puts a smaller trained network inside a larger one; the answers stay nearly the same."""
    old, new = small.state_dict(), big.state_dict()
    for name, t in new.items():
        o = old[name]
        if o.dim() == 0:
            continue
        part = tuple(slice(0, n) for n in o.shape)
        if o.dim() > 1:
            t[: o.shape[0], o.shape[1] :] *= 0.05  # what the new channels say to the old ones
        t[part] = o
    big.load_state_dict(new)


class Folded(nn.Module):
    """The same function with the batch norm inside the convolutions."""

    def __init__(self, net):
        super().__init__()
        layers = []
        for m in net.features:
            if isinstance(m, nn.Sequential):
                conv, bn = m[0], m[1]
                new = nn.Conv2d(conv.in_channels, conv.out_channels, 3, padding=1)
                k = bn.weight / torch.sqrt(bn.running_var + bn.eps)
                new.weight.data = (conv.weight * k[:, None, None, None]).detach().clone()
                new.bias.data = (bn.bias - bn.running_mean * k).detach().clone()
                layers += [new, nn.ReLU()]
            else:
                layers.append(m)
        self.features = nn.Sequential(*layers)
        self.head = net.head

    def forward(self, x):
        return self.head(torch.flatten(self.features(x), 1))
