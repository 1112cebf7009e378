package dev.mezan.cli.run;

import dev.mezan.aws.BucketObjects;
import dev.mezan.catalog.Names;
import dev.mezan.cli.input.FolderUpload;
import dev.mezan.cli.input.RunInput;
import dev.mezan.cli.saga.FaultOptions;
import dev.mezan.cli.saga.OrderBooks;
import dev.mezan.cli.saga.PlayedFaults;
import dev.mezan.cli.saga.SagaStory;
import dev.mezan.cli.screen.Screen;
import dev.mezan.cli.suite.Suite;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.request.IdempotencyKey;
import dev.mezan.core.schema.SchemaCheck;
import dev.mezan.core.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One run, from what somebody wishes to its end; tells where it was if the process is interrupted. */
final class RunJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    private final Suite suite;
    private final Screen screen;
    private final InstantSource clock;
    private volatile String run = "run-" + UUID.randomUUID();
    private final Thread farewell = new Thread(this::sayFarewell, "farewell");
    private final RunWatch watch;
    private volatile String doing = "had not started";

    RunJob(Suite suite, Screen screen, InstantSource clock) {
        this.suite = suite;
        this.screen = screen;
        this.clock = clock;
        this.watch = new RunWatch(suite, clock);
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    /** Runs it, waits for its end, and writes its report to the folder. */
    EndOfRun run(Wish wish, Path reports) {
        suite.awaitPublished();
        var workflow = new WorkflowSource(suite, wish.directory, clock).find(wish.workflow);
        var input = input(wish, workflow);
        suite.awaitIntake();
        play(wish.faults, workflow);
        run = new Intake(suite, clock).send(new Order(run, workflow, input, wish.priority, wish.key));
        doing = "was running";
        var view = watch.toItsEndOrToPeople(run, ProgressScreen.on(screen, clock), wish.limit);
        doing = view.hasEnded() ? "had ended" : "was waiting for people";
        var result = new Results(suite).of(view);
        return new EndOfRun(
                view,
                result,
                view.activity().cost(),
                FinalReport.of(result).writeTo(reports),
                story(workflow, view, input));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // The process is ending, and the farewell is being said.
            LOG.debug("Interrupted", e);
        }
    }

    /** A folder is uploaded; whatever the input is, the workflow's schema has to allow it before anything runs. */
    private JsonNode input(Wish wish, Workflow workflow) {
        var value = switch (wish.input) {
            case RunInput.Document document -> document.value();
            case RunInput.Folder folder ->
                uploaded(folder, wish.key.map(RunJob::place).orElse(run));
        };
        var problems = new SchemaCheck(workflow.inputSchema()).problems(value, "--input");
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        return value;
    }

    /** Failures are for playing: only a local suite takes them. */
    private void play(FaultOptions wanted, Workflow workflow) {
        if (wanted.any()) {
            suite.post("faults", PlayedFaults.of(wanted, workflow).document(run))
                    .ifPresent(refusal -> {
                        throw new MezanException(
                                Problem.of("no-failures-here", "Only a local suite lets tasks fail on request")
                                        .at("--fail")
                                        .got(refusal)
                                        .advise("Start one with 'mezan local', or leave --endpoint out."));
                    });
        }
    }

    private List<String> story(Workflow workflow, RunView view, JsonNode input) {
        if (workflow.saga().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(new SagaStory(workflow, view.detail(), screen).lines());
        lines.addAll(new OrderBooks(suite).lines(run, input));
        return lines;
    }

    /** What is uploaded twice under one key lies in one place, or it would be another request the second time. */
    private static String place(IdempotencyKey key) {
        return "key-" + Checksums.sha256(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode uploaded(RunInput.Folder folder, String place) {
        doing = "was uploading " + folder.folder();
        var objects = new BucketObjects(suite.clients(), Names.OBJECTS);
        var reference = new FolderUpload(objects, screen.out()::println).upload(folder.folder(), place);
        return folder.extra().deepCopy().set("folder", reference);
    }

    private void sayFarewell() {
        watch.hush();
        var next = suite.isEmbedded()
                ? "; the suite ended with this process"
                : "; it goes on, see it with 'mezan runs watch " + run + "'";
        screen.err().println("\ninterrupted: " + run + " " + doing + next);
        suite.close();
    }

    /**
     * What somebody wishes.
     *
     * @param workflow a name or a file
     * @param directory what a file's path is relative to
     * @param input the input
     * @param priority which intake queue
     * @param key under which the same request is the same run; empty for a run of its own
     * @param limit how long to wait
     * @param faults which failures are played
     */
    record Wish(
            String workflow,
            Path directory,
            RunInput input,
            String priority,
            Optional<IdempotencyKey> key,
            Duration limit,
            FaultOptions faults) {}
}
