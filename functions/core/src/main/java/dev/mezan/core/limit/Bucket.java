package dev.mezan.core.limit;

import dev.mezan.core.agent.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A bucket of tokens, told by one instant: when it would be full again if nobody took another token.
 *
 * @param key what it limits
 * @param full when it is full again; what has passed already means that it is full
 * @param portion the marks of the portions that were leased last, at most 16, the last first, so that whoever wrote one
 *     knows it again even when others were quicker than the answer to its write
 * @see <a href="https://www.itu.int/rec/T-REC-I.371">The generic cell rate algorithm, ITU-T I.371</a>
 */
public record Bucket(String key, Instant full, String portion) {
    private static final double NANOS = 1e9;
    private static final int MARKS = 16;

    /** The bucket that nobody ever took from. */
    public static Bucket untouched(String key) {
        return new Bucket(key, Instant.EPOCH, "");
    }

    /**
     * Leases tokens: those that are there may be used at once, each of the others when it will have come.
     *
     * @param tokens how many, at least 1
     * @param mark the portion's mark
     */
    public Portion lease(Rate rate, int tokens, String mark, Instant now) {
        var each = Math.round(NANOS / rate.perSecond());
        var base = full.isAfter(now) ? full : now;
        var behind = Duration.between(now, base).toNanos() - each * (rate.burst() - 1);
        var waits = LongStream.range(0, tokens)
                .map(token -> Math.max(0, behind + each * token))
                .mapToObj(Duration::ofNanos)
                .toList();
        return new Portion(new Bucket(key, base.plusNanos(each * tokens), remembering(mark)), waits);
    }

    /** Whether a portion of this mark was leased from it, lately. */
    boolean remembers(String mark) {
        return List.of(portion.split(" ")).contains(mark);
    }

    private String remembering(String mark) {
        return Stream.concat(Stream.of(mark), Stream.of(portion.split(" ")))
                .filter(other -> !other.isEmpty())
                .limit(MARKS)
                .collect(Collectors.joining(" "));
    }

    /**
     * A portion of tokens.
     *
     * @param after the bucket without them
     * @param waits how long each is still to come, the nearest first
     */
    public record Portion(Bucket after, List<Duration> waits) {}
}
