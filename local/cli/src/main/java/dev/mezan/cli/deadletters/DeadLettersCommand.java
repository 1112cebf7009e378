package dev.mezan.cli.deadletters;

import dev.mezan.aws.deadletter.DeadLetter;
import dev.mezan.aws.deadletter.DeadLetters;
import dev.mezan.catalog.Names;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.screen.Figures;
import dev.mezan.cli.suite.Suite;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan dead-letters}: messages that no run came of. */
@Command(
        name = "dead-letters",
        description = "Tells which messages no run came of and why, and sends them back.",
        synopsisSubcommandLabel = "(list | show ID | redrive ID | purge ID)",
        footer = {"", "Examples:", "  mezan dead-letters list", "  mezan dead-letters redrive --all"})
public final class DeadLettersCommand {
    private final Surroundings surroundings;
    private final InstantSource clock;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public DeadLettersCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Command(
            name = "list",
            description = "Lists the dead letters, the newest first. It takes nothing away.",
            footer = {"", "Example:", "  mezan dead-letters list --queue urgent"})
    int list(@Mixin Where where) {
        try (var suite = suite(where)) {
            var letters = letters(suite, where).peek();
            if (where.verb.json()) {
                print(letters.stream().map(text()::entry).toList());
            } else {
                text().list(letters, surroundings.screen());
            }
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows a dead letter: its reason, what it was before, its body.",
            footer = {"", "Example:", "  mezan dead-letters show run-7d9c"})
    int show(
            @Parameters(paramLabel = "ID", description = "The message's id or its run's.") String id,
            @Mixin Where where) {
        try (var suite = suite(where)) {
            var letter = letters(suite, where).find(id);
            if (where.verb.json()) {
                print(text().entry(letter));
            } else {
                text().show(letter, surroundings.screen());
            }
        }
        return 0;
    }

    @Command(
            name = "redrive",
            description = "Sends dead letters back to the queue that they came from. A run keeps its id, so it is"
                    + " started at most once however often its message is sent.",
            footer = {"", "Examples:", "  mezan dead-letters redrive run-7d9c", "  mezan dead-letters redrive --all"})
    int redrive(@Mixin Which which, @Mixin Where where) {
        which.check(where);
        try (var suite = suite(where)) {
            var letters = letters(suite, where);
            return told("sent back", which.of(letters::redrive, () -> letters.redriveAll(clock.instant())), where);
        }
    }

    @Command(
            name = "purge",
            description = "Deletes dead letters for good, once you have said yes.",
            footer = {"", "Examples:", "  mezan dead-letters purge run-7d9c", "  mezan dead-letters purge --all --yes"})
    int purge(
            @Mixin Which which,
            @Option(names = "--yes", description = "Deletes without asking.") boolean yes,
            @Mixin Where where) {
        which.check(where);
        if (!yes && !confirmed()) {
            surroundings.screen().err().println("nothing was deleted");
            return 1;
        }
        try (var suite = suite(where)) {
            var letters = letters(suite, where);
            return told("deleted", which.of(letters::purge, () -> letters.purgeAll(clock.instant())), where);
        }
    }

    private boolean confirmed() {
        surroundings.screen().err().print("Delete for good? They can't be brought back. [y/N] ");
        surroundings.screen().err().flush();
        var answers = new Scanner(surroundings.input(), StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().matches("(?i)y|yes");
    }

    private int told(String deed, List<DeadLetter> done, Where where) {
        if (where.verb.json()) {
            print(Map.of("messages", done.stream().map(DeadLetter::id).toList()));
            return 0;
        }
        var out = surroundings.screen().out();
        done.forEach(letter -> out.println(deed + ": " + letter.id()
                + letter.run().map(run -> ", run " + run).orElse("")
                + " (" + letter.reason().message().queue() + ")"));
        out.println(done.isEmpty() ? "no dead letters" : Figures.count(done.size(), "message") + " " + deed);
        return 0;
    }

    private void print(Object document) {
        surroundings.screen().out().println(Json.text(document));
    }

    private DeadLetterText text() {
        return new DeadLetterText(clock.instant());
    }

    private Suite suite(Where where) {
        var quiet = surroundings.on(where.verb.json() ? surroundings.screen().quiet() : surroundings.screen());
        return new Suites(quiet).open(where.suite);
    }

    private static DeadLetters letters(Suite suite, Where where) {
        return DeadLetters.of(suite.clients(), Names.INTAKE, Names.RUNS).only(Optional.ofNullable(where.queue));
    }

    /** Which of them. */
    static final class Which {
        @Parameters(paramLabel = "ID", arity = "0..1", description = "The message's id or its run's.")
        private @Nullable String id;

        @Option(names = "--all", description = "All of them.")
        private boolean all;

        private void check(Where where) {
            var several = all || where.queue != null;
            if (id == null ? !several : all) {
                throw new MezanException(Problem.of("which-dead-letters", "Say which dead letters you mean")
                        .advise("Give one ID, or --all, or --queue QUEUE for all of one queue."));
            }
        }

        private List<DeadLetter> of(Function<String, List<DeadLetter>> one, Supplier<List<DeadLetter>> every) {
            return id == null ? every.get() : one.apply(id);
        }
    }

    /** The options that each of these verbs has. */
    static final class Where {
        @Mixin
        private VerbOptions verb = new VerbOptions();

        @Mixin
        private SuiteOptions suite = new SuiteOptions();

        @Option(
                names = "--queue",
                paramLabel = "QUEUE",
                description = "Only those of this intake queue: urgent, normal, bulk, or its name. Default: all.")
        private @Nullable String queue;
    }
}
