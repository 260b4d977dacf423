"""Trains the deep engine's model.

    fit.py --ud DIR --init MODEL.onnx --pieces TOKENIZER.json --out FILE.pt [--from FILE.pt] ...

The learning rate falls in a straight line from the first to the last of `--span` epochs; a run covers the
epochs `--begin` (inclusive) to `--end` (exclusive) of that line, so that a second run can go on with other data.
"""

import argparse
import copy
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import corpus
import data
import words
from network import Reader

SKIP = -100
LONGEST_SENTENCE = 160
BATCH = 1400
"""Subwords of one step, padding included."""


class Sample:
    """One sentence as numbers; a missing layer is all SKIP (tags, heads, relations) or all ANY (names)."""

    def __init__(self, sentence, pieces, tags, relations):
        self.ids, self.shapes, self.first = [words.START], [0], [0]
        for word in sentence.words:
            ids = pieces.ids(word)
            self.first.append(len(self.ids))
            self.ids += ids
            self.shapes += [words.shape(word)] * len(ids)
        self.ids.append(words.END)
        self.shapes.append(0)
        rows, size = sentence.rows, len(sentence.words)
        self.tags = [SKIP] + ([tags.get(f[3] + "|" + f[4], SKIP) for f in rows] if rows else [SKIP] * size)
        self.heads = [SKIP] + ([int(f[6]) for f in rows] if rows else [SKIP] * size)
        self.relations = [SKIP] + ([relations.get(f[7], SKIP) for f in rows] if rows else [SKIP] * size)
        self.names = [corpus.ANY] + (sentence.names or [corpus.ANY] * size)


def batches(samples, shuffle):
    """Lists of samples of about one length; each list padded is at most BATCH subwords."""
    order = sorted(samples, key=lambda s: len(s.ids) + (random.random() * 2 if shuffle else 0))
    made, current, longest = [], [], 0
    for sample in order:
        longest = max(longest, len(sample.ids))
        if current and longest * (len(current) + 1) > BATCH:
            made.append(current)
            current, longest = [], len(sample.ids)
        current.append(sample)
    if current:
        made.append(current)
    if shuffle:
        random.shuffle(made)
    return made


def pad(rows, width, value):
    out = np.full((len(rows), width), value, np.int64)
    for number, row in enumerate(rows):
        out[number, : len(row)] = row
    return torch.from_numpy(out)


def tensors(batch):
    length, width = max(len(s.ids) for s in batch), max(len(s.first) for s in batch)
    ids, shapes = pad([s.ids for s in batch], length, 0), pad([s.shapes for s in batch], length, 0)
    mask = pad([[1] * len(s.ids) for s in batch], length, 0)
    first = pad([s.first for s in batch], width, 0)
    present = pad([[1] * len(s.first) for s in batch], width, 0).bool()
    return ids, shapes, mask, first, present


BITS = torch.tensor([1 << n for n in range(len(corpus.NAMES))])


def name_loss(scores, names):
    """Cross entropy where a word may have several right labels: minus the log of their summed probability."""
    known = names != corpus.ANY
    if not known.any():
        return scores.sum() * 0
    scores, names = scores[known], names[known]
    right = (names.unsqueeze(-1) & BITS) != 0
    log = scores.log_softmax(-1)
    return -log.masked_fill(~right, -1e4).logsumexp(-1).mean()


def tree_loss(outputs, batch, width):
    tag, _, arc, relation = outputs
    loss = 0
    for scores, rows in ((tag, "tags"), (arc, "heads"), (relation, "relations")):
        gold = pad([getattr(s, rows) for s in batch], width, SKIP).flatten()
        if (gold != SKIP).any():
            loss = loss + F.cross_entropy(scores.flatten(0, 1), gold, ignore_index=SKIP)
    return loss


def steps(model, samples, args, average):
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "shape" not in n and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "shape" in n]
    groups = [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": args.rate * 7}]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
    began, at = time.time(), 0
    for epoch in range(args.begin, args.end):
        model.train()
        todo, total = batches(samples, True), 0.0
        for number, batch in enumerate(todo):
            where = (epoch + number / len(todo)) / args.span
            warm = min(1, (at + 1) / args.warm)
            for group, rate in zip(optimiser.param_groups, (args.rate, args.rate * 7)):
                group["lr"] = rate * warm * max(0.02, 1 - where)
            ids, shapes, mask, first, present = tensors(batch)
            width = first.shape[1]
            gold = pad([s.heads for s in batch], width, 0).clamp(min=0)
            outputs = model(ids, shapes, mask, first, gold, present)
            names = pad([s.names for s in batch], width, corpus.ANY)
            loss = tree_loss(outputs, batch, width) + name_loss(outputs[1], names)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            at += 1
            if at % 4 == 0:
                fold_in(average, model, min(0.99, at / (at + 40)))
            total += loss.item()
            if at % 40 == 0:
                store(args.out, model, average, args.lists)
            if at % 20 == 0:
                print(f"epoch {epoch} step {number}/{len(todo)} loss {total / (number + 1):.3f} wall {time.time() - began:.0f}s", flush=True)
        yield epoch


def store(path, model, average, lists):
    """The mean weights, which are shipped, and the present ones, to go on from."""
    torch.save({"weights": average.state_dict()} | lists, path)
    torch.save({"weights": model.state_dict()} | lists, path + ".raw")
    print("stored", path, flush=True)


def fold_in(average, model, keep):
    """Moves the running mean of the weights, which is what is shipped, towards the present weights."""
    with torch.no_grad():
        for mean, now in zip(average.parameters(), model.parameters()):
            if now.requires_grad:
                mean.lerp_(now, 1 - keep)


def evaluate(model, sentences, pieces, tags, relations, name):
    """Tags and greedy tree on development sentences; relations without subtypes."""
    model.eval()
    samples = samples_of(sentences, pieces, tags, relations)
    count = upos = xpos = heads = labelled = 0
    tag_list, relation_list = list(tags), list(relations)
    pairs = dict(zip(map(id, samples), sentences))
    with torch.no_grad():
        for batch in batches(samples, False):
            ids, shapes, mask, first, present = tensors(batch)
            tag, _, arc, relation = model(ids, shapes, mask, first, None, present)
            tag, arc, relation = tag.argmax(-1), arc.argmax(-1), relation.argmax(-1)
            for row, sample in enumerate(batch):
                for at, fields in enumerate(pairs[id(sample)].rows, 1):
                    u, x = tag_list[tag[row, at]].split("|", 1)
                    right = int(arc[row, at]) == int(fields[6])
                    same = relation_list[relation[row, at]].split(":")[0] == fields[7].split(":")[0]
                    count, upos, xpos = count + 1, upos + (u == fields[3]), xpos + (x == fields[4])
                    heads, labelled = heads + right, labelled + (right and same)
    figures = ((upos, "UPOS"), (xpos, "XPOS"), (heads, "UAS"), (labelled, "LAS"))
    print(name, count, *(f"{label} {100 * right / count:.2f}" for right, label in figures), flush=True)


def samples_of(sentences, pieces, tags, relations):
    return [Sample(s, pieces, tags, relations) for s in sentences]


def main():
    parser = argparse.ArgumentParser()
    for option in ("ud", "entities", "universal", "init", "pieces", "out", "set"):
        parser.add_argument("--" + option, required=True)
    parser.add_argument("--start")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--span", type=float, default=6)
    parser.add_argument("--begin", type=int, default=0)
    parser.add_argument("--end", type=int, default=4)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--most", type=int)
    parser.add_argument("--silver")
    parser.add_argument("--trees", type=float, default=1.0, help="share of the treebanks' sentences")
    parser.add_argument("--after", type=float, default=0.0, help="share of them to leave out before")
    parser.add_argument("--exchange", type=float, default=0.4, help="share of named sentences that are had again with other names")
    parser.add_argument("--rounds", type=int, default=8, help="sentences from each template")
    parser.add_argument("--warm", type=int, default=200, help="steps until the full learning rate")
    args = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(args.threads)
    pieces = words.WordPieces(args.pieces)
    sentences = data.SETS[args.set](args)
    random.shuffle(sentences)
    sentences = sentences[: args.most]
    trees = [s for s in data.trees(args) if s.rows]
    tags = {t: n for n, t in enumerate(sorted({f[3] + "|" + f[4] for s in trees for f in s.rows}))}
    relations = {r: n for n, r in enumerate(sorted({f[7] for s in trees for f in s.rows}))}
    samples = [s for s in samples_of(sentences, pieces, tags, relations) if len(s.ids) <= LONGEST_SENTENCE]
    print(len(samples), "sentences", sum(len(s.ids) for s in samples), "subwords", len(tags), "tags", len(relations), "relations", flush=True)
    model = Reader(len(tags), len(relations), len(corpus.NAMES))
    if args.start:
        model.load_state_dict(torch.load(args.start)["weights"])
    else:
        model.encoder.load(args.init)
    model.encoder.word.weight.requires_grad = False
    model.encoder.position.weight.requires_grad = False
    average = copy.deepcopy(model)
    args.lists = {"tags": list(tags), "relations": list(relations), "names": corpus.NAMES}
    for epoch in steps(model, samples, args, average):
        store(args.out, model, average, args.lists)
        for name, path in (("EWT dev", "en_ewt-dev"), ("GUM dev", "en_gum_permissive-dev")):
            sentences = corpus.treebank(f"{args.ud}/{path}.conllu.gz")
            evaluate(average, sentences, pieces, tags, relations, f"epoch {epoch} {name}")


if __name__ == "__main__":
    main()
