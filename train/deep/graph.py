"""Builds the ONNX graph of the shipped model: whole-number products, and ONNX Runtime's fused operators.

The graph computes what `network.Reader` does. It is written out rather than traced, so that biases, heads of one
input and normalisations are fused before the program loads it, and loading needs no search for such patterns.
"""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from network import ARC, HEADS, LABEL, LAYERS, LONGEST, NEVER, WIDTH

MICROSOFT = "com.microsoft"
ROWS = {"tag": 3, "name": 3, "arc": 3, "relation": 3}


class Graph:
    """Nodes and fixed values as they are added.

    `ranges` are the least and greatest value that each product is given, for each of its inputs. Where a few inputs
    are far wider than the rest, as behind a normalisation, `SMOOTHED` products have them made smaller and their weights
    greater by as much (Xiao et al. 2023, "SmoothQuant"), so that the bytes are not spent on those few.
    """

    SMOOTHED = ("query", "widen", "tag", "arc", "label")

    def __init__(self, ranges):
        self.ranges = ranges
        self.nodes, self.fixed = [], []

    def value(self, name, values):
        self.fixed.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def node(self, kind, inputs, out, domain="", **attributes):
        outs = [out] if isinstance(out, str) else out
        self.nodes.append(helper.make_node(kind, inputs, outs, name=outs[0], domain=domain, **attributes))
        return out

    def product(self, source, name, weights, bias, out):
        """`source` times `weights` (rows are inputs) plus `bias`."""
        low, high = (side[: len(weights)] for side in self.ranges[name])
        if name.split(".")[-1] in self.SMOOTHED:
            wide = np.maximum(np.maximum(-low, high), 1e-3)
            factor = np.sqrt(wide / np.maximum(np.abs(weights).max(1), 1e-3)).astype(np.float32)
            source = self.node("Mul", [source, self.value(out + ".m", 1 / factor)], out + ".even")
            low, high, weights = low / factor, high / factor, weights * factor[:, None]
        source, step, zero = self.whole(source, out, min(low.min(), 0), max(high.max(), 0))
        scale = (np.maximum(np.abs(weights).max(0), 1e-8) / 127).astype(np.float32)
        whole = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
        fixed = [self.value(out + ".w", whole), step, self.value(out + ".ws", scale), zero, self.value(out + ".wz", np.int8(0))]
        added = self.value(out + ".b", bias.astype(np.float32))
        return self.node("MatMulIntegerToFloat", [source, *fixed, added], out, MICROSOFT)

    def whole(self, source, out, low, high):
        """`source` in bytes, and their scale and zero point."""
        width = np.float32(max((high - low) / 255, 1e-8))
        step = self.value(out + ".s", width)
        zero = self.value(out + ".z", np.uint8(np.clip(round(-low / width), 0, 255)))
        return self.node("QuantizeLinear", [source, step, zero], out + ".q"), step, zero

    def norm(self, source, other, norm, out):
        scale, bias = self.value(out + ".n", _array(norm.weight)), self.value(out + ".nb", _array(norm.bias))
        return self.node("SkipLayerNormalization", [source, other, scale, bias], out, MICROSOFT, epsilon=1e-12)

    def whole_number(self, name, number):
        return self.value(name, np.array([number], np.int64))


def _array(tensor):
    return tensor.detach().numpy().astype(np.float32)


def _side(linears):
    """Weights and biases of several linear maps of one input, beside each other."""
    weights = np.concatenate([_array(each.weight).T for each in linears], 1)
    return weights, np.concatenate([_array(each.bias) for each in linears])


def build(model, ranges):
    """The graph of a trained `Reader`."""
    graph = Graph(ranges)
    encoded = _encoder(graph, model.encoder)
    _heads(graph, model, encoded)
    whole = [helper.make_tensor_value_info(n, TensorProto.INT64, ["B", w]) for n, w in _inputs()]
    outs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["B", "W", None]) for n in ROWS]
    return helper.make_graph(graph.nodes, "reader", whole, outs, graph.fixed)


def _inputs():
    return (("ids", "L"), ("shapes", "L"), ("mask", "L"), ("first", "W"))


def _encoder(graph, encoder):
    table = _array(encoder.word.weight)
    scale = np.float32(np.abs(table).max() / 127)
    rows = graph.value("words", np.round(table / scale).astype(np.int8))
    x = graph.node("Gather", [rows, "ids"], "words.g")
    x = graph.node("Cast", [x], "words.f", to=TensorProto.FLOAT)
    x = graph.node("Mul", [x, graph.value("words.s", scale)], "words.x")
    shapes = graph.node("Gather", [graph.value("shape", _array(encoder.shape.weight)), "shapes"], "shape.x")
    size = graph.node("Shape", ["ids"], "size")
    length = graph.node("Gather", [size, graph.whole_number("one", 1)], "length")
    places = graph.value("places", _array(encoder.position.weight)[:LONGEST] + _array(encoder.kind))
    places = graph.node("Slice", [places, graph.whole_number("zero", 0), length, "zero"], "places.x")
    x = graph.node("Add", [x, places], "words.at")
    x = graph.norm(x, shapes, encoder.norm, "embedded")
    mask = graph.node("Cast", [graph.node("Sub", ["one", "mask"], "mask.not")], "mask.f", to=TensorProto.FLOAT)
    mask = graph.node("Mul", [mask, graph.value("never", np.float32(NEVER))], "mask.x")
    mask = graph.node("Unsqueeze", [mask, graph.value("mask.axes", np.array([1, 2], np.int64))], "mask.all")
    graph.value("heads", np.array([0, 0, 3, HEADS, WIDTH // HEADS], np.int64))
    graph.value("beside", np.array([0, 0, WIDTH], np.int64))
    for number, part in enumerate(("query", "key", "value")):
        graph.value(part, np.int64(number))
    for number, layer in enumerate(encoder.layers):
        x = _layer(graph, layer, f"layer{number}.", x, mask)
    return x


def _layer(graph, layer, at, x, mask):
    weights, bias = _side((layer.query, layer.key, layer.value))
    every = graph.product(x, at + "query", weights, bias, at + "qkv")
    every = graph.node("Reshape", [every, "heads"], at + "heads")
    every = graph.node("Transpose", [every], at + "apart", perm=[2, 0, 3, 1, 4])
    q, k, v = (graph.node("Gather", [every, n], at + n, axis=0) for n in ("query", "key", "value"))
    weights = graph.node("FusedMatMul", [q, k], at + "close", MICROSOFT, transB=1, alpha=(WIDTH // HEADS) ** -0.5)
    weights = graph.node("Softmax", [graph.node("Add", [weights, mask], at + "masked")], at + "weights", axis=-1)
    mixed = graph.node("Transpose", [graph.node("MatMul", [weights, v], at + "mixed")], at + "beside", perm=[0, 2, 1, 3])
    mixed = graph.node("Reshape", [mixed, "beside"], at + "context")
    mixed = graph.product(mixed, at + "out", *_side([layer.out]), at + "attended")
    x = graph.norm(mixed, x, layer.norm1, at + "x1")
    wide = graph.product(x, at + "widen", *_side([layer.widen]), at + "wide")
    wide = graph.node("FastGelu", [wide], at + "bent", MICROSOFT)
    narrow = graph.product(wide, at + "narrow", *_side([layer.narrow]), at + "narrowed")
    return graph.norm(narrow, x, layer.norm2, at + "x2")


def _heads(graph, model, x):
    graph.whole_number("last", -1)
    first = graph.node("Unsqueeze", ["first", "last"], "first.i")
    x = graph.node("GatherND", [x, first], "word", batch_dims=1)
    linears = (model.tag, model.name, model.arc_dependent, model.arc_head, model.label_dependent, model.label_head)
    all_ = graph.product(x, "tag", *_side(linears), "all")
    sizes = graph.value("sizes", np.array([each.out_features for each in linears], np.int64))
    parts = ["tag", "name", "arc.d", "arc.h", "label.d", "label.h"]
    graph.node("Split", [all_, sizes], parts, axis=2)
    bent = [graph.node("Relu", [part], part + ".r") for part in parts[2:]]
    dependent = graph.product(bent[0], "arc", _array(model.arc), _array(model.arc_bias), "arc.given")
    head = graph.node("Transpose", [bent[1]], "arc.t", perm=[0, 2, 1])
    arc = graph.node("MatMul", [dependent, head], "arc.all")
    best = graph.node("ArgMax", [_off_itself(graph, arc)], "best", axis=2, keepdims=1)
    _relations(graph, model, bent[2], graph.node("GatherND", [bent[3], best], "label.best", batch_dims=1))


def _off_itself(graph, arc):
    """No word is its own head."""
    size = graph.node("Shape", ["first"], "first.size")
    width = graph.node("Gather", [size, graph.value("second", np.int64(1))], "width")
    zero, one = graph.value("zero.n", np.int64(0)), graph.value("one.n", np.int64(1))
    places = graph.node("Range", [zero, width, one], "word.places")
    column = graph.node("Unsqueeze", [places, "last"], "word.column")
    same = graph.node("Equal", [places, column], "itself")
    return graph.node("Where", [same, "never", arc], "arc")


def _relations(graph, model, dependent, head):
    """Bilinear in dependent and head, each with a constant one behind it: the dependent's is the product's bias,
    the head's are the last columns."""
    table = _array(model.label)
    count = table.shape[0]
    mixing = table[:, :, :LABEL].transpose(1, 0, 2).reshape(LABEL + 1, -1)
    mixed = graph.product(dependent, "label", mixing[:LABEL], mixing[LABEL], "label.mixed")
    alone = graph.product(dependent, "label", table[:, :LABEL, LABEL].T, table[:, LABEL, LABEL], "label.alone")
    shape = graph.value("label.shape", np.array([0, 0, count, LABEL], np.int64))
    square = graph.node("Reshape", [mixed, shape], "label.square")
    column = graph.node("Unsqueeze", [head, "last"], "label.column")
    scores = graph.node("MatMul", [square, column], "label.scores")
    flat = graph.node("Squeeze", [scores, "last"], "label.flat")
    graph.node("Add", [flat, alone], "relation")
