"""Made-up sentences and exchanged names, from our own lists in `names/`.

Both teach the model names that no treebank holds: of all parts of the world, and of parties, ministries, militias
and agencies above all.
"""

import random
import re
from pathlib import Path

import corpus

HERE = Path(__file__).parent / "names"
SHORT = re.compile(r"\s*=\s*")
TITLES = "President|Prime Minister|Foreign Minister|Defence Minister|Defense Secretary|Interior Minister|Secretary of State|foreign minister|prime minister|president|special envoy|ambassador|deputy foreign minister|Chancellor|King|Vice President|opposition leader|army chief|Senator|spokesman|chief negotiator"
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ORGANISATIONS = ("WORLD", "ARMED", "PARTY", "STATE", "MEDIA", "BUSINESS", "LEARNING", "CIVIL")
KINDS = {o: "ORG" for o in ORGANISATIONS} | {
    "ORG": "ORG", "PER": "PER", "LAST": "PER", "GROUP": "GROUP", "OTHER": "OTHER",
    "CITY": "LOC", "COUNTRY": "LOC", "REGION": "LOC", "AREA": "LOC", "SITE": "LOC",
}  # fmt: skip


def lines(name):
    for line in (HERE / name).read_text(encoding="utf8").splitlines():
        if line and line[0] != "#":
            yield line


def words(line):
    return [w.replace("_", " ") for w in line.split()]


class Names:
    """Draws names at random; the same seed draws the same names."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.people = []
        for line in lines("persons.txt"):
            given, family = line.split("|")
            self.people.append((words(given), words(family)))
        self.lists = {"OTHER": [o.strip() for line in lines("others.txt") for o in line.split("|")]}
        for line in lines("places.txt"):
            kind, listed = line.split(": ", 1)
            self.lists[kind.upper()] = words(listed)
        self.lists["GROUP"] = [w for line in lines("groups.txt") for w in words(line.removeprefix("two: "))]
        for line in lines("organisations.txt"):
            kind, listed = line.split(": ", 1)
            if kind.isupper():
                self.lists[kind] = listed.split()
            else:
                self.lists[kind.upper()] = [SHORT.split(o.strip()) for o in listed.split("|")]

    def person(self):
        given, family = self.random.choice(self.people)
        first, last, chance = self.random.choice(given), self.random.choice(family), self.random.random()
        if chance < 0.08:
            return f"{first} {self.random.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
        if chance < 0.14:
            return f"{first} {self.random.choice(given)} {last}"
        if chance < 0.17:
            return f"{self.random.choice('ABCDEFGHJKLMNPRSTW')}.{self.random.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
        if chance < 0.20:
            return f"{first} {last}-{self.random.choice(family)}"
        return f"{first} {last}"

    def last(self):
        return self.random.choice(self.random.choice(self.people)[1])

    def organisation(self, kind, short=None):
        """A name of this kind and perhaps its short form; patterns are filled in."""
        if kind == "ORG":
            kind = self.random.choice(ORGANISATIONS)
        listed = self.random.choice(self.lists[kind])
        if "{" not in listed[0] and self.random.random() < 0.4:
            listed = self.random.choice([o for o in self.lists[kind] if "{" in o[0]] or [listed])
        name = re.sub(r"\{([A-Z]+)\}", lambda m: self.inside(m.group(1)), listed[0])
        letters = listed[1] if len(listed) > 1 else acronym(name)
        if short:
            return name, letters
        return letters if len(listed) > 1 and self.random.random() < 0.45 else name

    def inside(self, kind):
        """What fills a pattern: adjectives rather than plurals."""
        drawn = self.plain(kind).removeprefix("the ")
        while kind == "GROUP" and drawn.endswith("s") and drawn != "Swiss":
            drawn = self.plain(kind)
        return drawn

    def plain(self, kind):
        if kind == "PER":
            return self.person()
        if kind == "LAST":
            return self.last()
        if kind == "ORG" or kind in ORGANISATIONS:
            return self.organisation(kind)
        if kind == "OTHER":
            return re.sub(r"\{([A-Z]+)\}", lambda m: self.plain(m.group(1)), self.random.choice(self.lists[kind]))
        if kind == "COUNTRY" and self.random.random() < 0.1:
            return "the " + self.random.choice(("US", "UK", "UAE", "United States", "Philippines", "Netherlands"))
        return self.random.choice(self.lists[kind])


def acronym(name):
    letters = "".join(w[0] for w in re.split(r"[\s-]+", name) if w[0].isupper())
    return letters if 2 <= len(letters) <= 6 else None


class Builder:
    """Words and labels of one sentence as it grows."""

    def __init__(self):
        self.words, self.names = [], []

    def plain(self, text):
        for start, end in corpus.tokens(text):
            self.words.append(text[start:end])
            self.names.append(corpus.allowed("O"))

    def name(self, text, kind):
        if text.startswith("the "):
            self.plain("the")
            text = text[4:]
        start = len(self.words)
        self.plain(text)
        corpus.put(self.names, start, len(self.words), kind)


def sentence(template, names):
    made = Builder()
    for part in template.split():
        slot = re.fullmatch(r"\{(\w+)\}", part)
        if not slot:
            made.plain(part)
            continue
        slot = slot.group(1)
        if slot.islower():
            made.plain(small(slot, names))
        elif slot.endswith("ACR"):
            name, letters = names.organisation(slot[:-3], short=True)
            made.name(name, "ORG")
            if letters and names.random.random() < 0.75:
                made.plain("(")
                made.name(letters, "ORG")
                made.plain(")")
        else:
            made.name(names.plain(slot), KINDS[slot])
    return corpus.Sentence(made.words, None, made.names)


def small(slot, names):
    if slot == "n":
        return str(names.random.choice((names.random.randint(2, 60), names.random.randint(1950, 2025))))
    listed = {"title": TITLES, "day": DAYS, "month": MONTHS}.get(slot)
    if slot == "field":
        return names.random.choice(names.lists["FIELD"])
    return names.random.choice(listed.split("|"))


def from_templates(rounds, seed):
    """`rounds` sentences from each template."""
    names = Names(seed)
    return [sentence(t, names) for t in lines("templates.txt") for _ in range(rounds)]


def exchanged(sentences, seed, share=1.0):
    """Sentences with each person, organisation and place exchanged for another; the rest stays. No trees."""
    names, made = Names(seed), []
    for given in sentences:
        spans = corpus.spans(given.names)
        if not any(kind in ("PER", "ORG", "LOC") for _, _, kind in spans) or names.random.random() > share:
            continue
        words, labels, at = [], [], 0
        for start, end, kind in spans:
            if kind not in ("PER", "ORG", "LOC"):
                continue
            words += given.words[at:start]
            labels += given.names[at:start]
            builder = Builder()
            builder.name(other(kind, end - start, names).removeprefix("the "), kind)
            words += builder.words
            labels += builder.names
            at = end
        made.append(corpus.Sentence(words + given.words[at:], None, labels + given.names[at:]))
    return made


def other(kind, size, names):
    if kind == "PER":
        return names.last() if size == 1 else names.person()
    if kind == "LOC":
        return names.plain(names.random.choice(("CITY", "COUNTRY", "REGION", "CITY", "COUNTRY")))
    return names.organisation("ORG")
