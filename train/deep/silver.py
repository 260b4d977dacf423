"""Prepares and reads silver names: what the CoreNLP command says of open text. See README, "Silver names".

    silver.py write --ud DIR --entities DIR --out WORDS.txt     one sentence a line, words apart by blanks
    silver.py pack CONLL OUT.gz                                 CoreNLP's answer, one letter pair a word
"""

import argparse
import gzip

import corpus

KINDS = {
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    "LOCATION": "LOC", "CITY": "LOC", "COUNTRY": "LOC", "STATE_OR_PROVINCE": "LOC",
    "NATIONALITY": "GROUP", "RELIGION": "GROUP", "IDEOLOGY": "GROUP",
    "MISC": "OTHER",
}  # fmt: skip
OPEN_RE3D = ("re3d/UK Government", "re3d/US State Department", "re3d/CENTCOM", "re3d/Wikipedia", "re3d/Australian Department of Foreign Affairs")


def sentences(args):
    """The sentences that silver names exist for, always in this order."""
    found = corpus.treebank(f"{args.ud}/en_ewt-train.conllu.gz")
    found += corpus.treebank(f"{args.ud}/en_gum_permissive-train.conllu.gz", with_names=True)
    found += corpus.jsonl(f"{args.entities}/wikigold.jsonl", corpus.WIKIGOLD, corpus.allowed("O"))
    found += corpus.jsonl(f"{args.entities}/re3d.jsonl", {}, corpus.ANY, lambda r: r["source"] in OPEN_RE3D)
    return found


def write(args):
    with open(args.out, "w", encoding="utf8") as file:
        for sentence in sentences(args):
            file.write(" ".join("".join(w.split()) or "_" for w in sentence.words) + "\n")


def pack(conll, out):
    """Keeps one label a word, one line a sentence."""
    labels, before = [], "O"
    with open(conll, encoding="utf8") as file, gzip.GzipFile(out, "wb", mtime=0) as packed:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 5:
                if labels:
                    packed.write((" ".join(labels) + "\n").encode())
                labels, before = [], "O"
                continue
            kind = KINDS.get(fields[4], "O")
            step = "" if kind == "O" else "I-" if kind == before else "B-"
            labels.append(step + kind)
            before = kind
        if labels:
            packed.write((" ".join(labels) + "\n").encode())


def read(path):
    """Lists of BIO labels, one list a sentence."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        return [line.split() for line in file]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("write", "pack"))
    parser.add_argument("files", nargs="*")
    for option in ("ud", "entities", "out"):
        parser.add_argument("--" + option)
    args = parser.parse_args()
    if args.command == "write":
        write(args)
    else:
        pack(*args.files)


if __name__ == "__main__":
    main()
