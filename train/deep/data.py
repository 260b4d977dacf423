"""Which sentences an epoch of training learns from. README lists sources and licences."""

import random
from types import SimpleNamespace

import corpus
import silver
import synthetic


class Source:
    """The open sentences with all their layers, and made-up ones that are new in each epoch."""

    def __init__(self, args):
        found, universal = with_silver(args)
        self.trees = [s for s in found if s.rows is not None]
        self.named = [s for s in found if s.rows is None and s.names] + universal
        self.share, self.exchange, self.rounds = args.trees, args.exchange, args.rounds

    def epoch(self, number):
        """A share of the trees, all names, and made-up sentences."""
        chance = random.Random(number)
        trees = [s for s in self.trees if chance.random() < self.share]
        given = self.named + [s for s in self.trees if s.names and len(s.words) <= 40]
        made = synthetic.exchanged(given, 100 + number, self.exchange) + synthetic.from_templates(self.rounds, 200 + number)
        return trees + self.named + made


def with_silver(args):
    """Every open sentence, its names completed by silver ones and by the list of groups."""
    groups = {w for line in synthetic.lines("groups.txt") for w in line.removeprefix("two: ").split()}
    groups = {tuple(w.split("_")) for w in groups}
    found = silver.sentences(SimpleNamespace(ud=args.ud, entities=args.entities))
    labels = silver.read(args.silver)
    if len(found) != len(labels):
        raise ValueError(f"Silver names need one line a sentence, got {len(labels)} for {len(found)}")
    for sentence, row in zip(found, labels):
        complete(sentence, row, groups)
    universal = corpus.universal_ner(f"{args.universal}/en_ewt-ud-dev.iob2")
    for sentence in universal:
        complete(sentence, None, groups)
    return found, universal


def complete(sentence, row, groups):
    """Fills what a sentence's own names leave open: first groups by list, then silver names, then nothing.

    A silver name counts only where every one of its words is open to it."""
    size = len(sentence.words)
    names = sentence.names or [corpus.ANY] * size
    for at in range(size):
        for length in (2, 1):
            if tuple(sentence.words[at : at + length]) in groups and fits(names, at, at + length, "GROUP"):
                if not silver_other(row, at, at + length):
                    corpus.put(names, at, at + length, "GROUP")
    for start, end, kind in bio(row) if row and len(row) == size else []:
        if fits(names, start, end, kind) and all(several(names[i]) for i in range(start, end)):
            corpus.put(names, start, end, kind)
    nothing = corpus.allowed("O")
    if row:
        names = [nothing if several(n) and n & nothing else n for n in names]
        names = [corpus.allowed("B-OTHER") if n == corpus.allowed("B-GROUP", "B-OTHER") else n for n in names]
        names = [corpus.allowed("I-OTHER") if n == corpus.allowed("I-GROUP", "I-OTHER") else n for n in names]
    sentence.names = names


def several(bits):
    return bits & (bits - 1) != 0


def fits(names, start, end, kind):
    if end > len(names):
        return False
    inner = all(names[i] & corpus.allowed("I-" + kind) for i in range(start + 1, end))
    return inner and bool(names[start] & corpus.allowed("B-" + kind))


def silver_other(row, start, end):
    """True where silver names make the words part of a name of another kind."""
    return bool(row) and any(label != "O" and label[2:] != "GROUP" for label in row[start:end])


def bio(row):
    return corpus.spans([corpus.allowed(label) for label in row])
