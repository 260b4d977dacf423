"""Writes the model that is shipped: ONNX with whole-number weights and activations.

    export.py MODEL.pt... OUT.onnx --pieces TOKENIZER.json --ud DIR

Of several models of one origin the mean is written, which is often better than each (Wortsman et al. 2022).

The scale of each activation is fixed beforehand, from what calibration sentences of the training data show. So a
sentence's reading does not depend on what else is in its batch, as it would with scales taken at run time.
"""

import argparse

import numpy as np
import onnx
import torch
from onnx import helper

import corpus
import graph
import words
from fit import Sample, batches, tensors
from network import Reader


def calibrate(model, samples):
    """The least and the greatest value of each input of each product over these samples, by the product's name."""
    seen = {}

    def watch(name):
        def hook(module, given, _):
            values = given[0].flatten(0, -2).numpy()
            low, high = seen.get(name, (np.inf, -np.inf))
            seen[name] = (np.minimum(low, values.min(0)), np.maximum(high, values.max(0)))

        return hook

    modules = {"tag": model.tag, "arc": model.arc_given, "label": model.label_given}
    for number, layer in enumerate(model.encoder.layers):
        for part in ("query", "out", "widen", "narrow"):
            modules[f"layer{number}.{part}"] = getattr(layer, part)
    hooks = [module.register_forward_hook(watch(name)) for name, module in modules.items()]
    with torch.no_grad():
        for batch in batches(samples, False):
            ids, shapes, mask, first, present = tensors(batch)
            model(ids, shapes, mask, first, None, present)
    for hook in hooks:
        hook.remove()
    return seen


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="+")
    parser.add_argument("out")
    parser.add_argument("--pieces", required=True)
    parser.add_argument("--ud", required=True)
    args = parser.parse_args()
    models = [torch.load(path) for path in args.models]
    stored = models[0]
    weights = {name: sum(m["weights"][name] for m in models) / len(models) for name in stored["weights"]}
    model = Reader(len(stored["tags"]), len(stored["relations"]), len(stored["names"]))
    model.load_state_dict(weights)
    model.eval()
    pieces = words.WordPieces(args.pieces)
    sentences = corpus.treebank(f"{args.ud}/en_ewt-train.conllu.gz")[::40]
    sentences += corpus.treebank(f"{args.ud}/en_gum_permissive-train.conllu.gz")[::20]
    samples = [s for s in (Sample(x, pieces, {}, {}) for x in sentences) if len(s.ids) < 200]
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(graph.MICROSOFT, 1)]
    made = helper.make_model(graph.build(model, calibrate(model, samples)), opset_imports=opsets, ir_version=8)
    for key in ("tags", "relations", "names"):
        made.metadata_props.append(onnx.StringStringEntryProto(key=key, value="\n".join(stored[key])))
    onnx.save(made, args.out)
    print(len(samples), "calibration sentences,", len(made.SerializeToString()), "bytes")


if __name__ == "__main__":
    main()
