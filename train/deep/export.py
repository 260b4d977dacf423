"""Writes the model that is shipped: ONNX with whole-number weights and activations.

    export.py MODEL.pt OUT.onnx --pieces TOKENIZER.json --ud DIR

The scale of each activation is fixed beforehand, from what calibration sentences of the training data show. So a
sentence's reading does not depend on what else is in its batch, as it would with scales taken at run time.
"""

import argparse

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import corpus
import words
from fit import Sample, batches, tensors
from network import Reader

SMALLEST = 48
"""Products with fewer rows or columns stay in floating point."""


def plain(model, path):
    """The model as torch exports it, with dynamic shapes."""
    ids, first = torch.randint(1000, 2000, (2, 12)), torch.arange(8).unsqueeze(0).repeat(2, 1)
    one = torch.ones(2, 12, dtype=torch.long)
    pieces = {name: {0: "B", 1: "L"} for name in ("ids", "shapes", "mask")}
    rows = {name: {0: "B", 1: "W"} for name in ("first", "tag", "name", "relation")}
    torch.onnx.export(
        model,
        (ids, one, one, first),
        path,
        input_names=["ids", "shapes", "mask", "first"],
        output_names=["tag", "name", "arc", "relation"],
        dynamic_axes=pieces | rows | {"arc": {0: "B", 1: "W", 2: "W"}},
        opset_version=14,
    )


def weights_of(graph):
    return {t.name: t for t in graph.initializer}


def products(graph):
    """The matrix products with a large fixed right side."""
    fixed = weights_of(graph)
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in fixed:
            size = fixed[node.input[1]].dims
            if len(size) == 2 and min(size) >= SMALLEST:
                yield node


def calibrate(model, samples):
    """The least and the greatest value that each product is given over these samples, found by its right side."""
    seen = {}

    def watch(module, given, _):
        values, before = given[0].detach(), seen.get(id(module), (0.0, 0.0))
        seen[id(module)] = (min(before[0], values.min().item()), max(before[1], values.max().item()))

    sides = {id(m): m.weight.T for m in model.modules() if isinstance(m, torch.nn.Linear)}
    sides |= {id(model.arc_given): model.arc, id(model.label_given): model.label_table()}
    hooks = [m.register_forward_hook(watch) for m in model.modules() if id(m) in sides]
    with torch.no_grad():
        for batch in batches(samples, False):
            ids, shapes, mask, first, present = tensors(batch)
            model(ids, shapes, mask, first, None, present)
    for hook in hooks:
        hook.remove()
    return {_key(side.detach().numpy()): seen[module] for module, side in sides.items()}


def _key(weights):
    return weights.shape, weights[0, :8].tobytes(), weights[-1, :8].tobytes()


def quantise(graph, ranges, static):
    """Replaces large products by whole-number ones, and the word embedding by bytes."""
    fixed, nodes, dropped, ready = weights_of(graph), [], set(), {}
    wanted = {n.name for n in products(graph)}
    for node in graph.node:
        if node.name in wanted:
            weights = numpy_helper.to_array(fixed[node.input[1]]).astype(np.float32)
            nodes += _product(graph, node, weights, ranges[_key(weights)] if static else None, ready)
            dropped.add(node.input[1])
        elif node.op_type == "Gather" and node.input[0] in fixed and fixed[node.input[0]].dims[0] > 20000:
            nodes += _embedding(graph, node, numpy_helper.to_array(fixed[node.input[0]]))
            dropped.add(node.input[0])
        else:
            nodes.append(node)
    kept = [t for t in graph.initializer if t.name not in dropped]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)


def _store(graph, name, values):
    graph.initializer.append(numpy_helper.from_array(values, name))
    return name


def _product(graph, node, weights, given, ready):
    source, out = node.input[0], node.output[0]
    scale = (np.maximum(np.abs(weights).max(0), 1e-8) / 127).astype(np.float32)
    whole = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
    stem = node.name or out
    rounded, zero = _store(graph, stem + ".w", whole), _store(graph, stem + ".wz", np.zeros((), np.int8))
    nodes = []
    if given is None:
        if source not in ready:
            ready[source] = [source + ".q", source + ".s", source + ".z"]
            nodes.append(helper.make_node("DynamicQuantizeLinear", [source], ready[source]))
    elif source not in ready:
        low, high = given
        step = max((high - low) / 255, 1e-8)
        offset = int(np.clip(round(-low / step), 0, 255))
        step = _store(graph, source + ".s", np.array(step, np.float32))
        offset = _store(graph, source + ".z", np.array(offset, np.uint8))
        ready[source] = [source + ".q", step, offset]
        nodes.append(helper.make_node("QuantizeLinear", [source, step, offset], [source + ".q"]))
    quantised, step, offset = ready[source]
    scales = _store(graph, stem + ".ws", scale)
    fused = [quantised, rounded, step, scales, offset, zero]
    nodes.append(helper.make_node("MatMulIntegerToFloat", fused, [out], domain="com.microsoft"))
    return nodes


def _embedding(graph, node, table):
    scale = np.float32(np.abs(table).max() / 127)
    rows = _store(graph, node.name + ".rows", np.round(table / scale).astype(np.int8))
    step = _store(graph, node.name + ".step", np.array(scale))
    out = node.output[0]
    return [
        helper.make_node("Gather", [rows, node.input[1]], [out + ".g"], axis=0),
        helper.make_node("Cast", [out + ".g"], [out + ".f"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [out + ".f", step], [out]),
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--pieces", required=True)
    parser.add_argument("--ud", required=True)
    parser.add_argument("--dynamic", action="store_true")
    args = parser.parse_args()
    stored = torch.load(args.model)
    model = Reader(len(stored["tags"]), len(stored["relations"]), len(stored["names"]))
    model.load_state_dict(stored["weights"])
    model.eval()
    pieces = words.WordPieces(args.pieces)
    sentences = corpus.treebank(f"{args.ud}/en_ewt-train.conllu.gz")[::40]
    sentences += corpus.treebank(f"{args.ud}/en_gum_permissive-train.conllu.gz")[::20]
    samples = [s for s in (Sample(x, pieces, {}, {}) for x in sentences) if len(s.ids) < 200]
    ranges = calibrate(model, samples)
    plain(model, args.out)
    made = onnx.load(args.out)
    quantise(made.graph, ranges, not args.dynamic)
    made.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    for key in ("tags", "relations", "names"):
        made.metadata_props.append(onnx.StringStringEntryProto(key=key, value="\n".join(stored[key])))
    onnx.save(made, args.out)
    print(len(samples), "calibration sentences,", len(made.SerializeToString()), "bytes")


if __name__ == "__main__":
    main()
