package dev.mezan.cli.limit;

import dev.mezan.aws.PermitTable;
import dev.mezan.aws.TenantLimitTable;
import dev.mezan.catalog.Names;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.screen.TextTable;
import dev.mezan.cli.suite.Suite;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.json.Json;
import dev.mezan.core.limit.TenantLimit;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mezan limits}: how many of a tenant's runs may run at once and begin in which time. */
@Command(
        name = "limits",
        description = "Tells and sets how much of a tenant's work may go on; what is beyond it waits in its queue.",
        synopsisSubcommandLabel = "(list | set | clear)",
        footer = {"", "Examples:", "  mezan limits list", "  mezan limits set --tenant acme --runs 20 --rate 5"})
public final class LimitsCommand {
    private final Surroundings surroundings;
    private final InstantSource clock;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public LimitsCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Command(
            name = "list",
            description = "Lists the tenants that have limits, and how many of their runs have a place now.",
            footer = {"", "Example:", "  mezan limits list --json"})
    int list(@Mixin Where where) {
        return with(where, suite -> shown(suite, where));
    }

    @Command(
            name = "set",
            description = {
                "Sets a tenant's limits; what is not named stays as it is.",
                "They count within 5 seconds, for runs that come by queue."
            },
            footer = {"", "Example:", "  mezan limits set --tenant acme --runs 20 --rate 5 --burst 10"})
    int set(
            @Option(names = "--tenant", required = true, description = "Whose.") String tenant,
            @Mixin Wanted wanted,
            @Mixin Where where) {
        return with(where, suite -> {
            var table = table(suite);
            var before = Optional.ofNullable(table.all().get(tenant))
                    .orElseGet(() -> new TenantLimit(tenant, OptionalInt.empty(), Optional.empty()));
            table.set(wanted.over(before));
            return shown(suite, where);
        });
    }

    @Command(
            name = "clear",
            description = "Lets a tenant have as much going on as there is room for.",
            footer = {"", "Example:", "  mezan limits clear --tenant acme"})
    int clear(
            @Option(names = "--tenant", required = true, description = "Whose.") String tenant, @Mixin Where where) {
        return with(where, suite -> {
            var table = table(suite);
            var known = table.all().keySet();
            if (!known.contains(tenant)) {
                throw new MezanException(Problem.of("unknown-limit", "This tenant has no limits")
                        .at("--tenant")
                        .got(tenant)
                        .advise(Suggestion.sentence(tenant, known)));
            }
            table.clear(tenant);
            return shown(suite, where);
        });
    }

    private int shown(Suite suite, Where where) {
        var rows = table(suite).all().values().stream()
                .sorted(Comparator.comparing(TenantLimit::tenant))
                .map(limit -> new LimitRow(limit, running(suite, limit)))
                .toList();
        var screen = surroundings.screen();
        if (where.verb.json()) {
            screen.out().println(Json.text(rows.stream().map(LimitRow::document).toList()));
        } else if (rows.isEmpty()) {
            screen.out().println("no tenant has limits");
        } else {
            new TextTable(LimitRow.TITLES, rows.stream().map(LimitRow::cells).toList())
                    .lines(screen.width(), screen.ink())
                    .forEach(screen.out()::println);
        }
        return 0;
    }

    private long running(Suite suite, TenantLimit limit) {
        var now = clock.instant();
        return new PermitTable(suite.clients().dynamoDb(), Names.CONTROL)
                .of(limit.tenant()).stream().filter(permit -> permit.holds(now)).count();
    }

    private TenantLimitTable table(Suite suite) {
        return new TenantLimitTable(suite.clients().dynamoDb(), Names.CONTROL, clock);
    }

    private int with(Where where, ToIntFunction<Suite> work) {
        var quiet = surroundings.on(where.verb.json() ? surroundings.screen().quiet() : surroundings.screen());
        try (var suite = new Suites(quiet).open(where.suite)) {
            return work.applyAsInt(suite);
        }
    }

    /** What a tenant may have from now on. */
    static final class Wanted {
        @Option(names = "--runs", description = "How many of its runs may run at once, 1 to 1,000.")
        private @Nullable Integer runs;

        @Option(names = "--rate", description = "How many of its runs may begin in a second, on average.")
        private @Nullable Double rate;

        @Option(names = "--burst", description = "How many may begin at once after a pause. Default: a second's.")
        private @Nullable Integer burst;

        TenantLimit over(TenantLimit before) {
            var perSecond = Optional.ofNullable(rate).or(() -> before.rate().map(Rate::perSecond));
            if (runs == null && rate == null && (burst == null || perSecond.isEmpty())) {
                throw new MezanException(Problem.of("no-limit-named", "No limit is named")
                        .advise("Name --runs N, --rate R with or without --burst B, or both."));
            }
            return new TenantLimit(
                    before.tenant(),
                    runs == null ? before.runs() : OptionalInt.of(runs),
                    perSecond.map(each -> new Rate(each, burst(before, each))));
        }

        private int burst(TenantLimit before, double perSecond) {
            if (burst != null) {
                return burst;
            }
            return rate == null
                    ? before.rate().map(Rate::burst).orElse(1)
                    : (int) Math.clamp(Math.ceil(perSecond), 1, 10_000);
        }
    }

    /** The options that each of these verbs has. */
    static final class Where {
        @Mixin
        private VerbOptions verb = new VerbOptions();

        @Mixin
        private SuiteOptions suite = new SuiteOptions();
    }
}
