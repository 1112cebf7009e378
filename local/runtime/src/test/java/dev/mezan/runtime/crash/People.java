package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.RunReader;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.TrailEntry;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Runs that ask a person, who answers between the kills or only after the last, and go on then. */
final class People implements Work {
    /** A workflow of a person's task and one after it. */
    static final String DOCUMENT = """
            {"name":"crash-person","version":"1.0.0","description":"Asks, then marks.","lane":"fast","tasks":[
              {"id":"ask","agent":"person","input":{"message":"May it?","assignees":["ada"],"deadline":"P2D",
               "form":{"type":"object","properties":{"said":{"type":"string"}},"required":["said"]}}},
              {"id":"mark","agent":"marker","after":["ask"],"input":{"what":"{% $input.what %}"}}],
             "aggregate":{"output":"{% $tasks.mark %}"}}""";

    private static final String TASK = "ask";

    private final Path world;
    private final List<String> asked = new ArrayList<>();

    /** Those who leave their marks in a folder. */
    People(Path world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public void ask(AwsClients suite, String id) {
        var queue = suite.sqs()
                .getQueueUrl(r -> r.queueName(Names.INTAKE + "normal"))
                .queueUrl();
        var message = "{\"workflow\":\"crash-person\",\"run\":\"%s\",\"input\":{\"what\":\"%s\"}}".formatted(id, id);
        suite.sqs().sendMessage(r -> r.queueUrl(queue).messageBody(message));
        asked.stream().filter(People::isQuick).forEach(earlier -> {
            // Whether this is acknowledged or not: at the end there is one answer.
            try {
                answer(suite, earlier, "between kills");
            } catch (SdkException e) {
                // Somebody asks again.
            }
        });
        asked.add(id);
    }

    private static boolean isQuick(String id) {
        return id.hashCode() % 2 == 0;
    }

    /** Answers what has been asked; again, as somebody would who was told of no success before. */
    private static void answer(AwsClients suite, String id, String when) {
        var item = new ItemId(id, TASK);
        var inbox = new InboxTable(suite.dynamoDb(), Names.RUNS);
        if (inbox.find(item).isEmpty()) {
            return;
        }
        try {
            InboxDesk.of(suite, Names.RUNS, InstantSource.system())
                    .answer(item, Actor.named("ada"), Json.object().put("said", when), when);
        } catch (MezanException e) {
            if (inbox.find(item).filter(asked -> asked.state().hasEnded()).isEmpty()) {
                throw e;
            }
        }
    }

    @Override
    public boolean isThere(AwsClients suite, String id) {
        return status(suite, id).isPresent();
    }

    @Override
    public boolean isOver(AwsClients suite, String id) {
        if (status(suite, id).filter("needs-human"::equals).isPresent()) {
            answer(suite, id, "after the last kill");
        }
        return status(suite, id)
                .filter(status -> status.equals("succeeded") || status.equals("failed"))
                .isPresent();
    }

    @Override
    public Optional<String> fault(AwsClients suite, String id) {
        var run = new RunReader(suite.dynamoDb(), Names.RUNS).find(id).orElseThrow();
        if (!run.summary().status().equals("succeeded") || run.outcomes().size() != 2) {
            return Optional.of("it is " + run.summary().status() + " " + run.errors() + " " + run.outcomes());
        }
        return wrongAnswer(run).or(() -> Marker.fault(world, id, "mark"));
    }

    /** There is one item, with one answer, and that is the one that the run went on with. */
    private static Optional<String> wrongAnswer(RunReader.RunDetail run) {
        var answers = run.people().stream()
                .flatMap(item -> item.trail().stream())
                .filter(entry -> entry.what() == TrailEntry.What.ANSWERED)
                .map(TrailEntry::why)
                .toList();
        var heard = run.outcomes().stream()
                .filter(outcome -> outcome.task().equals(TASK))
                .flatMap(outcome -> outcome.result().stream())
                .map(result -> result.path("said").asString(""))
                .toList();
        return answers.size() == 1 && answers.equals(heard)
                ? Optional.empty()
                : Optional.of("the answers " + answers + " were recorded, and it went on with " + heard);
    }

    private static Optional<String> status(AwsClients suite, String id) {
        return new RunReader(suite.dynamoDb(), Names.RUNS).status(id);
    }
}
