package dev.mezan.cli.deadletters;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.RunReader;
import dev.mezan.aws.deadletter.DeadLetter;
import dev.mezan.aws.deadletter.DeadLetterQueue;
import dev.mezan.aws.deadletter.DeadLetterSender;
import dev.mezan.catalog.Names;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The dead letters of some of the intake queues.
 *
 * @param clients the suite's clients
 * @param queues the names of the queues that they came from
 */
record DeadLetters(AwsClients clients, List<String> queues) {
    /** Those of all intake queues. */
    static DeadLetters of(AwsClients clients) {
        return new DeadLetters(
                clients,
                Stream.of("urgent", "normal", "bulk").map(Names.INTAKE::concat).toList());
    }

    /**
     * Those of one queue alone, if one is named: by its name, its dead letter queue's, or its priority.
     *
     * @throws MezanException with the code {@code unknown-queue}
     */
    DeadLetters only(Optional<String> queue) {
        return queue.map(name -> new DeadLetters(clients, List.of(known(name)))).orElse(this);
    }

    /** What lies there, the newest first; nothing of it is taken away. */
    List<DeadLetter> peek() {
        return opened().flatMap(queue -> queue.peek().stream())
                .sorted(Comparator.comparing(
                                (DeadLetter letter) -> letter.reason().at())
                        .reversed())
                .toList();
    }

    /**
     * The one that is meant by its message's or its run's id.
     *
     * @throws MezanException with the code {@code not-dead} if there is none
     */
    DeadLetter find(String id) {
        return peek().stream().filter(named(id)).findFirst().orElseThrow(() -> notDead(id));
    }

    /**
     * Sends one back to its queue.
     *
     * @throws MezanException with the code {@code not-dead} if there is none
     */
    List<DeadLetter> redrive(String id) {
        return one(id, DeadLetterQueue::redrive);
    }

    /** Sends back all that died before a moment, so that what dies again at once is not sent for ever. */
    List<DeadLetter> redriveAll(Instant before) {
        return all(letter -> letter.reason().at().isBefore(before), DeadLetterQueue::redrive);
    }

    /**
     * Deletes one for good.
     *
     * @throws MezanException with the code {@code not-dead} if there is none
     */
    List<DeadLetter> purge(String id) {
        return one(id, DeadLetterQueue::delete);
    }

    /** Deletes all that died before a moment for good. */
    List<DeadLetter> purgeAll(Instant before) {
        return all(letter -> letter.reason().at().isBefore(before), DeadLetterQueue::delete);
    }

    private List<DeadLetter> one(String id, BiConsumer<DeadLetterQueue, DeadLetter> deed) {
        var done = all(named(id), deed);
        if (done.isEmpty()) {
            throw notDead(id);
        }
        return done;
    }

    private List<DeadLetter> all(Predicate<DeadLetter> wanted, BiConsumer<DeadLetterQueue, DeadLetter> deed) {
        return opened().flatMap(queue -> through(queue, wanted, deed).stream()).toList();
    }

    /** Goes through a queue, a thousand at a time; what is not wanted is hidden meanwhile and released at the end. */
    private static List<DeadLetter> through(
            DeadLetterQueue queue, Predicate<DeadLetter> wanted, BiConsumer<DeadLetterQueue, DeadLetter> deed) {
        var done = new ArrayList<DeadLetter>();
        var others = new ArrayList<DeadLetter>();
        try {
            var taken = queue.take();
            while (!taken.isEmpty()) {
                var before = done.size();
                for (var letter : taken) {
                    if (wanted.test(letter)) {
                        deed.accept(queue, letter);
                        done.add(letter);
                    } else {
                        others.add(letter);
                    }
                }
                taken = done.size() > before ? queue.take() : List.of();
            }
        } finally {
            queue.release(others);
        }
        return done;
    }

    private Stream<DeadLetterQueue> opened() {
        return queues.stream().map(queue -> DeadLetterQueue.of(clients.sqs(), queue));
    }

    private String known(String name) {
        return queues.stream()
                .filter(queue -> name.equals(queue)
                        || name.equals(queue + DeadLetterSender.SUFFIX)
                        || queue.equals(Names.INTAKE + name))
                .findFirst()
                .orElseThrow(() -> new MezanException(Problem.of("unknown-queue", "There is no such intake queue")
                        .at("--queue")
                        .got(name)
                        .advise(Suggestion.sentence(name, queues))));
    }

    private static Predicate<DeadLetter> named(String id) {
        return letter ->
                letter.id().equals(id) || letter.run().filter(id::equals).isPresent();
    }

    private MezanException notDead(String id) {
        var problem = Problem.of("not-dead", "There is no such dead letter").got(id);
        return new MezanException(new RunReader(clients.dynamoDb(), Names.RUNS)
                .status(id)
                .map(status -> problem.advise("There is a run of this id, which is " + status
                        + "; only what lies in a dead letter queue can be sent back or deleted."))
                .orElseGet(() -> problem.advise("'mezan dead-letters list' has those that there are. One that somebody"
                        + " else looks at right now is back within a minute.")));
    }
}
