"""Trains the deep engine's model.

    fit.py --ud DIR --universal DIR --entities DIR --silver FILE --init MODEL.onnx --pieces TOKENIZER.json --out FILE.pt

Products are computed in bfloat16, weights and their mean kept in single precision. Several processes may share the
work (`--rank`, `--ranks`): each takes its own steps on its own batches, and every SYNC steps all take the mean of
their weights. The learning rate rises over `--warm` steps and then falls to nothing in a straight line.
"""

import argparse
import copy
import random
import time

import numpy as np
import torch
import torch.distributed as others
import torch.nn as nn
import torch.nn.functional as F

import corpus
import data
import words
from network import Reader

SKIP = -100
LONGEST_SENTENCE = 160
BATCH = 2000
"""Subwords of one step, padding included."""

SYNC = 10
"""Steps between two means over the processes; the shipped mean is moved as often."""


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


def steps(model, sentences, prepare, args, average):
    """Takes all steps of each epoch in turn; yields the epoch's number after its last step."""
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "shape" not in n and p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "shape" in n]
    groups = [{"params": encoder, "lr": args.rate}, {"params": heads, "lr": args.rate * 7}]
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01)
    began, at = time.time(), 0
    for epoch in range(args.epochs):
        model.train()
        todo, total = batches(prepare(sentences(epoch)), True), 0.0
        todo = todo[args.rank : len(todo) // args.ranks * args.ranks : args.ranks][: args.most]
        for number, batch in enumerate(todo):
            fallen = (epoch + number / len(todo)) / args.epochs
            for group, rate in zip(optimiser.param_groups, (args.rate, args.rate * 7)):
                group["lr"] = rate * min(1, (at + 1) / args.warm) * max(0.01, 1 - fallen)
            total += step(model, batch, optimiser)
            at += 1
            if at % SYNC == 0:
                meet(model, args.ranks)
                fold_in(average, model, min(0.97, at / (at + 10 * SYNC)))
            if at % 20 == 0 and args.rank == 0:
                print(f"epoch {epoch} step {number}/{len(todo)} loss {total / (number + 1):.3f} wall {time.time() - began:.0f}s", flush=True)
            if at % 100 == 0 and args.rank == 0:
                store(args.out, average, args.lists)
        yield epoch


def step(model, batch, optimiser):
    ids, shapes, mask, first, present = tensors(batch)
    width = first.shape[1]
    gold = pad([s.heads for s in batch], width, 0).clamp(min=0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = model(ids, shapes, mask, first, gold, present)
    outputs = [scores.float() for scores in outputs]
    names = pad([s.names for s in batch], width, corpus.ANY)
    loss = tree_loss(outputs, batch, width) + name_loss(outputs[1], names)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return loss.item()


def meet(model, ranks):
    """Gives every process the mean of all processes' weights."""
    if ranks == 1:
        return
    with torch.no_grad():
        learnt = [p for p in model.parameters() if p.requires_grad]
        flat = torch.cat([p.flatten() for p in learnt])
        others.all_reduce(flat)
        flat /= ranks
        at = 0
        for p in learnt:
            p.copy_(flat[at : at + p.numel()].view_as(p))
            at += p.numel()


def store(path, average, lists):
    torch.save({"weights": average.state_dict()} | lists, path)
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
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
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
    for option in ("ud", "entities", "universal", "silver", "init", "pieces", "out"):
        parser.add_argument("--" + option, required=True)
    parser.add_argument("--ranks", type=int, default=1, help="processes that share the work")
    parser.add_argument("--rank", type=int, default=0, help="number of this process")
    parser.add_argument("--meet", help="file by which the processes find each other")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--most", type=int, help="steps of an epoch at most, to try the run out")
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--warm", type=int, default=60, help="steps until the full learning rate")
    parser.add_argument("--start", help="model to go on from")
    parser.add_argument("--trees", type=float, default=1, help="share of the treebanks' sentences in each epoch")
    parser.add_argument("--exchange", type=float, default=0.1, help="share of named sentences had again with other names")
    parser.add_argument("--rounds", type=int, default=2, help="sentences from each template and epoch")
    args = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    if args.ranks > 1:
        others.init_process_group("gloo", init_method="file://" + args.meet, rank=args.rank, world_size=args.ranks)
    pieces = words.WordPieces(args.pieces)
    source = data.Source(args)
    rows = [f for s in source.trees for f in s.rows]
    tags = {t: n for n, t in enumerate(sorted({f[3] + "|" + f[4] for f in rows}))}
    relations = {r: n for n, r in enumerate(sorted({f[7] for f in rows}))}
    model = Reader(len(tags), len(relations), len(corpus.NAMES))
    if args.start:
        model.load_state_dict(torch.load(args.start)["weights"])
    else:
        model.encoder.load(args.init)
    model.encoder.word.weight.requires_grad = False
    model.encoder.position.weight.requires_grad = False
    average = copy.deepcopy(model)
    torch.manual_seed(2 + args.rank)
    args.lists = {"tags": list(tags), "relations": list(relations), "names": corpus.NAMES}

    def prepare(sentences):
        samples = samples_of(sentences, pieces, tags, relations)
        return [s for s in samples if len(s.ids) <= LONGEST_SENTENCE]

    for epoch in steps(model, source.epoch, prepare, args, average):
        if args.rank == 0:
            store(args.out, average, args.lists)
            for name, path in (("EWT dev", "en_ewt-dev"), ("GUM dev", "en_gum_permissive-dev")):
                known = corpus.treebank(f"{args.ud}/{path}.conllu.gz")
                evaluate(average, known, pieces, tags, relations, f"epoch {epoch} {name}")


if __name__ == "__main__":
    main()
