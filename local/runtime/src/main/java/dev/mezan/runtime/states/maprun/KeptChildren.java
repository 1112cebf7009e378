package dev.mezan.runtime.states.maprun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Standard children that run, and the newest of those that have ended; beyond a limit the oldest are forgotten. */
final class KeptChildren {
    private static final int MOST = 10_000;
    private static final int MOST_EVENTS = 500_000;

    private final Map<String, KeptChild> byArn = new LinkedHashMap<>();
    private final Map<String, Integer> ended = new LinkedHashMap<>();
    private long events;

    synchronized Optional<KeptChild> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** Keeps one that begins, in the place of an earlier one of that name. */
    synchronized void begins(KeptChild child) {
        forget(child.child().arn());
        byArn.put(child.child().arn(), child);
    }

    /** One of them has ended. */
    synchronized void ends(KeptChild child) {
        var size = child.history().size();
        ended.put(child.child().arn(), size);
        events += size;
        while (ended.size() > MOST || (events > MOST_EVENTS && ended.size() > 1)) {
            forget(ended.keySet().iterator().next());
        }
    }

    /** Those of a map run, the newest first. */
    synchronized List<KeptChild> of(String mapRunArn) {
        return new ArrayList<>(byArn.values())
                .reversed().stream()
                        .filter(child -> child.run().identity().arn().equals(mapRunArn))
                        .toList();
    }

    private void forget(String arn) {
        byArn.remove(arn);
        var size = ended.remove(arn);
        events -= size == null ? 0 : size;
    }
}
