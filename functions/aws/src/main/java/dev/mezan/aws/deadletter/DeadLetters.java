package dev.mezan.aws.deadletter;

import dev.mezan.aws.AwsClients;
import dev.mezan.aws.RunReader;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import dev.mezan.core.workflow.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The dead letters of some of the intake queues, for whoever looks after them: a command, an HTTP API, a page.
 *
 * @param clients the suite's clients
 * @param queues the names of the queues that they came from
 * @param runs the name of the table of runs
 */
public record DeadLetters(AwsClients clients, List<String> queues, String runs) {
    public DeadLetters {
        queues = List.copyOf(queues);
    }

    /**
     * Those of all intake queues.
     *
     * @param intake what the names of intake queues begin with
     * @param runs the name of the table of runs
     */
    public static DeadLetters of(AwsClients clients, String intake, String runs) {
        return new DeadLetters(
                clients,
                Arrays.stream(Priority.values())
                        .map(priority -> intake + priority.word())
                        .toList(),
                runs);
    }

    /**
     * Those of one queue alone, if one is named: by its name, its dead letter queue's, or its priority.
     *
     * @throws MezanException with the code {@code unknown-queue}
     */
    public DeadLetters only(Optional<String> queue) {
        return queue.map(name -> new DeadLetters(clients, List.of(known(name)), runs))
                .orElse(this);
    }

    /** About how much lies in each queue, as SQS counts, by the queue's name: two requests for each. */
    public Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        opened().forEach(queue -> counts.put(queue.queue(), queue.count()));
        return counts;
    }

    /** What lies there, the newest first; nothing of it is taken away. */
    public List<DeadLetter> peek() {
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
    public DeadLetter find(String id) {
        return peek().stream().filter(named(id)).findFirst().orElseThrow(() -> notDead(id));
    }

    /**
     * Sends one back to its queue.
     *
     * @throws MezanException with the code {@code not-dead} if there is none
     */
    public List<DeadLetter> redrive(String id) {
        return one(id, DeadLetterQueue::redrive);
    }

    /** Sends back all that died before a moment, so that what dies again at once is not sent for ever. */
    public List<DeadLetter> redriveAll(Instant before) {
        return all(letter -> letter.reason().at().isBefore(before), DeadLetterQueue::redrive);
    }

    /**
     * Deletes one for good.
     *
     * @throws MezanException with the code {@code not-dead} if there is none
     */
    public List<DeadLetter> purge(String id) {
        return one(id, DeadLetterQueue::delete);
    }

    /** Deletes all that died before a moment for good. */
    public List<DeadLetter> purgeAll(Instant before) {
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
                        || queue.endsWith("-" + name))
                .findFirst()
                .orElseThrow(() -> new MezanException(Problem.of("unknown-queue", "There is no such intake queue")
                        .at("queue")
                        .got(name)
                        .advise(Suggestion.sentence(name, queues))));
    }

    private static Predicate<DeadLetter> named(String id) {
        return letter ->
                letter.id().equals(id) || letter.run().filter(id::equals).isPresent();
    }

    private MezanException notDead(String id) {
        var problem = Problem.of("not-dead", "There is no such dead letter").got(id);
        return new MezanException(new RunReader(clients.dynamoDb(), runs)
                .status(id)
                .map(status -> problem.advise("There is a run of this id, which is " + status
                        + "; only what lies in a dead letter queue can be sent back or deleted."))
                .orElseGet(() -> problem.advise("'mezan dead-letters list' has those that there are. One that somebody"
                        + " else looks at right now is back within a minute.")));
    }
}
