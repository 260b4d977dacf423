"""GUM's chains of mentions as texts with spans: who is mentioned where, by what kind of words."""
import gzip
import json
import re

OPENING = re.compile(r"\(([^()]+)(\)?)|(\d+)\)")
KINDS = ("person", "organization")
PRONOUNS = {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
            "theirs", "themselves"}


def written(data, treebanks, out):
    """Writes `FILE.gz:PREFIX,PREFIX` as JSON Lines and gives the path."""
    name, _, prefixes = data.partition(":")
    path = out / ("coreference_" + name.removesuffix(".conllu.gz") + ".jsonl")
    with gzip.open(treebanks / name, "rt", encoding="utf-8") as lines, open(path, "w", encoding="utf-8") as texts:
        for document in documents(lines):
            if document.name.startswith(tuple(prefixes.split(","))):
                texts.write(json.dumps(document.record(), ensure_ascii=False) + "\n")
    return path


def documents(lines):
    document = None
    for line in lines:
        if line.startswith("# newdoc id = "):
            if document:
                yield document
            document = Document(line.split("= ")[1].strip())
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"):
            document.new_paragraph()
        elif not line.startswith("#") and line.strip():
            document.add(line.rstrip("\n").split("\t"))
    if document:
        yield document


class Document:
    def __init__(self, name):
        self.name = name
        self.text = ""
        self.words = []  # (start, end, form, tag)
        self.open = {}
        self.mentions = []  # (bearer, kind of bearer, first word, last word)
        self.gap = ""
        self.glued_until = 0

    def new_paragraph(self):
        self.gap = "\n\n" if self.text else ""

    def add(self, cells):
        number, form, tag, misc = cells[0], cells[1], cells[3], cells[9]
        glued = "SpaceAfter=No" in misc
        if "-" in number:  # a word of several tokens, such as "don't": the text is written once
            self.text += self.gap + form
            self.glued_until = int(number.split("-")[1])
            self.at = len(self.text) - len(form)
            self.gap = "" if glued else " "
            return
        if "." in number:
            return
        if int(number) <= self.glued_until:
            start = self.at
            self.at = min(len(self.text), start + len(form))
            end = self.at
            if int(number) == self.glued_until:
                self.glued_until = 0
                end = len(self.text)
        else:
            self.glued_until = 0
            start = len(self.text) + len(self.gap)
            self.text += self.gap + form
            end = len(self.text)
            self.gap = "" if glued else " "
        self.words.append((start, end, form, tag))
        entity = next((part[len("Entity="):] for part in misc.split("|") if part.startswith("Entity=")), "")
        for opened, closed, other in OPENING.findall(entity):
            here = len(self.words) - 1
            if opened:
                bearer, kind = opened.split("-")[:2]
                self.open.setdefault(bearer, []).append((here, kind))
            if closed or other:
                bearer = opened.split("-")[0] if opened else other
                first, kind = self.open[bearer].pop()
                self.mentions.append((bearer, kind, first, here))

    def record(self):
        mentions, named = [], set()
        for bearer, kind, first, last in sorted(self.mentions, key=lambda mention: (mention[2], -mention[3])):
            words = self.words[first:last + 1]
            form, head = self.form(words)
            mentions.append({"span": [words[0][0], words[-1][1]], "head": head, "bearer": bearer,
                             "kind": form if kind in KINDS else None, "named before": bearer in named})
            if sum(tag == "PROPN" for *_, tag in words) > (form == "name"):
                named.add(bearer)
        return {"id": self.name, "text": self.text, "mentions": mentions}

    @staticmethod
    def form(words):
        """`pronoun`, `nominal`, `name` or none of these, and the words that a link of that kind would have."""
        span = [words[0][0], words[-1][1]]
        forms = [form.lower() for _, _, form, _ in words]
        if len(words) == 1 and forms[0] in PRONOUNS:
            return "pronoun", span
        if len(words) == 1 and words[0][3] == "PROPN":
            return "name", span
        if len(words) == 2 and forms[0] in ("the", "this", "that") and words[1][3] == "NOUN":
            return "nominal", span
        return None, span
