"""Runs the benches' own scorers and reads what they print into nested dictionaries."""
import json
import re
import subprocess
import sys
import tempfile

FIELD = re.compile(r"(P|R|F1|Acc@161km) (-?[0-9.]+)")


def call(script, *arguments):
    done = subprocess.run([sys.executable, script, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"bench: {script} failed:\n{done.stderr}")
    return done.stdout


def fields(line):
    return {name: float(value) for name, value in FIELD.findall(line)}


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
    out = call(f"{bench}/entities/score.py", gold, predictions, "--link", *arguments)
    return {"accuracy": float(out.rsplit("=", 1)[1])}


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


def positions(bench, gold, predictions, arguments):
    figures = {}
    for line in call(f"{bench}/positions/score.py", gold, predictions, *arguments).splitlines():
        name, value = line.split(None, 1)
        figures[name] = json.loads(value.replace("'", '"'))
    return figures


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
