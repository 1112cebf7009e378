package dev.mezan.runtime.crash;

import dev.mezan.aws.AwsClients;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/** Messages of a queue that nobody but this reads: each stays until its deletion was acknowledged, and none comes after it. */
final class Letters implements Work {
    /** So that they make the journal grow until it is written anew. */
    private static final String FILLER = ".".repeat(250_000);

    private final Set<String> read = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public void ask(AwsClients suite, String id) {
        var queue = queue(suite);
        suite.sqs().sendMessage(r -> r.queueUrl(queue).messageBody(id + FILLER));
        if (id.hashCode() % 2 == 0) {
            // Whether this is acknowledged or not is for itself to remember, the letter was accepted.
            try {
                read(suite, 1);
            } catch (SdkException e) {
                // Those that were received come again.
            }
        }
    }

    /** Reads what there is, and deletes it. */
    private int read(AwsClients suite, int most) {
        var queue = queue(suite);
        var messages = suite.sqs()
                .receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(most).visibilityTimeout(2))
                .messages();
        for (Message message : messages) {
            var id = message.body().replace(FILLER, "");
            read.add(id);
            if (deleted.contains(id)) {
                faults.add(id + " came after it had been deleted");
            }
            suite.sqs().deleteMessage(r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()));
            deleted.add(id);
        }
        return messages.size();
    }

    @Override
    public boolean isThere(AwsClients suite, String id) {
        return read.contains(id);
    }

    @Override
    public boolean isOver(AwsClients suite, String id) {
        read(suite, 10);
        return read.contains(id);
    }

    @Override
    public Optional<String> fault(AwsClients suite, String id) {
        return Stream.concat(
                        faults.stream().filter(fault -> fault.startsWith(id + " ")),
                        read.contains(id) ? Stream.empty() : Stream.of("it was lost"))
                .findFirst();
    }

    private static String queue(AwsClients suite) {
        return suite.sqs().createQueue(r -> r.queueName("crash-letters")).queueUrl();
    }
}
