package dev.mezan.gateway.run;

import dev.mezan.aws.RunReader.RunDetail;
import dev.mezan.core.json.Json;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What happens in a run, by long poll: the run is read again after half a second, then after twice as long each time, at
 * most 4 s; about 8 reads in 20 s.
 *
 * @param runs where runs are read
 * @param clock where the time comes from
 * @param pause waits
 */
public record RunEvents(RunPages runs, InstantSource clock, Consumer<Duration> pause) {
    private static final int LONGEST_SECONDS = 25;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(4);

    /** What has happened since the cursor, now or as soon as something does. */
    public Answer read(Call call) {
        var query = Query.of(call.request(), "after", "wait");
        var run = call.request().parameter("run");
        var seen = query.text("after", Seen.FORM, "the 'cursor' of an answer")
                .map(cursor -> Seen.read(run, cursor))
                .orElseGet(() -> Seen.nothing(run));
        var until = clock.instant().plusSeconds(query.number("wait", 0, LONGEST_SECONDS, 0));
        return Answer.ok(poll(call, seen, until));
    }

    private Object poll(Call call, Seen seen, Instant until) {
        var wait = FIRST;
        while (true) {
            var found = runs.found(call);
            if (found.isEmpty()) {
                var _ = runs.waiting(call);
            }
            var news = found.map(run -> News.of(run, seen)).orElseGet(List::of);
            var left = Duration.between(clock.instant(), until);
            if (!news.isEmpty() || hasEnded(found) || !left.isPositive()) {
                var document = Json.object();
                news.forEach(document.putArray("events")::add);
                return document.put("cursor", seen.write()).put("ended", hasEnded(found));
            }
            pause.accept(wait.compareTo(left) < 0 ? wait : left);
            wait = wait.multipliedBy(2).compareTo(MOST) < 0 ? wait.multipliedBy(2) : MOST;
        }
    }

    private static boolean hasEnded(Optional<RunDetail> run) {
        return run.filter(found -> found.summary().hasEnded()).isPresent();
    }
}
