package dev.mezan.runtime.states;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The Standard executions that run, and the newest of those that have ended; beyond a limit the oldest are forgotten. */
final class Archive {
    private static final int MOST_EVENTS = 500_000;

    private final int most;
    private final Map<String, KeptExecution> byArn = new LinkedHashMap<>();
    private final Map<String, Integer> ended = new LinkedHashMap<>();
    private long events;

    Archive(int most) {
        this.most = most;
    }

    /** Keeps an execution, unless there is one with its ARN; that one is given back then. */
    synchronized Optional<KeptExecution> putIfAbsent(KeptExecution execution) {
        return Optional.ofNullable(byArn.putIfAbsent(execution.start().arn(), execution));
    }

    /** Forgets an execution that did not come to run. */
    synchronized void remove(String arn) {
        byArn.remove(arn);
    }

    /** An execution that had ended runs again. */
    synchronized void revived(KeptExecution execution) {
        var size = ended.remove(execution.start().arn());
        events -= size == null ? 0 : size;
    }

    synchronized void ended(KeptExecution execution, Ending how) {
        execution.end(how);
        ended.put(execution.start().arn(), execution.history().size());
        events += execution.history().size();
        while (ended.size() > most || (events > MOST_EVENTS && ended.size() > 1)) {
            var oldest = ended.entrySet().iterator().next();
            var gone = byArn.remove(oldest.getKey());
            if (gone != null) {
                gone.records().forget();
            }
            ended.remove(oldest.getKey());
            events -= oldest.getValue();
        }
    }

    synchronized KeptExecution find(String arn) {
        return Optional.ofNullable(byArn.get(arn)).orElseThrow(() -> StatesException.noExecution(arn));
    }

    /** The executions that are wanted, the newest first. */
    synchronized List<KeptExecution> list(Predicate<KeptExecution> wanted) {
        return new ArrayList<>(byArn.values())
                .reversed().stream().filter(wanted).toList();
    }
}
