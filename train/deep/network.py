"""The model: a six-layer encoder shared by tags, tree and names."""

import math

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import words

WIDTH, HEADS, LAYERS, VOCABULARY, LONGEST = 384, 12, 6, 30522, 512
ARC, LABEL = 256, 96
NEVER = -1e4


class Dropout(nn.Module):
    """Dropout that takes its masks out of one store of random values, as drawing them anew is slow on a processor."""

    STORE = 1 << 23
    kept = {}

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        if self.share not in self.kept:
            self.kept[self.share] = (torch.rand(self.STORE) >= self.share).float() / (1 - self.share)
        at = int(torch.randint(self.STORE - x.numel(), ()))
        return x * self.kept[self.share][at : at + x.numel()].view_as(x).to(x.dtype)


class Encoder(nn.Module):
    """MiniLM with an embedding of the word's shape added to its input, as the vocabulary has no capitals."""

    def __init__(self):
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(LONGEST, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shape = nn.Embedding(words.SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = Dropout(0.1)

    def load(self, onnx_file):
        """Takes the initial weights from the ONNX file of all-MiniLM-L6-v2."""
        import onnx
        from onnx import numpy_helper

        graph = onnx.load(onnx_file).graph
        stored = {t.name: torch.tensor(np.array(numpy_helper.to_array(t))) for t in graph.initializer}
        products = [n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in stored]
        self.word.weight.data = stored["embeddings.word_embeddings.weight"]
        self.position.weight.data = stored["embeddings.position_embeddings.weight"]
        self.kind.data = stored["embeddings.token_type_embeddings.weight"][0].clone()
        _load_norm(self.norm, stored, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            layer.load(stored, f"encoder.layer.{number}.", products[number * 6 : number * 6 + 6])

    def forward(self, ids, shapes, mask):
        places = torch.arange(ids.shape[1], device=ids.device).unsqueeze(0)
        x = self.word(ids) + self.position(places) + self.kind + self.shape(shapes)
        x = self.drop(self.norm(x))
        masked = (1 - mask.float()).unsqueeze(1).unsqueeze(1) * NEVER
        for layer in self.layers:
            x = layer(x, masked)
        return x


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.widen, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Dropout(0.1)

    def load(self, stored, prefix, products):
        parts = (
            (self.query, "attention.self.query"),
            (self.key, "attention.self.key"),
            (self.value, "attention.self.value"),
            (self.out, "attention.output.dense"),
            (self.widen, "intermediate.dense"),
            (self.narrow, "output.dense"),
        )
        for (linear, name), product in zip(parts, products):
            linear.weight.data = stored[product].t().contiguous()
            linear.bias.data = stored[prefix + name + ".bias"]
        _load_norm(self.norm1, stored, prefix + "attention.output.LayerNorm")
        _load_norm(self.norm2, stored, prefix + "output.LayerNorm")

    def forward(self, x, masked):
        batch, length, _ = x.shape
        split = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        weights = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(WIDTH // HEADS)) + masked, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


def _load_norm(norm, stored, name):
    norm.weight.data = stored[name + ".weight"]
    norm.bias.data = stored[name + ".bias"]


class Reader(nn.Module):
    """Encoder with four outputs for each word; column 0 is [CLS], which stands for the root of the tree.

    tag: scores of UPOS|XPOS; name: scores of the BIO labels; arc: [dependent, head] scores;
    relation: scores of the relation to the best head (or to the given one while training).
    """

    def __init__(self, tags, relations, names):
        super().__init__()
        self.encoder = Encoder()
        self.tag, self.name = nn.Linear(WIDTH, tags), nn.Linear(WIDTH, names)
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.label_dependent, self.label_head = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL)
        self.arc = nn.Parameter(torch.randn(ARC, ARC) * 0.01)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.randn(relations, LABEL + 1, LABEL + 1) * 0.01)
        self.arc_given, self.label_given = nn.Identity(), nn.Identity()
        self.drop = Dropout(0.2)
        self.relations = relations

    def forward(self, ids, shapes, mask, first, heads=None, present=None):
        x = self.encoder(ids, shapes, mask)
        x = self.drop(torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH)))
        arc = self._arcs(x, present)
        best = arc.argmax(-1) if heads is None else heads
        return self.tag(x), self.name(x), arc, self._relations(x, best)

    def _arcs(self, x, present):
        dependent = self.drop(F.relu(self.arc_dependent(x)))
        head = F.relu(self.arc_head(x))
        arc = (self.arc_given(dependent) @ self.arc + self.arc_bias) @ head.transpose(1, 2)
        if present is not None:
            arc = arc.masked_fill(~present.unsqueeze(1), NEVER)
        places = torch.arange(arc.shape[1])
        return arc + NEVER * (places.unsqueeze(0) == places.unsqueeze(1)).float().unsqueeze(0)

    def label_table(self):
        return self.label.permute(1, 0, 2).reshape(LABEL + 1, -1)

    def _relations(self, x, best):
        dependent = self.drop(F.relu(self.label_dependent(x)))
        head = self.drop(F.relu(self.label_head(x)))
        head = torch.gather(head, 1, best.unsqueeze(-1).expand(-1, -1, LABEL))
        one = torch.ones_like(dependent[..., :1])
        dependent, head = torch.cat([dependent, one], -1), torch.cat([head, one], -1)
        flat = self.label_given(dependent).reshape(-1, LABEL + 1) @ self.label_table()
        mixed = flat.view(dependent.shape[0], dependent.shape[1], self.relations, LABEL + 1)
        return (mixed @ head.unsqueeze(-1)).squeeze(-1)
