package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.catalog.Names;
import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.ItemState;
import dev.mezan.core.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Runs that ask a person, who answers only after the last kill, and go on then.
 *
 * @param world where they leave their marks
 */
record People(Path world) implements Work {
    /** A workflow of a person's task and one after it. */
    static final String DOCUMENT = """
            {"name":"crash-person","version":"1.0.0","description":"Asks, then marks.","lane":"fast","tasks":[
              {"id":"ask","agent":"person","input":{"message":"May it?","assignees":["ada"],"deadline":"P2D"}},
              {"id":"mark","agent":"marker","after":["ask"],"input":{"what":"{% $input.what %}"}}],
             "aggregate":{"output":"{% $tasks.mark %}"}}""";

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
    }

    /** Answers, when it waits; it is over when it has gone on to its end. */
    @Override
    public boolean isOver(AwsClients suite, String id) {
        var inbox = new InboxTable(suite.dynamoDb(), Names.RUNS);
        var item = new ItemId(id, "ask");
        if (inbox.find(item)
                .filter(some -> some.state() instanceof ItemState.Open)
                .isPresent()) {
            new InboxDesk(inbox, new TokenAnswers(suite.stepFunctions()), _ -> {}, InstantSource.system())
                    .answer(item, Actor.named("ada"), Json.object().put("approved", true), "after the last kill");
        }
        return new RunReader(suite.dynamoDb(), Names.RUNS)
                .status(id)
                .filter(status -> status.equals("succeeded") || status.equals("failed"))
                .isPresent();
    }

    @Override
    public Optional<String> fault(AwsClients suite, String id) {
        var run = new RunReader(suite.dynamoDb(), Names.RUNS).find(id).orElseThrow();
        if (!run.summary().status().equals("succeeded") || run.outcomes().size() != 2) {
            return Optional.of("it is " + run.summary().status() + " " + run.errors() + " " + run.outcomes());
        }
        return Files.exists(Marker.file(world, id, "mark")) ? Optional.empty() : Optional.of("it left no mark");
    }
}
