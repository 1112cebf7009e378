package dev.mezan.cli.effect;

import dev.mezan.aws.LedgerReader;
import dev.mezan.aws.LedgerTable;
import dev.mezan.catalog.Names;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.input.Most;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.cli.suite.Suite;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.json.Json;
import dev.mezan.core.ledger.EffectRecord;
import dev.mezan.core.ledger.Settlement;
import dev.mezan.core.ledger.Settling;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan effects}: what agents did to the world outside, and what a person has to say of it. */
@Command(
        name = "effects",
        description = "Tells what agents did to the world outside, and settles what nobody knows.",
        synopsisSubcommandLabel = "(list | show EFFECT | settle EFFECT)",
        footer = {"", "Examples:", "  mezan effects list", "  mezan effects show charger/charge:order-17"})
public final class EffectsCommand {
    private final Surroundings surroundings;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public EffectsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            description = "Lists the effects of which nobody knows whether they happened, the oldest first.",
            footer = {"", "Example:", "  mezan effects list --all --limit 5"})
    int list(
            @Option(names = "--all", description = "Those in every state; reads the whole ledger.") boolean all,
            @Option(names = "--limit", defaultValue = "100", description = "The most. Default: ${DEFAULT-VALUE}.")
                    int limit,
            @Mixin Where where) {
        Most.check(limit);
        try (var suite = suite(where)) {
            var reader = new LedgerReader(suite.clients().dynamoDb(), Names.LEDGER);
            var records = all ? reader.all(limit) : reader.unknown(limit);
            show(records.stream().map(EffectView::of).toList(), where.verb.json());
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows what the ledger says of an effect.",
            footer = {"", "Example:", "  mezan effects show charger/charge:order-17"})
    int show(@Parameters(paramLabel = "AGENT/KEY") String effect, @Mixin Tenant tenant, @Mixin Where where) {
        var id = EffectName.parse(tenant.name, effect);
        try (var suite = suite(where)) {
            var record = ledger(suite).find(id).orElseThrow(() -> Settling.noSuch(id));
            tell(record, where.verb.json());
        }
        return 0;
    }

    @Command(
            name = "settle",
            description = "Says how an effect ended of which nobody knows.",
            footer = {
                "",
                "Examples:",
                "  mezan effects settle charger/charge:order-17 --done '{\"receipt\":\"r-1\"}' --reason 'it is in the books'",
                "  mezan effects settle charger/charge:order-17 --not-done --reason 'the bank has no such charge'"
            })
    int settle(
            @Parameters(paramLabel = "AGENT/KEY") String effect,
            @ArgGroup(multiplicity = "1") End end,
            @Mixin Word word,
            @Mixin Where where) {
        var id = EffectName.parse(word.tenant.name, effect);
        var result = Optional.ofNullable(end.done).map(text -> Json.parse(text, "--done"));
        if (word.reason.isBlank()) {
            throw new MezanException(Problem.of("no-reason", "A settlement needs a reason")
                    .at("--reason")
                    .advise("Say where you looked and what you saw there."));
        }
        try (var suite = suite(where)) {
            var settling = new Settling(ledger(suite), InstantSource.system());
            tell(settling.settle(id, result, new Settlement(word.by, word.reason)), where.verb.json());
        }
        return 0;
    }

    private Suite suite(Where where) {
        var quiet = surroundings.on(where.verb.json() ? surroundings.screen().quiet() : surroundings.screen());
        return new Suites(quiet).open(where.suite);
    }

    private static LedgerTable ledger(Suite suite) {
        return new LedgerTable(suite.clients().dynamoDb(), Names.LEDGER);
    }

    private void tell(EffectRecord record, boolean json) {
        var view = EffectView.of(record);
        var out = surroundings.screen().out();
        if (json) {
            out.println(Json.text(view));
        } else {
            view.lines().forEach(out::println);
        }
    }

    private void show(List<EffectView> effects, boolean json) {
        var screen = surroundings.screen();
        if (json) {
            screen.out().println(Json.text(effects));
        } else if (effects.isEmpty()) {
            screen.out().println("no such effects");
        } else {
            var head = List.of("effect", "tenant", "state", "since", "by", "reason");
            new TextTable(head, effects.stream().map(EffectView::row).toList())
                    .named("by", "tenant", "since")
                    .lines(screen.width(), screen.ink())
                    .forEach(screen.out()::println);
        }
    }

    /** How it ended: one of the two. */
    static final class End {
        @Option(names = "--done", paramLabel = "RESULT", description = "It happened, with this result, as JSON.")
        private @Nullable String done;

        @Option(names = "--not-done", description = "It surely did not happen, and may be tried again.")
        @SuppressWarnings("UnusedVariable") // That one of the two is there is what counts.
        private boolean notDone;
    }

    /** A person's word. */
    static final class Word {
        @Mixin
        private Tenant tenant = new Tenant();

        @Option(names = "--reason", required = true, description = "Why you say so; it is kept.")
        private String reason = "";

        @Option(names = "--by", defaultValue = "${sys:user.name}", description = "Who you are. Default: the user.")
        private String by = "";
    }

    /** Whose effect it is. */
    static final class Tenant {
        @Option(names = "--tenant", defaultValue = "default", description = "Whose. Default: ${DEFAULT-VALUE}.")
        private String name = "default";
    }

    /** The options that each of these verbs has. */
    static final class Where {
        @Mixin
        private VerbOptions verb = new VerbOptions();

        @Mixin
        private SuiteOptions suite = new SuiteOptions();
    }
}
