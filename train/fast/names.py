#!/usr/bin/env python3
"""Writes the sentences with names that the fast engine's name finder learns from: the same that the deep engine uses.

  names.py UD_DIR UNER_DIR ENTITIES_DIR SILVER.gz OUT_DIR

Reads with train/deep's modules and lists: gold and silver names of open text (silver.names), Universal NER
(uner.names), our own made-up sentences (made.names) and known sentences with other names (exchanged.names). Each line:
P, words, BIO labels; `?` where a source leaves the label open.
"""
import os
import sys
from types import SimpleNamespace

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "deep"))

import corpus  # noqa: E402
import data  # noqa: E402
import synthetic  # noqa: E402

NOTHING = corpus.allowed("O", "GROUP", "OTHER")


def label(bits):
    if bits & (bits - 1) == 0:
        return corpus.NAMES[bits.bit_length() - 1]
    return "O" if bits == NOTHING else "?"


def write(folder, name, sentences):
    with open(os.path.join(folder, name), "w", encoding="utf8") as out:
        for sentence in sentences:
            if sentence.names and sentence.words:
                words = " ".join("".join(word.split()) or "_" for word in sentence.words)
                out.write("P\t%s\t%s\n" % (words, " ".join(map(label, sentence.names))))


def main(ud, uner, entities, silver, folder):
    os.makedirs(folder, exist_ok=True)
    found, universal = data.with_silver(SimpleNamespace(ud=ud, entities=entities, universal=uner, silver=silver))
    groups = {tuple(w.split("_")) for line in synthetic.lines("groups.txt") for w in line.removeprefix("two: ").split()}
    for sentence in corpus.universal_ner(uner + "/en_ewt-ud-test.iob2"):
        data.complete(sentence, None, groups)
        universal.append(sentence)
    write(folder, "silver.names", found)
    write(folder, "uner.names", universal)
    write(folder, "made.names", synthetic.from_templates(60, 5))
    known = found + universal
    write(folder, "exchanged.names", synthetic.exchanged(known, 6) + synthetic.exchanged(known, 7, 0.5))


if __name__ == "__main__":
    main(*sys.argv[1:])
