"""What is measured: per area the layer, the data, how the scorer is called, and the figures that are read.

A figure is (label, bar, best peer, path into the scorer's output). Bars and peers are those of the issues and of
the READMEs beside the data; they are copied here once and printed, never computed with.
"""
import collections

Figure = collections.namedtuple("Figure", "label bar peer path")
Run = collections.namedtuple("Run", "layer data score arguments options figures engine")


def run(layer, data, score, figures, arguments=(), options=(), engine=None):
    """One call of the program and of a scorer; without an engine the program chooses, as for its users."""
    return Run(layer, data, score, tuple(arguments), tuple(options), tuple(Figure(*f) for f in figures), engine)


def engines(layer, data, score, figures, options=()):
    """The same run by each engine; a figure gives their bars apart: (label, bar of fast, bar of deep, peer, path)."""
    return [run(layer, data, score, [(f"{label}, {engine}", bars[at], peer, path) for label, *bars, peer, path in figures],
                options=options, engine=engine)
            for at, engine in enumerate(("fast", "deep"))]


EVENTS_OPEN = "events/open/"
EVENTS_RESTRICTED = "events/restricted/"

# Genres of GUM that tell of persons and bodies by name, as news does.
CHAINS = "GUM_news,GUM_interview,GUM_speech,GUM_court"

AREAS = {
    "pages": [
        run("pages", "pages/gold.jsonl", "pages", [
            ("aeb body F1", ">= .972", ".963 rs_trafilatura", "aeb.body.f1"),
            ("fundus-eval body F1", ">= .960", ".943 trafilatura", "fundus-eval.body.f1"),
            ("fundus body F1", ">= .970", ".955 trafilatura", "fundus.body.f1"),
            ("segments F1", ">= .945", ".933 trafilatura", "segments.segments.f1"),
            ("fundus title exact", ">= .88", ".82 Readability.js", "fundus.title.exact"),
            ("fundus byline exact", ">= .85", ".78 trafilatura", "fundus.byline.exact"),
            ("fundus published day", ">= .99", ".97 trafilatura", "fundus.date.day"),
            ("fundus published minute", ">= .96", ".92 Readability.js", "fundus.date.minute"),
            ("dates day", ">= .92", ".89 htmldate", "dates.date.day"),
            ("segments day", ">= .90", ".87 htmldate", "segments.date.day"),
            ("fundus agency F1", ">= .90", "none", "fundus.agency.f1"),
            ("fundus agency precision", ">= .95", "none", "fundus.agency.precision"),
            ("fundus caption recall", ">= .85", "none", "fundus.caption.recall"),
            ("fundus caption precision", ">= .80", "none", "fundus.caption.precision"),
            ("fundus credit", ">= .75", "none", "fundus.caption.credit"),
            ("fundus caption leak into body", "<= .02", ".01 Crux", "fundus.caption.leak_into_body"),
        ], arguments=["--bootstrap", "0"], options=["--base", "{bench}/pages"]),
    ],
    "pages-unseen": [
        run("unseen", "pages/gold.jsonl", "pages", [
            ("aeb body F1, unseen publishers", ">= .972", ".963 rs_trafilatura", "aeb.body.f1"),
            ("fundus-eval body F1, unseen publishers", ">= .960", ".943 trafilatura", "fundus-eval.body.f1"),
            ("fundus body F1, unseen publishers", ">= .970", ".955 trafilatura", "fundus.body.f1"),
            ("segments F1, unseen publishers", ">= .945", ".933 trafilatura", "segments.segments.f1"),
            ("fundus caption leak into body, unseen publishers", "<= .02", ".01 Crux", "fundus.caption.leak_into_body"),
            ("dates day, unseen publishers", ">= .92", ".89 htmldate", "dates.date.day"),
            ("segments day, unseen publishers", ">= .90", ".87 htmldate", "segments.date.day"),
        ], arguments=["--bootstrap", "0"]),
    ],
    "tokens": [
        *engines("tokens", "ud:en_ewt-test.conllu.gz", "trees",
                 [("EWT test LAS, gold tokens", ">= 82", ">= 89", "73.7 CoreNLP", "las"),
                  ("EWT test UPOS, gold tokens", ">= 95.5", ">= 97", "95.1 CoreNLP on PUD", "upos")]),
        *engines("tokens", "ud:en_gum_permissive-test.conllu.gz", "trees",
                 [("GUM test LAS, gold tokens", ">= 82", ">= 89", "74.2 CoreNLP", "las"),
                  ("GUM test UPOS, gold tokens", ">= 95.5", ">= 97", "95.1 CoreNLP on PUD", "upos")]),
        run("tokens", "ud:en_ewt-test.conllu.gz", "trees",
            [("EWT test raw text, token F1", ">= 98.5", "", "tok"),
             ("EWT test raw text, sentence F1", ">= 90", "", "sent")], options=["--raw"], engine="fast"),
        run("tokens", "ud:en_gum_permissive-test.conllu.gz:GUM_news", "trees",
            [("GUM news raw text, token F1", ">= 99.5", "", "tok"),
             ("GUM news raw text, sentence F1", ">= 97", "", "sent")], options=["--raw"], engine="fast"),
    ],
    "entities": [
        *engines("entities", "entities/worldwide.jsonl", "entities",
                 [("worldwide exact micro F1", ">= .78", ">= .81", ".792 CoreNLP", "exact.micro.F1"),
                  ("worldwide ORG F1", "", "", ".649 CoreNLP", "exact.ORG.F1")]),
        *engines("entities", "entities/crossner_politics.jsonl", "entities",
                 [("CrossNER politics exact micro F1", ">= .75", ">= .78", ".758 CoreNLP", "exact.micro.F1"),
                  ("CrossNER politics ORG F1", "", "", ".688 CoreNLP", "exact.ORG.F1")]),
        *engines("entities", "entities/uner_pud.jsonl", "entities",
                 [("UNER-PUD exact micro F1", ">= .73", ">= .76", ".733 CoreNLP", "exact.micro.F1"),
                  ("UNER-PUD ORG F1", "", "", ".540 CoreNLP", "exact.ORG.F1")]),
        run("links", "spans:entities/gum_linking.jsonl", "links",
            [("GUM named mentions linked", ">= .60", ".507 wikidict", "accuracy"),
             ("GUM mentions that the knowledge base can know", "", "", "known"),
             ("GUM linked among these", "", "", "accuracy of known")]),
        run("links", "spans:entities/rss500_linking.jsonl", "links",
            [("RSS-500 mentions linked", ">= .60", ".568 wikidict", "accuracy"),
             ("RSS-500 mentions that the knowledge base can know", "", "", "known"),
             ("RSS-500 linked among these", "", "", "accuracy of known")]),
    ],
    "coreference": [
        run("coreference", f"coreference:en_gum_permissive-{part}.conllu.gz:{CHAINS}", "coreference",
            [(f"GUM {part}: {label}, {short}", "", "", f"{kind}.{figure}")
             for kind, label in (("pronoun", "pronouns of persons and bodies"), ("nominal", "the president, the group"),
                                 ("name", "short names"))
             for figure, short in (("p", "precision"), ("r", "recall"))])
        for part in ("train", "dev", "test")
    ],
    "actors": [
        run("leaders", "entities/leader_asof.jsonl", "leaders",
            [("leader of a state on a day", ">= .95", "", "accuracy"),
             ("questions answered", "", "", "answered")]),
        run("actors", "events/actors/ngec_actor_tests.jsonl", "actors",
            [("country of an actor", ">= .85", "", "country"),
             ("role of an actor", ">= .85", "", "role"),
             ("article of an actor", "", "", "wiki")]),
    ],
    "times": [
        run("times", "times:analysis/src/test/resources/parley/time/golden.tsv", "times",
            [("expressions of time, our own set", ">= .97", "", "accuracy")]),
    ],
    "places": [
        run("places", "places/geowebnews.jsonl", "places",
            [("GeoWebNews recognition exact F1", ">= .82", ".797", "recognition exact.F1"),
             ("GeoWebNews Acc@161km of resolved", ">= .90", ".889", "resolution resolved only.Acc@161km"),
             ("GeoWebNews end to end F1", ">= .70", ".645", "end to end.F1")]),
        run("places", "places/trnews.jsonl", "places", [("TR-News end to end F1", ">= .70", ".637", "end to end.F1")]),
        run("places-without-adjectives", "places/geovirus.jsonl", "places",
            [("GeoVirus end to end F1, adjectives left out as in its gold", ">= .76", ".736", "end to end.F1")]),
        run("places", "places/geovirus.jsonl", "places",
            [("GeoVirus end to end F1, adjectives counted as wrong", "", "", "end to end.F1")]),
        run("places", "places/lgl.jsonl", "places", [("LGL end to end F1", ">= .58", ".545", "end to end.F1")]),
        run("places", "places/conflict_names.jsonl", "places",
            [("conflict names right, missed ones counted", ">= .97", ".777", "resolution incl. missed.Acc@161km")]),
    ],
    "statements": [
        run("statements", "quotes/polnear.jsonl", "quotes",
            [("all classes exact F1", ">= 48", "38.3 rules over CoreNLP", "exact.f1"),
             ("all classes speaker right", ">= 90", "79.7", "speaker_acc")]),
        run("statements", "quotes/polnear.jsonl", "quotes",
            [("direct exact F1", ">= 88", "79.2 regular expressions", "exact.f1"),
             ("direct attributed F1", ">= 86", "66.5", "attributed.f1")], arguments=["--kinds", "direct"]),
        run("statements", "quotes/polnear.jsonl", "quotes",
            [("quoted segments attributed F1", ">= 85", "70.7 CoreNLP", "attributed.f1")], arguments=["--quoted"]),
        run("statements", "quotes/polnear.jsonl", "quotes",
            [("indirect, speech class, IoU.5 F1", ">= 66", "55.2", "iou50.f1"),
             ("indirect, speech class, exact F1", ">= 55", "44.1", "exact.f1")],
            arguments=["--class", "speech", "--kinds", "indirect"]),
        run("statements", "quotes/polnear.jsonl", "quotes",
            [("speech class attributed F1", ">= 68", "53.3", "attributed.f1"),
             ("speech class speaker right", ">= 90", "79.7", "speaker_acc")], arguments=["--class", "speech"]),
        run("statements", "quotes/gum-attribution.jsonl", "quotes",
            [("GUM attribution IoU.5 recall", "", "", "iou50.r")]),
    ],
    "events": [
        run("events", EVENTS_OPEN + "plover_gsr.jsonl", "events",
            [("plover_gsr PLOVER event F1", ">= 66", "43.8", "plover.F1"),
             ("plover_gsr root code F1", ">= 62", "43.4", "rootcode.F1"),
             ("plover_gsr country pair F1", ">= 66", "42.7", "cpair.F1"),
             ("plover_gsr exact triple F1", ">= 25", "9.6", "exact.F1")]),
        run("events", EVENTS_RESTRICTED + "plv.jsonl", "events",
            [("PLV accuracy", ">= 65", "45.0", "label1_plover.acc"),
             ("PLV macro F1", ">= 65", "48.6", "label1_plover.macroF1"),
             ("PLV coverage", ">= 85", "81", "label1_plover.coverage")]),
        run("events", EVENTS_OPEN + "petr2_gsr.jsonl", "events",
            [("petr2_gsr root code F1", ">= 60", "55-77", "rootcode.F1")]),
        run("events", EVENTS_RESTRICTED + "conflibert_cameo.jsonl", "events",
            [("conflibert_cameo quad class accuracy", ">= 55", "35.4", "label1_quad.acc")]),
        run("factuality", "factuality:analysis/src/test/resources/parley/event/factuality.tsv", "factuality",
            [("factuality accuracy (own set)", ">= 85", "none", "accuracy"),
             ("not happened, told as happened (own set)", "<= 2", "none", "leaked")]),
    ],
    "positions": [
        run("positions", "positions/" + name + ".jsonl", "positions",
            [(name + " found F1", bars[0], human[0], "found.f1"),
             (name + " found precision", bars[1], "", "found.p"),
             (name + " act F1", bars[2], human[1], "act.f1"),
             (name + " issue F1", "", human[2], "issue.f1"),
             (name + " full F1", bars[3], human[3], "full.f1"),
             (name + " condition relation F1", bars[4], "", "relation.f1"),
             (name + " has a condition F1", bars[5], "", "conditional.f1"),
             (name + " firmness within one step", ">= 90", "", "firmness")],
            arguments=["--alias", "{bench}/positions/aliases.json"])
        for name, bars, human in [
            ("news", (">= 55", ">= 60", ">= 48", ">= 35", ">= 50", ">= 60"),
             ("88 two readers", "85 two readers", "72 two readers", "67 two readers")),
            ("constructions", (">= 78", ">= 80", ">= 70", ">= 55", ">= 70", ">= 82"), ("", "", "", "")),
        ]
    ] + [
        run("positions", "positions/constructions.jsonl", "silence",
            [("records on a hundred passages that hold none", "<= 8", "", "records")]),
        run("positions", "quotes/position-acts.jsonl", "acts",
            [("single sentences with any record", "", "", "any"),
             ("single sentences with a record of their act", "", "", "act"),
             ("single sentences: has a condition F1", "", "", "conditional")]),
        run("conditions", "quotes/gum-conditions.jsonl", "conditions",
            [("GUM explicit conditions found, recall", "", "", "recall"),
             ("GUM \"if\" and \"unless\" F1", "", "", "if")]),
    ],
    "stories": [
        run("copies", "stories/syndication.docs.jsonl", "stories",
            [("syndication BCubed F1", ">= .98", ".963 MinHash", "bcubed.F1"),
             ("syndication pairwise F1", "", "", "pairwise.F1")], arguments=["cluster", "--key", "group"]),
        run("copies", "stories/ecbplus.docs.jsonl", "stories",
            [("ECB+ derived pairs F1", ">= .95", ".57 MinHash", "pairs.F1")],
            arguments=["pairs", "{bench}/stories/ecbplus.pairs.jsonl"], options=["--pairs"]),
        run("stories", "stories/ecbplus.docs.jsonl", "stories",
            [("ECB+ stories BCubed F1", ">= .92", ".881 online TF-IDF", "bcubed.F1"),
             ("ECB+ stories pairwise F1", ">= .89", ".835", "pairwise.F1")], arguments=["cluster"]),
    ],
}

# How fast a part is: the figures that tools/ledger-speed prints, each with its bar.
LEDGER_REPORTS = 100_000
LEDGER_TEXTS = ["quotes/polnear.jsonl", "places/geowebnews.jsonl", "stories/ecbplus.docs.jsonl"]
SPEED = {
    "ledger": [
        Figure("ingest with the reading already done, reports/s", ">= 800", "", "ingest"),
        Figure("the same by CPU time, reports/CPU-s", "", "", "ingest by CPU time"),
        Figure("ingest and grouping together, reports/s", "", "", "ingest and grouping"),
        Figure("copies, stories, corroboration of all, s", "", "", "copies, stories, corroboration"),
        Figure("the same for a report by CPU time, CPU-ms", "", "", "grouping by CPU time, a report"),
        Figure("the same for a report, the first 1,000, ms", "", "", "grouping up to 1000, a report"),
        Figure("the same for a report, from 1,000 to 10,000, ms", "", "", "grouping up to 10000, a report"),
        Figure("the same for a report, from 10,000 on, ms", "", "", "grouping up to 99936, a report"),
        Figure("the same for a report, the last 64, ms", "", "", "grouping of few more, a report"),
        Figure("search with two filters, median, ms", "", "", "search with two filters, median"),
        Figure("search with two filters, p95, ms", "< 30", "", "search with two filters, p95"),
        Figure("50,000 positions by party and issue, ms", "< 300", "", "50,000 positions by party and issue"),
        Figure("reading the lines of a dossier of 50,000 positions, ms", "", "", "lines of 50,000 positions"),
        Figure("dossier of 50,000 positions, ms", "< 300", "", "dossier of 50,000 positions"),
        Figure("both by CPU time, CPU-ms", "", "", "lines and dossier by CPU time"),
        Figure("export of a million rows to Parquet, s", "< 15", "", "export of a million rows to Parquet"),
        Figure("the same by CPU time, CPU-s", "", "", "the same by CPU time"),
        Figure("memory, peak, MB", "< 1500", "", "memory, peak"),
    ],
}

# What a reader of the table must know of an area; printed above its rows.
NOTES = {
    "tokens": "Tokens and sentences are found before an engine reads, so raw text is measured once.",
    "ledger": "Made reports: invented sentences with records between shuffled sentences of news, made anew at each run. A dossier is "
              "measured over positions that are read already, as the desk keeps them; the row above it says how long reading them takes the first time.",
    "coreference": "Who a word stands for, by GUM's chains. Precision: links whose name and words are mentions of one bearer. Recall: third-person "
                   "pronouns, bare \"the\" with a noun, and names of one word, of persons and organisations that the text names in full before. "
                   "Errors were read in the train part, which the engines' trees and names were learned from as well.",
    "pages": "Body, segments and days: the weights that ship for blocks and dates were learned from these very pages, so these say how well "
             "they were learned, not how well they carry over. pages-unseen holds each publisher's pages out. "
             "Rules for titles, authors, captions and agencies were written while looking at these pages.",
    "pages-unseen": "Each page is read with weights for blocks and dates that were learned, by `train/page/run check`, from pages of other publishers, "
                    "about four fifths of all. The weights that ship are learned from all. The rules around them were written while looking at these pages.",
    "times": "The set is ours, and the program was mended after the two readings of it were settled.",
    "positions": "Errors were read in both files, above all in constructions; expect less on unseen texts.",
}
