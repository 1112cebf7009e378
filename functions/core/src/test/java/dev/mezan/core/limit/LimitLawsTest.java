package dev.mezan.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.agent.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;

/** What holds of token buckets and permits whoever asks, whenever, and how many at once. */
class LimitLawsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final InstantSource clock =
            () -> Instant.EPOCH.plus(Duration.ofDays(20_000)).plusNanos(nanos.get());
    private MemoryLimits store = new MemoryLimits();

    @BeforeTry
    void fresh() {
        store = new MemoryLimits();
    }

    @Property(tries = 200)
    void neverMoreThanTheRateAndTheBurstComeDueInAnyTime(
            @ForAll @DoubleRange(min = 0.1, max = 500) double perSecond,
            @ForAll @IntRange(min = 1, max = 30) int burst,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 3_999) Integer> happenings) {
        var rate = new Rate(perSecond, burst);
        var instances = List.of(buckets(1), buckets(2), buckets(3));
        var due = new ArrayList<Long>();

        for (var happening : happenings) {
            nanos.addAndGet(happening / 40 * 10_000_000L);
            instances
                    .get(happening % 3)
                    .lease("a", rate, 1 + happening % 40)
                    .forEach(wait -> due.add(nanos.get() + wait.toNanos()));
        }

        var ordered = due.stream().sorted().toList();
        for (var first = 0; first < ordered.size(); first++) {
            for (var last = first; last < ordered.size(); last++) {
                var seconds = (ordered.get(last) - ordered.get(first)) / 1e9;
                assertThat((double) (last - first + 1)).isLessThanOrEqualTo(perSecond * seconds * 1.000_001 + burst);
            }
        }
    }

    @Property(tries = 50)
    void noPortionIsLostOrLeasedTwiceHoweverManyTakeAtOnce(
            @ForAll @IntRange(min = 2, max = 12) int takers, @ForAll @IntRange(min = 1, max = 9) int tokens)
            throws Exception {
        var rate = new Rate(1, 1);

        var waits = together(takers, taker -> buckets(taker).lease("a", rate, tokens)).stream()
                .flatMap(List::stream)
                .map(Duration::toSeconds)
                .sorted()
                .toList();

        assertThat(waits)
                .containsExactlyElementsOf(IntStream.range(0, takers * tokens)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void aPortionCostsOneWriteHoweverLargeItIs() {
        var buckets = buckets(1);

        buckets.lease("a", new Rate(10, 5), 40);
        buckets.lease("a", new Rate(10, 5), 40);

        assertThat(store.writes()).isEqualTo(2);
    }

    @Test
    void aWriteWhoseAnswerWasLostIsNotMadeTwice() {
        var lossy = new TokenBuckets(
                (before, after) -> store.write(before, after).or(() -> store.write(before, after)), clock, random(1));

        var first = lossy.lease("a", new Rate(1, 1), 3);
        var next = lossy.lease("a", new Rate(1, 1), 1);

        assertThat(first).containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(next).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aWriteWhoseAnswerWasLostIsNotMadeTwiceThoughAnotherWasQuickerThanItsRepetition() {
        var other = buckets(2);
        var lossy = new TokenBuckets(
                (before, after) -> store.write(before, after).or(() -> {
                    other.lease("a", new Rate(1, 1), 2);
                    return store.write(before, after);
                }),
                clock,
                random(1));

        var first = lossy.lease("a", new Rate(1, 1), 3);
        var next = buckets(3).lease("a", new Rate(1, 1), 1);

        assertThat(first).containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(next).containsExactly(Duration.ofSeconds(5));
    }

    @Property(tries = 50)
    void aTenantNeverHasMoreRunsThanItMay(
            @ForAll @IntRange(min = 1, max = 6) int most, @ForAll @IntRange(min = 2, max = 12) int runs)
            throws Exception {
        var permits = new Permits(store, clock);

        var taken = together(runs, run -> permits.take("a", most, "run-" + run, Duration.ofMinutes(6)));

        assertThat(taken).filteredOn(got -> got).hasSize(Math.min(most, runs));
    }

    @Test
    void aPlaceIsFreeWhenItIsGivenBackAndWhenItsLeaseEnds() {
        var permits = new Permits(store, clock);
        var lease = Duration.ofMinutes(6);
        assertThat(permits.take("a", 1, "run-1", lease)).isTrue();
        assertThat(permits.take("a", 1, "run-2", lease)).isFalse();
        assertThat(permits.take("a", 1, "run-1", lease)).isTrue();
        assertThat(permits.take("b", 1, "run-9", lease)).isTrue();

        permits.free("a", "run-1");
        assertThat(permits.take("a", 1, "run-2", lease)).isTrue();
        nanos.addAndGet(lease.toNanos());

        assertThat(permits.take("a", 1, "run-3", lease)).isTrue();
        permits.free("a", "run-2");
        assertThat(permits.take("a", 1, "run-4", lease)).isFalse();
    }

    private TokenBuckets buckets(int seed) {
        return new TokenBuckets(store, clock, random(seed));
    }

    private static Random random(int seed) {
        return new Random(seed);
    }

    private static <T> List<T> together(int count, java.util.function.IntFunction<T> work) throws Exception {
        var barrier = new CyclicBarrier(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<T>>();
            for (var one = 0; one < count; one++) {
                var number = one;
                all.add(threads.submit(() -> {
                    barrier.await();
                    return work.apply(number);
                }));
            }
            var results = new ArrayList<T>();
            for (var future : all) {
                results.add(future.get());
            }
            return results;
        }
    }
}
