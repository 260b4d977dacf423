"""Training sentences: words with tags and tree, with names, or with both."""

import gzip
import json
import re
from dataclasses import dataclass, field

KINDS = ("PER", "ORG", "LOC", "GROUP", "OTHER")
NAMES = ["O"] + [f"{step}-{kind}" for kind in KINDS for step in "BI"]
ANY = (1 << len(NAMES)) - 1


def allowed(*labels):
    """The set of these BIO labels as bits; a bare kind stands for both its labels."""
    bits = 0
    for number, name in enumerate(NAMES):
        if name in labels or name[2:] in labels:
            bits |= 1 << number
    return bits


@dataclass
class Sentence:
    """Words; rows are CoNLL-U fields or None; names are sets of labels that the source allows, or None."""

    words: list
    rows: list | None = None
    names: list | None = None
    spans: list = field(default_factory=list)


def treebank(path, with_names=False):
    """Sentences of a gzip CoNLL-U file; `with_names` derives them from GUM's entity annotation."""
    sentences, rows = [], []
    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and line[0] != "#":
                fields = line.split("\t")
                if fields[0].isdigit():
                    rows.append(fields)
            elif not line and rows:
                names = gum_names(rows) if with_names else None
                sentences.append(Sentence([f[1].replace(" ", "") for f in rows], rows, names))
                rows = []
    return sentences


GUM_KINDS = {"person": "PER", "place": "LOC", "organization": "ORG"}
INSIDE = {"of", "-", "for", "and", "the", "de", "van", "von", "al", "'s", "."}


def gum_names(rows):
    """Names are the runs of proper nouns around the head of a GUM entity; other proper nouns stay open."""
    proper = [f[3] == "PROPN" for f in rows]
    open_, found = [], []
    for at, fields in enumerate(rows):
        match = re.search(r"Entity=([^|]*)", fields[9])
        if not match:
            continue
        for begins, whole, ends in re.findall(r"\(([^()]*)(\))?|([^()]+)\)", match.group(1)):
            if begins:
                parts = begins.split("-")
                kind = parts[1] if len(parts) > 1 else ""
                head = re.search(r"-cf[^-]*-([\d,]+)-", begins)
                entity = (parts[0], kind, at, head.group(1) if head else "")
                if whole:
                    found.append((entity, at))
                else:
                    open_.append(entity)
            else:
                key = ends.split("-")[0]
                for back in range(len(open_) - 1, -1, -1):
                    if open_[back][0] == key:
                        found.append((open_.pop(back), at))
                        break
    other = allowed("O", "GROUP", "OTHER")
    names = [ANY if p else other for p in proper]
    for (_, kind, start, head), end in sorted(found, key=lambda s: s[0][2] - s[1]):
        if kind not in GUM_KINDS:
            continue
        heads = [start + int(x) - 1 for x in head.split(",")] if head else range(start, end + 1)
        heads = [h for h in heads if start <= h <= end and proper[h]]
        if not heads:
            continue
        first = last = heads[-1]
        while first > start and (proper[first - 1] or _bridge(rows, proper, first - 2, first - 1, start)):
            first -= 1
        while last < end and (proper[last + 1] or last + 2 <= end and proper[last + 2] and rows[last + 1][1].lower() in INSIDE):
            last += 1
        put(names, first, last + 1, GUM_KINDS[kind])
    return names


def _bridge(rows, proper, before, at, start):
    return before >= start and proper[before] and rows[at][1].lower() in INSIDE


def put(names, start, end, *kinds):
    """Says that the words from start to end are one name of one of these kinds."""
    names[start] = allowed(*("B-" + k for k in kinds))
    for at in range(start + 1, end):
        names[at] = allowed(*("I-" + k for k in kinds))


def universal_ner(path):
    """Sentences of a Universal NER file: persons, organisations and places are complete, the rest is open."""
    other = allowed("O", "GROUP", "OTHER")
    sentences, words, labels = [], [], []
    with open(path, encoding="utf8") as file:
        for line in [*file, "\n"]:
            line = line.rstrip("\n")
            if line and line[0] != "#":
                fields = line.split("\t")
                words.append(fields[1].replace(" ", ""))
                labels.append(allowed(fields[2]) if fields[2] in NAMES and fields[2] != "O" else other)
            elif not line and words:
                sentences.append(Sentence(words, None, labels))
                words, labels = [], []
    return sentences


TOKEN = re.compile(
    r"""(?:[^\W\d_]\.){2,}
    |\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Capt|Maj|Rep|Sen|Gov|Jr|Sr|Prof|Inc|Co|Corp|Ltd|vs|No)\.
    |\b[A-Z]\.(?=\s[A-Z])
    |\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b
    |[^\W_]+?(?=n['’]t\b)|n['’]t\b
    |['’](?:s|S|re|ve|ll|d|m)\b
    |[^\W_]+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)\b)[^\W_]+)*
    |\.\.\.|--|``|''
    |\S""",
    re.X,
)


def tokens(text):
    """(start, end) of each word, roughly as the treebanks cut them; enough for training names."""
    return [m.span() for m in TOKEN.finditer(text)]


def jsonl(path, kinds, other, keep=lambda record: True):
    """Sentences of a record file with spans. `kinds` maps its types to ours; unknown types leave their words open."""
    sentences = []
    with open(path, encoding="utf8") as file:
        for record in map(json.loads, file):
            if keep(record):
                sentences += record_sentences(record, kinds, other)
    return sentences


def record_sentences(record, kinds, other):
    text, made = record["text"], []
    for start, end in blocks(text):
        places = [(start + a, start + b) for a, b in tokens(text[start:end])]
        if not places:
            continue
        names = [other] * len(places)
        entities = [e for e in record["entities"] if start <= e["start"] and e["end"] <= end]
        for entity in sorted(entities, key=lambda e: e["end"] - e["start"]):
            inside = [i for i, (a, b) in enumerate(places) if a < entity["end"] and b > entity["start"]]
            mapped = () if entity.get("nominal") else kinds.get(entity["type"], ())
            exact = inside and places[inside[0]][0] == entity["start"] and places[inside[-1]][1] == entity["end"]
            if mapped and exact:
                put(names, inside[0], inside[-1] + 1, *mapped)
            else:
                for i in inside:
                    names[i] = ANY
        made.append(Sentence([text[a:b] for a, b in places], None, names))
    return made


def blocks(text):
    """(start, end) of each rough sentence."""
    start, found = 0, []
    for match in re.finditer(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+", text):
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    return [(a, b) for a, b in found if text[a:b].strip()]


WIKIGOLD = {"PER": ("PER",), "ORG": ("ORG",), "LOC": ("LOC",), "MISC": ("GROUP", "OTHER")}


def spans(names):
    """(start, end, kind) of the names that allow exactly one label for each of their words."""
    found, start, kind = [], None, None
    for at, bits in enumerate([*names, allowed("O")]):
        label = NAMES[bits.bit_length() - 1] if bits & (bits - 1) == 0 else "O"
        if start is not None and label != "I-" + kind:
            found.append((start, at, kind))
            start = None
        if label[0] == "B":
            start, kind = at, label[2:]
    return found
