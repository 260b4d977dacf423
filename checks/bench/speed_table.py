"""Writes the figures of tools/speed as Markdown, a section for each measurement, with the bars of the issues."""

SECTIONS = ["pages", "engines", "extraction", "start", "growth", "reading", "peers"]

# What is to be reached: section, figure, bar.
BARS = {
    "all pages, auto": ">= 100", "all pages, deep": ">= 35", "all pages, fast": ">= 130",
    "memory, peak": "< 1500", "start": "< 0.5",
    "load": "< 0.4", "fast memory, peak": "< 350", "deep memory, peak": "< 450",
    "two threads against one": ">= 1.8", "fast words": ">= 50,000", "deep words": ">= 12,000",
    "pages a CPU-second": ">= 200", "growth": "within 20 %",
}


# Columns of the growth of a ledger by the names under which they are printed.
GROWTH = {
    "ingest": "ingest, reports/s", "ingest by CPU time": "ingest, reports/CPU-s", "copies, stories, corroboration": "grouping in all, s",
    "grouping by CPU time, a report": "grouping a report, CPU-ms", "grouping of few more, a report": "grouping of 64 more, ms a report",
    "ingest and grouping": "ingest and grouping, reports/s", "search with two filters, median": "search with two filters, median ms",
    "search with two filters, p95": "the same, p95 ms", "50,000 positions by party and issue": "50,000 positions by party and issue, ms",
    "lines of 50,000 positions": "lines of 50,000 positions, ms", "dossier of 50,000 positions": "dossier of 50,000 positions, ms",
    "lines and dossier by CPU time": "lines and dossier, CPU-ms", "export of a million rows to Parquet": "a million rows to Parquet, s",
    "the same by CPU time": "the same, CPU-s", "memory, peak": "memory, peak MB", "memory, own at the end": "memory, own at the end, MB",
}


def cells(*values):
    return "| " + " | ".join(str(value) for value in values) + " |"


def head(*names):
    return [cells(*names), "|" + "---|" * len(names)]


def number(value, digits=1):
    return f"{value:,.{digits}f}"


def pages_text(section):
    lines = ["## From HTML on disk to records in a ledger", "",
             "Real news pages of the bench beside the project, repeated, each copy numbered so that none is a copy to the ledger,",
             "shuffled, read by `parley ingest` in a JVM that has read other pages of them before. Most pages of the bench are in other languages than",
             "English: they become articles, and no records are looked for in them. So the rows for English alone are what reports in",
             "English cost.", ""]
    lines += head("pages", "engine", "read before", "n", "in English", "with records", "pages a second", "bar", "CPU ms a page", "cores in use",
                  "garbage", "compilers", "memory, peak MB", "bar")
    for row in section["rows"]:
        bar = BARS.get(f"all pages, {row['engine']}", "") if row["which"] == "all" else ""
        lines.append(cells("all" if row["which"] == "all" else "English alone", f"`{row['engine']}`",
                           number(row["warm"], 0) if "warm" in row else "", number(row["pages"], 0),
                           number(row["reports in English"], 0), number(row["with records"], 0),
                           f"**{number(row['pages a second'])}**", bar, number(row["CPU time a page"]),
                           number(row["cores in use"], 2), number(row["still for garbage"]) + " %",
                           number(row["compilers at work"]) + " %", number(row["memory, peak"], 0), BARS["memory, peak"]))
    lines += ["", "Garbage: share of the time in which the program stood still for its collection. Compilers: time in which the JVM still compiled;",
              "the less, the warmer it was.", ""]
    for which, shares in section["shares"].items():
        title = "all pages" if which == "all" else "pages in English alone"
        for kind in ("time", "allocation"):
            rows = shares[kind]
            what = "Where the time goes" if kind == "time" else "What is allocated"
            lines += [f"### {what}: {title}, engine `auto`", ""]
            lines += ["Samples by processor time, native libraries among it, by the innermost package of ours; what libraries do counts for who",
                      "called them.", ""] if kind == "time" else []
            lines += head("package", "share", "of it, most in")
            lines += [cells(f"`{package}`", number(share) + " %", methods) for package, share, methods in rows]
            lines.append("")
    return lines


def engines_text(section):
    lines = ["## Language engines", "", "Each in a fresh JVM; sentences and words given; tags, trees and names.", ""]
    lines += head("engine", "load s", "bar", "load, CPU s", "memory, peak MB", "bar", "words a second, one thread",
                  "words a second of one core's time", "bar", "two threads against one", "bar")
    for row in section["rows"]:
        name = row["engine"]
        lines.append(cells(f"`{name}`", number(row["load"], 2), BARS["load"], number(row["load, CPU time"], 2),
                           number(row["memory, peak"], 0), BARS[f"{name} memory, peak"],
                           number(row["words a second, one thread"], 0),
                           number(row["words a second of one core's time"], 0), BARS[f"{name} words"],
                           number(row["two threads against one"], 2), BARS["two threads against one"]))
    return lines + [""]


def extraction_text(section):
    lines = ["## Page to article", "", "All pages of the bench in turn on one core, every field among them, JVM warm.", ""]
    lines += head("pages", "pages a second of one core's time", "bar")
    return lines + [cells(number(section["pages"], 0), number(section["pages a CPU-second"]), BARS["pages a CPU-second"]), ""]


def start_text(section):
    lines = ["## Start", "", "From the command to the end of the first reading, by the clock: `./parley read` of one sample report, with the cache",
             "of classes that an earlier run left.", ""]
    lines += head("starts", "median s", "slowest s", "bar")
    return lines + [cells(section["starts"], number(section["median"], 2), number(section["slowest"], 2), BARS["start"]), ""]


def growth_text(section):
    rows = section["rows"]
    lines = ["## Growth of a ledger", "",
             "Made reports whose reading is done, in a JVM that has written another ledger before: what writing and grouping one costs, and what",
             "the ledger's answers take. Reports come 50 a day in the order of days, as `watch` brings them, or in any order over five",
             "years, as an archive may, so that each day is the fuller the more there are.",
             "Between sentences of ours stand sentences of news with their words mixed up, so that reports share words and, unless they are copies,",
             "no runs of words.", ""]
    names = [name for name in GROWTH if all(name in row for row in rows)]
    lines += head("order", "reports", "CPU ms a report, against the smallest ledger", *(GROWTH[name] for name in names))
    smallest = {}
    for row in rows:
        order = row["order"]
        cost = 1000 / row["ingest by CPU time"] + row["grouping by CPU time, a report"]
        first = smallest.setdefault(order, cost)
        lines.append(cells(order, number(row["reports"], 0), f"{cost:.2f}, {100 * cost / first - 100:+.0f} %",
                           *(number(row[name]) for name in names)))
    return lines + ["", f"Bar for the cost: {BARS['growth']}.", ""]


def reading_text(section):
    lines = ["## Growth with pages really read", "", "As the first table, engine `auto`, all pages.", ""]
    lines += head("pages", "pages a second", "CPU ms a page", "against the smallest", "memory, peak MB")
    first = section["rows"][0]["CPU time a page"]
    for row in section["rows"]:
        lines.append(cells(number(row["reports"], 0), number(row["pages a second"]), number(row["CPU time a page"]),
                           f"{100 * row['CPU time a page'] / first - 100:+.0f} %", number(row["memory, peak"], 0)))
    return lines + [""]


def peers_text(section):
    lines = ["## Beside others", "",
             "Stanford CoreNLP 4.5.10 (`tokenize,ssplit,pos,lemma,depparse,ner`, the numeric, time and fine-grained parts of ner off) and our engines",
             "over the same texts from their characters to sentences, words, lemmas, trees and names, in one run, on one thread, by its processor time,",
             "each warmed up before. CoreNLP is under the GPL: it is measured, never shipped, and nothing depends on it.", ""]
    lines += head("pipeline", "words", "words a second of one core's time", "against CoreNLP")
    for name in ("CoreNLP", "fast", "deep", "auto"):
        lines.append(cells(name if name == "CoreNLP" else f"`{name}`", number(section[f"{name}, words"], 0), number(section[name], 0),
                           f"{section[name] / section['CoreNLP']:.1f} times"))
    return lines + [""]


def table(stored):
    lines = ["# Speed", "", "Written by `tools/speed`; never edited by hand. A measurement is worth as much as the machine was quiet.", ""]
    for name in SECTIONS:
        if name in stored:
            section = stored[name]
            lines += globals()[f"{name}_text"](section)
            lines += [f"Measured {section['date']}: {section['machine']}.", ""]
    return "\n".join(lines)
