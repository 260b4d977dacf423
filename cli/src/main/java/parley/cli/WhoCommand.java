package parley.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.actor.ActorResolver;
import parley.knowledge.Known;
import parley.knowledge.Organisation;
import parley.knowledge.Person;
import parley.knowledge.Seat;
import parley.knowledge.Sense;
import parley.knowledge.Spell;
import parley.knowledge.State;
import parley.knowledge.WhoIsWho;
import parley.model.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley who`: what the knowledge base says about a name on a day, and from which rows.
@Command(
        name = "who",
        mixinStandardHelpOptions = true,
        description = "Shows who a name stands for on a day, and why.")
final class WhoCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "a name as reports write it")
    private List<String> words = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "day as 2024-11-29; without it, the latest that is known")
    private @Nullable LocalDate day;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            converter = KnowledgeFolder.class,
            description = "folder with rows of yours that add to or overrule those that ship")
    private @Nullable WhoIsWho own;

    WhoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        WhoIsWho knowledge = own == null ? WhoIsWho.standard() : own;
        String name = String.join(" ", words);
        Set<Known> found = find(knowledge, name);
        if (found.isEmpty()) {
            console.err().println("The knowledge base has nobody called " + name + ".");
            console.err().println("  A row of yours can add them: see --knowledge.");
            return Console.SOME_REJECTED;
        }
        var resolver = new ActorResolver(knowledge);
        for (Known known : found) {
            print(knowledge, known, resolver.actor(known, day));
        }
        return Console.OK;
    }

    private static Set<Known> find(WhoIsWho knowledge, String name) {
        var found = new LinkedHashSet<Known>();
        knowledge.named(name).stream().map(Sense::known).forEach(found::add);
        if (found.isEmpty()) {
            found.addAll(knowledge.spelledLike(name));
        }
        if (found.isEmpty()) {
            found.addAll(knowledge.family(name));
        }
        return found;
    }

    private void print(WhoIsWho knowledge, Known known, Actor actor) {
        PrintStream out = console.out();
        out.println(known.name() + " (" + known.id() + "), " + kind(known));
        if (!known.aliases().isEmpty()) {
            out.println("  also written  " + String.join(", ", known.aliases()));
        }
        out.println("  " + (day == null ? "latest known" : "on " + day));
        line("office", actor.office());
        line("country", actor.country());
        line("speaks for", actor.party());
        line("code", actor.code());
        for (Spell spell : knowledge.spells(known.id())) {
            out.println("  " + mark(spell) + " " + row(knowledge, spell));
        }
        line("members", memberships(knowledge, known, Organisation.class));
        line("member of", memberships(knowledge, known, State.class));
        if (day != null && known instanceof State state) {
            knowledge
                    .leader(state.id(), day)
                    .ifPresent(spell -> line("led by", holder(knowledge, spell)));
        }
    }

    /// The other side's names, null when there are none or the row is of another kind.
    private @Nullable String memberships(
            WhoIsWho knowledge, Known known, Class<? extends Known> kind) {
        if (!kind.isInstance(known)) {
            return null;
        }
        String others =
                knowledge.memberships(known.id(), day).stream()
                        .map(each -> known instanceof State ? each.organisation() : each.member())
                        .distinct()
                        .map(id -> knowledge.party(id).map(Known::name).orElse(id))
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? null : others;
    }

    private void line(String label, @Nullable String value) {
        if (value != null) {
            console.out().printf("    %-12s%s%n", label, value);
        }
    }

    private String mark(Spell spell) {
        return day != null && spell.holdsOn(day) ? "*" : "-";
    }

    private static String holder(WhoIsWho knowledge, Spell spell) {
        String name = knowledge.person(spell.person()).map(Person::name).orElse(spell.person());
        return name + ", " + spell.office();
    }

    private static String row(WhoIsWho knowledge, Spell spell) {
        String of = knowledge.party(spell.of()).map(Known::name).orElse(spell.of());
        String to = Objects.toString(spell.to(), "still held");
        return "%s, %s, %s to %s (%s, as of %s)"
                .formatted(spell.office(), of, spell.from(), to, spell.source(), spell.asOf());
    }

    private static String kind(Known known) {
        return switch (known) {
            case State state -> state.kind() + " state";
            case Organisation organisation -> organisation.kind();
            case Person _ -> "person";
            case Seat seat -> seat.isTown() ? "town" : "seat of government";
        };
    }
}
