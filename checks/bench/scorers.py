"""Runs the benches' own scorers and reads what they print into nested dictionaries."""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

KNOWLEDGE = pathlib.Path(__file__).resolve().parents[2] / "analysis/src/main/resources/parley/knowledge"
FIELD = re.compile(r"(P|R|F1|Acc@161km) (-?[0-9.]+)")


def call(script, *arguments):
    done = subprocess.run([sys.executable, script, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"bench: {script} failed:\n{done.stderr}")
    return done.stdout


def fields(line):
    return {name: float(value) for name, value in FIELD.findall(line)}


def factuality(bench, gold, predictions, arguments):
    """Share of deeds whose label is right; of those that did not happen, the share that is told as happened."""
    with open(gold, encoding="utf-8") as lines:
        labels = {record["id"]: record["label"] for record in map(json.loads, lines)}
    with open(predictions, encoding="utf-8") as lines:
        found = {record["id"]: record["factuality"] for record in map(json.loads, lines)}
    done = {"ACTUAL", "ONGOING", "PRESUPPOSED", "HABITUAL", "HISTORICAL"}
    undone = [key for key, label in labels.items() if label not in done]
    right = sum(found.get(key) == label for key, label in labels.items())
    leaked = sum(found.get(key) in ("ACTUAL", "ONGOING") for key in undone)
    return {"accuracy": 100 * right / len(labels), "leaked": 100 * leaked / len(undone)}


def pages(bench, gold, predictions, arguments):
    with tempfile.NamedTemporaryFile(suffix=".json") as result:
        call(f"{bench}/pages/score.py", gold, predictions, "--json", result.name, *arguments)
        return json.load(open(result.name, encoding="utf-8"))


def entities(bench, gold, predictions, arguments):
    figures = {}
    for line in call(f"{bench}/entities/score.py", gold, predictions, *arguments).splitlines():
        matching, kind = line.split()[:2]
        figures.setdefault(matching, {})[kind] = fields(line)
    return figures


def links(bench, gold, predictions, arguments):
    """Accuracy over named mentions; and over those whose article some row of the knowledge base bears the title of."""
    out = call(f"{bench}/entities/score.py", gold, predictions, "--link", *arguments)
    titles = known_titles()
    known = right = total = 0
    for question, answer in pairs(gold, predictions):
        links_given = {(each["start"], each["end"]): each["link"] for each in answer["entities"]}
        for each in question["entities"]:
            if each.get("link") and not each.get("nominal"):
                total += 1
                title = plain_title(each["link"])
                if title in titles:
                    known += 1
                    right += plain_title(links_given.get((each["start"], each["end"]))) == title
    return {"accuracy": float(out.rsplit("=", 1)[1]), "known": known / total, "accuracy of known": right / known}


def plain_title(title):
    return (title or "").replace("_", " ").strip().lower()


def known_titles():
    titles = set()
    for table in ("states", "organisations", "people", "metonyms", "towns"):
        columns = None
        with open(KNOWLEDGE / (table + ".tsv"), encoding="utf-8") as rows:
            for row in rows:
                cells = row.rstrip("\n").split("\t")
                if row.startswith("#"):
                    continue
                if columns is None:
                    columns = cells
                    continue
                record = dict(zip(columns, cells))
                name = record.get("title") or record.get("name") or record.get("words", "").split(";")[0]
                towns = (record.get("capitals", "") + ";" + record.get("places", "")).split(";")
                titles.update(plain_title(each.split("=")[0]) for each in [name, *towns])
    return titles - {""}


def places(bench, gold, predictions, arguments):
    figures = {}
    for line in call(f"{bench}/places/score.py", gold, predictions, *arguments).splitlines():
        name = re.match(r"(recognition \w+|resolution (?:resolved only|incl\. missed)|end to end)", line)
        figures[name.group(1)] = fields(line)
    return figures


def quotes(bench, gold, predictions, arguments):
    return json.loads(call(f"{bench}/quotes/score.py", gold, predictions, "--json", *arguments))


def events(bench, gold, predictions, arguments):
    return json.loads(call(f"{bench}/events/score.py", "--json", gold, predictions, *arguments))["scores"]


def leaders(bench, gold, predictions, arguments):
    """Who led a state: right if half of the answer's words, initials and particles aside, are names of the one given."""
    right = known = total = 0
    for question, answer in pairs(gold, predictions):
        total += 1
        known += answer["leader"] is not None
        wanted = [word for word in folded(question["answer"]) if len(word) > 2 and word not in PARTICLES]
        names = {word for name in answer["names"] for word in folded(name)}
        found = sum(any(alike(word, name) for name in names) for word in wanted)
        right += bool(wanted) and 2 * found >= len(wanted)
    return {"accuracy": right / total, "answered": known / total}


def actors(bench, gold, predictions, arguments):
    """Country and role (PLOVER sector) of one name or description, where the gold states them."""
    counts = {"country": [0, 0], "role": [0, 0], "wiki": [0, 0]}
    for question, answer in pairs(gold, predictions):
        for figure, wanted, got in [("country", "country", "country"), ("role", "code_1", "sector"),
                                    ("wiki", "wiki", "wiki")]:
            if wanted not in question["gold"]:
                continue
            expected, given = question["gold"][wanted], answer[got]
            if figure == "role" and expected == "UNK":
                expected = ""  # PLOVER's code for a role that is not stated
            if figure == "country":
                given = {"IGO": expected if expected in ("UNO", "EUR", "IGO") else given}.get(given, given)
            counts[figure][1] += 1
            counts[figure][0] += expected == given
    return {figure: right / total for figure, (right, total) in counts.items()}


def times(bench, gold, predictions, arguments):
    """Our own golden set: the whole answer must be equal."""
    right = total = 0
    for question, answer in pairs(gold, predictions):
        total += 1
        right += [question["answer"]] == answer["answers"]
    return {"accuracy": right / total}


PARTICLES = {"bin", "ibn", "the", "ben", "von", "van", "der", "dos", "time", "2nd", "3rd", "and"}


def folded(name):
    plain = unicodedata.normalize("NFKD", name)
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)).lower())


def alike(one, other):
    """Two spellings of a name: one letter in four may differ, none in words of three."""
    rows = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        diagonal, rows[0] = rows[0], i
        for j, other_letter in enumerate(other, 1):
            diagonal, rows[j] = rows[j], min(diagonal + (letter != other_letter), rows[j] + 1, rows[j - 1] + 1)
    return rows[-1] * 4 <= max(len(one), len(other)) and rows[-1] < min(len(one), len(other)) - 2 or one == other


def pairs(gold, predictions):
    with open(gold, encoding="utf-8") as questions, open(predictions, encoding="utf-8") as answers:
        for question, answer in zip(questions, answers, strict=True):
            yield json.loads(question), json.loads(answer)


def positions(bench, gold, predictions, arguments):
    figures = {}
    for line in call(f"{bench}/positions/score.py", gold, predictions, *arguments).splitlines():
        name, value = line.split(None, 1)
        figures[name] = json.loads(value.replace("'", '"'))
    return figures


def silence(bench, gold, predictions, arguments):
    """Records per hundred passages that hold no position."""
    with open(gold, encoding="utf-8") as lines:
        empty = {record["id"] for record in map(json.loads, lines) if not record["positions"]}
    with open(predictions, encoding="utf-8") as lines:
        found = {record["id"]: len(record["positions"]) for record in map(json.loads, lines)}
    return {"passages": len(empty), "records": 100 * sum(found.get(key, 0) for key in empty) / len(empty)}


# The acts of position-acts.jsonl, and ours that say the same.
ACTS = {"offer": ("OFFER",), "promise": ("PROMISE", "OFFER"), "accept": ("ACCEPT",), "agree": ("ACCEPT", "PROMISE"),
        "announce": ("PROMISE", "PROPOSE", "PERMIT", "OFFER"), "demand": ("DEMAND",), "reject": ("REJECT",), "threat": ("THREATEN",),
        "concede": ("CONCEDE", "ACCEPT", "PERMIT")}


def overlap(one, other):
    inside = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, inside) / (max(one[1], other[1]) - min(one[0], other[0]))


def f1(right, found, wanted):
    return 100 * 2 * right / (found + wanted) if found + wanted else 0.0


def acts(bench, gold, predictions, arguments):
    """Sentences with one act: how many get a record of that act; sentences with a term: the F1 of telling them."""
    with open(predictions, encoding="utf-8") as lines:
        found = {record["id"]: record["positions"] for record in map(json.loads, lines)}
    records = [json.loads(line) for line in open(gold, encoding="utf-8")]
    right = {record["id"] for record in records
             if any(ours["act"] in ACTS[record["act"]] for ours in found.get(record["id"], []))}
    told = {key for key, positions in found.items() if any(ours["conditions"] for ours in positions)}
    held = {record["id"] for record in records if record["conditions"]}
    return {"any": 100 * sum(bool(found.get(record["id"])) for record in records) / len(records),
            "act": 100 * len(right) / len(records), "conditional": f1(len(told & held), len(told), len(held))}


def conditions(bench, gold, predictions, arguments):
    """Explicit conditions of any text: spans found with an overlap of a half, and the F1 for "if" and "unless" alone."""
    found, right, wanted, ours_if, right_if, gold_if = 0, 0, 0, 0, 0, 0
    with open(predictions, encoding="utf-8") as lines:
        ours = {record["id"]: record["conditions"] for record in map(json.loads, lines)}
    for record in map(json.loads, open(gold, encoding="utf-8")):
        text, spans = record["text"], [each["span"] for each in ours.get(record["id"], [])]
        cues = [text[each["cue"][0]:each["cue"][1]].lower().split() for each in ours.get(record["id"], [])]
        plain = [span for span, cue in zip(spans, cues) if {"if", "unless"} & set(cue)]
        ours_if += len(plain)
        for each in record["conditions"]:
            if each["relation"] != "Explicit":
                continue
            wanted += 1
            right += any(overlap(span, each["condition"]["span"]) >= 0.5 for span in spans)
            if {"if", "unless"} & set(each["connective"]["text"].lower().split()):
                gold_if += 1
                right_if += any(overlap(span, each["condition"]["span"]) >= 0.5 for span in plain)
    return {"recall": 100 * right / wanted, "if": f1(right_if, ours_if, gold_if)}


def stories(bench, gold, predictions, arguments):
    kind, *rest = arguments
    gold = rest.pop(0) if kind == "pairs" else gold
    figures = {}
    for line in call(f"{bench}/stories/score.py", kind, gold, predictions, *rest).splitlines():
        figures["pairs" if kind == "pairs" else line.split()[0].lower()] = fields(line)
    return figures


def coreference(bench, gold, predictions, arguments):
    """Links by kind: their precision, and how many of the gold's mentions of that kind are linked to the right bearer."""
    kinds = {"PRONOUN": "pronoun", "ROLE": "nominal", "SHORT_NAME": "name", "SAME_NAME": "name"}
    made, right, wanted, found = (collections.Counter() for _ in range(4))
    for question, answer in pairs(gold, predictions):
        bearers = {tuple(mention["span"]): mention["bearer"] for mention in question["mentions"]}
        linked = {}
        for link in answer["coreference"]:
            kind, words, name = kinds[link["how"]], tuple(link["words"]), tuple(link["name"])
            bearer = bearers.get(words) if kind == "pronoun" else around(words, bearers)
            is_right = bearer is not None and bearer == around(name, bearers)
            made[kind] += 1
            right[kind] += is_right
            if is_right:
                linked[words] = bearer
        for mention in question["mentions"]:
            if mention["kind"] and mention["named before"]:
                wanted[mention["kind"]] += 1
                found[mention["kind"]] += linked.get(tuple(mention["head"])) == mention["bearer"]
    return {kind: {"p": share(right[kind], made[kind]), "r": share(found[kind], wanted[kind])}
            for kind in ("pronoun", "nominal", "name")}


def around(words, bearers):
    """The bearer of the shortest mention that holds these words."""
    holding = [span for span in bearers if span[0] <= words[0] and words[1] <= span[1]]
    return bearers[min(holding, key=lambda span: span[1] - span[0])] if holding else None


def share(part, whole):
    return 100 * part / whole if whole else 0.0


def trees(bench, gold, predictions, arguments):
    words = call(f"{bench}/../engine/src/eval.py", gold, predictions, *arguments).split()
    pairs = words[words.index("tok"):]
    return {name: float(value) for name, value in zip(pairs[::2], pairs[1::2])}


def look_up(figures, path):
    """The figure under a dotted path; a label may hold dots itself, so the longest name that fits is taken."""
    if not path:
        return figures
    words = path.split(".")
    for cut in range(len(words), 0, -1):
        name = ".".join(words[:cut])
        if isinstance(figures, dict) and name in figures:
            return look_up(figures[name], ".".join(words[cut:]))
    raise KeyError(f"{path} is not among {sorted(figures)}")
