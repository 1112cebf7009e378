package dev.mezan.cli.inbox;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.NotificationChoice;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.aws.Variables;
import dev.mezan.catalog.Names;
import dev.mezan.cli.Surroundings;
import dev.mezan.cli.command.VerbOptions;
import dev.mezan.cli.run.GoingOn;
import dev.mezan.cli.suite.Suite;
import dev.mezan.cli.suite.SuiteOptions;
import dev.mezan.cli.suite.Suites;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.LocalSuite;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mezan inbox}: what people are asked, and their answers. */
@Command(
        name = "inbox",
        description = "Tells what runs ask people, and takes their answers.",
        synopsisSubcommandLabel =
                "(list | show ITEM | claim ITEM | release ITEM | answer ITEM | delegate ITEM | comment ITEM TEXT)",
        footer = {
            "",
            "Examples:",
            "  mezan inbox list --assignee ada",
            "  mezan inbox answer run-7d9c:approve --set approved=true --reason 'within the budget'"
        })
public final class InboxCommand {
    private final Surroundings surroundings;
    private final InstantSource clock;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli acts on it.
    private VerbOptions verb = new VerbOptions();

    /** The verb, in its surroundings. */
    public InboxCommand(Surroundings surroundings, InstantSource clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Command(
            name = "list",
            description = "Lists what people are asked, what waits longest first.",
            footer = {"", "Example:", "  mezan inbox list --role approver"})
    int list(@Mixin Filter filter, @Mixin Where where) {
        var status = filter.status();
        try (var suite = suite(where)) {
            var items = inbox(suite).list(filter.tenant(), status, filter.limit()).stream()
                    .filter(filter::takes)
                    .toList();
            if (where.verb.json()) {
                surroundings.screen().out().println(Json.text(items));
            } else {
                text().list(items);
            }
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows an item: what is asked, its form, who may answer, what happened to it.",
            footer = {"", "Example:", "  mezan inbox show run-7d9c:approve"})
    int show(@Mixin Which which, @Mixin Where where) {
        try (var suite = suite(where)) {
            return told(found(suite, which.id()), where, true);
        }
    }

    @Command(
            name = "claim",
            description = "Takes an item, so that nobody else answers it meanwhile.",
            footer = {"", "Example:", "  mezan inbox claim run-7d9c:approve"})
    int claim(@Mixin Which which, @Mixin Who who, @Mixin Where where) {
        return done(where, desk -> desk.claim(which.id(), who.actor(), who.reason()));
    }

    @Command(
            name = "release",
            description = "Gives an item back that you have claimed.",
            footer = {"", "Example:", "  mezan inbox release run-7d9c:approve"})
    int release(@Mixin Which which, @Mixin Who who, @Mixin Where where) {
        return done(where, desk -> desk.release(which.id(), who.actor(), who.reason()));
    }

    @Command(
            name = "answer",
            description = "Answers an item, once and for all; its run goes on.",
            footer = {
                "",
                "Examples:",
                "  mezan inbox answer run-7d9c:approve",
                "  mezan inbox answer run-7d9c:approve --set approved=true --as ada --reason 'it is cheap'",
                "  mezan inbox answer run-7d9c:approve --input answer.json"
            })
    int answer(@Mixin Which which, @Mixin AnswerReader reader, @Mixin Who who, @Mixin Where where) {
        try (var suite = suite(where)) {
            // What waits goes on in this process if the suite is its own.
            suite.awaitIntake();
            var item = found(suite, which.id());
            var answer = item.state().hasEnded() ? Json.object() : reader.answer(item, surroundings);
            var answered = desk(suite).answer(which.id(), who.actor(), answer, who.reason());
            told(answered, where, false);
            new GoingOn(suite, surroundings.screen().err()).after(which.id().run());
            return 0;
        }
    }

    @Command(
            name = "delegate",
            description = "Hands an item to others, who alone may answer it then.",
            footer = {"", "Example:", "  mezan inbox delegate run-7d9c:approve --to grace --reason 'on leave'"})
    int delegate(
            @Mixin Which which,
            @Option(names = "--to", paramLabel = "NAME", arity = "1..*", required = true, description = "To whom.")
                    List<String> to,
            @Mixin Who who,
            @Mixin Where where) {
        return done(where, desk -> desk.delegate(which.id(), who.actor(), to, who.reason()));
    }

    @Command(
            name = "comment",
            description = "Says something about an item, for its trail.",
            footer = {"", "Example:", "  mezan inbox comment run-7d9c:approve 'ask Grace first'"})
    int comment(
            @Mixin Which which,
            @Parameters(index = "1", paramLabel = "TEXT", description = "What there is to say.") String text,
            @Mixin Who who,
            @Mixin Where where) {
        return done(where, desk -> desk.comment(which.id(), who.actor(), text));
    }

    private int done(Where where, Function<InboxDesk, InboxItem> deed) {
        try (var suite = suite(where)) {
            return told(deed.apply(desk(suite)), where, false);
        }
    }

    private int told(InboxItem item, Where where, boolean whole) {
        if (where.verb.json()) {
            surroundings.screen().out().println(Json.text(item));
        } else if (whole) {
            text().show(item);
        } else {
            text().done(item);
        }
        return 0;
    }

    private Suite suite(Where where) {
        var screen = where.verb.json() ? surroundings.screen().quiet() : surroundings.screen();
        return new Suites(surroundings.on(screen)).open(where.suite);
    }

    private InboxText text() {
        return new InboxText(surroundings.screen(), clock.instant());
    }

    private InboxDesk desk(Suite suite) {
        var webhook = surroundings
                .variables()
                .getOrDefault(
                        Variables.NOTIFY_WEBHOOK,
                        suite.endpoint()
                                .resolve("/_mezan/" + LocalSuite.NOTICES)
                                .toString());
        var environment = new FunctionEnvironment(Map.of(Variables.NOTIFY_WEBHOOK, webhook), suite.clients(), clock);
        return new InboxDesk(
                inbox(suite),
                TokenAnswers.of(suite.clients(), Names.RUNS, Names.ASK_PEOPLE),
                NotificationChoice.of(environment),
                clock);
    }

    private static InboxTable inbox(Suite suite) {
        return new InboxTable(suite.clients().dynamoDb(), Names.RUNS);
    }

    private static InboxItem found(Suite suite, ItemId id) {
        return inbox(suite)
                .find(id)
                .orElseThrow(() -> new MezanException(
                        Problem.of("unknown-item", "There is no such item in the inbox of this suite")
                                .got(id)
                                .advise("'mezan inbox list' has those that there are; what ended is kept 90 days.")));
    }

    /** The options that each of these verbs has. */
    static final class Where {
        @Mixin
        private VerbOptions verb = new VerbOptions();

        @Mixin
        private SuiteOptions suite = new SuiteOptions();
    }

    /** Which item. */
    static final class Which {
        @Parameters(index = "0", paramLabel = "ITEM", description = "The item's id: RUN:TASK.")
        private String item = "";

        ItemId id() {
            return ItemId.of(item);
        }
    }
}
