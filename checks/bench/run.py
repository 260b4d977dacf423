"""./bench: annotates the development data, calls the benches' scorers, rewrites docs/reference/accuracy.md.

The figures are kept in docs/reference/accuracy.json, so that a run of one area leaves the others as they were.
"""
import datetime
import gzip
import json
import pathlib
import re
import subprocess
import sys

import chains
import measures
import scorers

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench"
STORE = ROOT / "docs" / "reference" / "accuracy.json"
TABLE = ROOT / "docs" / "reference" / "accuracy.md"
OUT = ROOT / ".parley" / "bench"


def located(data):
    """The data file. `ud:FILE.gz` is a treebank, unpacked; `ud:FILE.gz:PREFIX` only its documents of that name.

    `spans:FILE` is FILE without its answers: texts, dates, and the spans of the named mentions that are to be linked.
    `coreference:FILE.gz:PREFIX` is those documents of a treebank as texts with who is mentioned where.
    `times:FILE` is our own table of expressions of time as JSON Lines, `factuality:FILE` that of deeds which happened or not."""
    if data.startswith("coreference:"):
        return chains.written(data[len("coreference:"):], BENCH.parent / "engine" / "ud", OUT)
    if data.startswith("factuality:"):
        return deeds(data[len("factuality:"):])
    if data.startswith("times:"):
        return expressions(data[len("times:"):])
    if data.startswith("spans:"):
        return questions(data[len("spans:"):])
    if not data.startswith("ud:"):
        return BENCH / data
    name, _, prefix = data[len("ud:"):].partition(":")
    unpacked = OUT / (name.removesuffix(".gz") + ("." + prefix if prefix else ""))
    with gzip.open(BENCH.parent / "engine" / "ud" / name, "rt", encoding="utf-8") as treebank:
        wanted = not prefix
        with open(unpacked, "w", encoding="utf-8") as out:
            for line in treebank:
                if prefix and line.startswith("# newdoc id = "):
                    wanted = line.split("= ")[1].startswith(prefix)
                if wanted:
                    out.write(line)
    return unpacked


def questions(data):
    asked = OUT / ("spans_" + data.replace("/", "_"))
    with open(BENCH / data, encoding="utf-8") as gold, open(asked, "w", encoding="utf-8") as out:
        for record in map(json.loads, gold):
            spans = [[each["start"], each["end"]] for each in record["entities"] if not each.get("nominal")]
            question = {key: record[key] for key in ("id", "text", "date", "title") if key in record}
            out.write(json.dumps({**question, "spans": spans}, ensure_ascii=False) + "\n")
    return asked


def deeds(table):
    asked = OUT / "factuality.jsonl"
    with open(ROOT / table, encoding="utf-8") as rows, open(asked, "w", encoding="utf-8") as out:
        for number, row in enumerate(rows, 1):
            if not row.startswith("#"):
                label, trigger, text = row.rstrip("\n").split("\t")
                start = text.index(trigger)
                record = {"id": number, "text": text, "spans": [[start, start + len(trigger)]], "label": label}
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return asked


def expressions(table):
    asked = OUT / "times.jsonl"
    with open(ROOT / table, encoding="utf-8") as rows, open(asked, "w", encoding="utf-8") as out:
        for number, row in enumerate(rows, 1):
            if not row.strip() or row.startswith("#"):
                continue
            published, zone, marked, answer = row.rstrip("\n").split("\t")[:4]
            start, end = marked.index("[["), marked.index("]]") - 2
            record = {"id": f"line {number}", "date": published.strip("-"), "zone": zone.strip("-"),
                      "text": marked.replace("[[", "").replace("]]", ""), "spans": [[start, end]], "answer": answer}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return asked


def annotate(run, engine):
    """Writes the predictions of one layer for one file, once per call of the program, and gives their path."""
    if run.engine:
        engine = ["--engine", run.engine]
    name = "_".join([run.layer, run.data, *run.options, *engine]).translate(str.maketrans("/:{} ", "_____"))
    predictions = OUT / (name + ".pred")
    if predictions in annotate.fresh:
        return predictions
    if run.layer == "unseen":
        return unseen(run, predictions)
    command = [str(ROOT / "parley"), "annotate", run.layer, str(located(run.data))]
    command += [option.format(bench=BENCH) for option in run.options] + engine
    with open(predictions, "w", encoding="utf-8") as out:
        done = subprocess.run(command, stdout=out)
    if done.returncode != 0:
        raise SystemExit(f"bench: {' '.join(command)} ended with {done.returncode}")
    annotate.fresh.add(predictions)
    return predictions


annotate.fresh = set()


def unseen(run, predictions):
    """Predictions for pages whose publishers the weights were not learned from; learning takes some minutes."""
    command = [str(ROOT / "train" / "page" / "run"), "check", str((BENCH / run.data).parent), str(predictions)]
    done = subprocess.run(command)
    if done.returncode != 0:
        raise SystemExit(f"bench: {' '.join(command)} ended with {done.returncode}")
    return predictions


def size(gold):
    """Records of the data: lines of JSON Lines, words of a treebank."""
    with open(gold, encoding="utf-8") as lines:
        if gold.suffix == ".jsonl":
            return sum(1 for _ in lines)
        return sum(1 for line in lines if line.split("\t")[0].isdigit())


def speed(area):
    """The figures of a program that prints one a line: what, value, unit, parted by tabs."""
    figures = measures.SPEED[area]
    texts = [str(BENCH / text) for text in measures.LEDGER_TEXTS]
    command = [str(ROOT / "tools" / "ledger-speed"), str(measures.LEDGER_REPORTS), "any", *texts]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(f"bench: {command[0]} ended with {done.returncode}")
    # The run takes a quarter of an hour: what it printed is shown whatever comes after.
    print(done.stdout, file=sys.stderr)
    # Maven resets the terminal's colours before the first line, whatever it is told.
    plain = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout)
    printed = dict(line.split("\t")[:2] for line in plain.splitlines() if line.count("\t") == 2)
    missing = [figure.path for figure in figures if figure.path not in printed]
    if missing:
        raise SystemExit(f"bench: {command[0]} printed no line for {', '.join(missing)}")
    return [{"measure": figure.label, "data": "made reports", "n": measures.LEDGER_REPORTS,
             "ours": float(printed[figure.path]), "bar": figure.bar, "peer": figure.peer} for figure in figures]


def measure(area, engine):
    if area in measures.SPEED:
        return speed(area)
    rows = []
    for run in measures.AREAS[area]:
        if engine and run.engine not in (None, engine[1]):
            continue
        gold = located(run.data.removeprefix("spans:"))
        predictions = annotate(run, engine)
        arguments = [argument.format(bench=BENCH) for argument in run.arguments]
        figures = getattr(scorers, run.score)(BENCH, gold, predictions, arguments)
        for figure in run.figures:
            rows.append({
                "measure": figure.label, "data": run.data, "n": size(gold),
                "ours": scorers.look_up(figures, figure.path), "bar": figure.bar, "peer": figure.peer,
            })
    return rows


def note(area):
    return [measures.NOTES[area], ""] if area in measures.NOTES else []


def table(stored):
    lines = [
        "# Accuracy",
        "",
        "Written by `./bench`; never edited by hand. Development data of the benches, which decides nothing: held-out data of the",
        "same make does. `n` counts the lines of a data file, the words of a treebank. Peers' figures are those of the READMEs beside the data.",
        "",
    ]
    for area, entry in sorted(stored.items()):
        lines += [f"## {area}", "", f"Measured {entry['date']}.", "", *note(area),
                  "| measure | data | n | ours | bar | best peer |", "|---|---|---|---|---|---|"]
        for row in entry["rows"]:
            ours = row["ours"]
            shown = f"{ours:.3f}" if isinstance(ours, float) and abs(ours) <= 1 else f"{ours:.1f}"
            lines.append(f"| {row['measure']} | {row['data']} | {row['n']} | {shown} | {row['bar']} | {row['peer']} |")
        lines.append("")
    return "\n".join(lines)


def main(arguments):
    engine = []
    if "--engine" in arguments:
        at = arguments.index("--engine")
        engine = arguments[at:at + 2]
        del arguments[at:at + 2]
    if arguments == ["table"]:
        stored = json.loads(STORE.read_text(encoding="utf-8"))
        TABLE.write_text(table(stored), encoding="utf-8")
        return
    areas = arguments or list(measures.AREAS)
    known = [*measures.AREAS, *measures.SPEED]
    unknown = [area for area in areas if area not in known]
    if unknown:
        raise SystemExit(f"bench: no area {', '.join(unknown)}; there are {', '.join(known)}")
    OUT.mkdir(parents=True, exist_ok=True)
    stored = json.loads(STORE.read_text(encoding="utf-8")) if STORE.exists() else {}
    for area in areas:
        rows = measure(area, engine)
        for row in rows:
            print(f"{area:11} {row['measure']:45} {row['ours']:>8}  bar {row['bar']:10} peer {row['peer']}")
        stored[area] = {"date": datetime.date.today().isoformat(), "rows": rows}
        if not engine:
            STORE.write_text(json.dumps(stored, indent=1, sort_keys=True) + "\n", encoding="utf-8")
            TABLE.write_text(table(stored), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
