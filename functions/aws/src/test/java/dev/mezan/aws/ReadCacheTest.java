package dev.mezan.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ReadCacheTest {
    private Instant now = Instant.EPOCH;
    private final List<String> read = new ArrayList<>();
    private final ReadCache<String, String> cache =
            new ReadCache<>(this::read, () -> now, new ReadCache.Bounds(2, Duration.ofSeconds(5)));

    private String read(String key) {
        read.add(key);
        if (key.equals("broken")) {
            throw new IllegalStateException("The table can't be reached");
        }
        return key + " " + read.size();
    }

    @Test
    void itIsReadAgainWhenItIsOld() {
        assertThat(cache.get("a")).isEqualTo("a 1");
        now = now.plusMillis(4_999);
        assertThat(cache.get("a")).isEqualTo("a 1");
        now = now.plusMillis(1);
        assertThat(cache.get("a")).isEqualTo("a 2");
    }

    @Test
    void whatWasReadBeforeASnapshotIsNotFreshWhenThatIsBroughtBackAWeekLater() {
        assertThat(cache.get("a")).isEqualTo("a 1");
        // Between the two the JVM was not there: nothing ran, no timer either, and only the clock knows.
        now = now.plus(Duration.ofDays(7));
        assertThat(cache.get("a")).isEqualTo("a 2");
    }

    @Test
    void aClockThatIsSetBackKeepsNothingForLonger() {
        cache.get("a");
        now = now.minusSeconds(60);
        assertThat(cache.get("a")).isEqualTo("a 2");
    }

    @Test
    void whatWasReadLongestAgoMakesRoom() {
        for (var key : List.of("a", "b", "c")) {
            cache.get(key);
            now = now.plusMillis(1);
        }
        cache.get("b");
        cache.get("c");
        assertThat(read).containsExactly("a", "b", "c");
        cache.get("a");
        assertThat(read).containsExactly("a", "b", "c", "a");
    }

    @Test
    void whatIsForgottenOrCannotBeReadIsReadAgain() {
        cache.get("a");
        cache.forget("a");
        assertThat(cache.get("a")).isEqualTo("a 2");
        for (var i = 0; i < 2; i++) {
            assertThatIllegalStateException().isThrownBy(() -> cache.get("broken"));
        }
        assertThat(read).containsExactly("a", "a", "broken", "broken");
    }

    @Test
    void manyThreadsReadItOnce() throws Exception {
        var allThere = new CountDownLatch(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<java.util.concurrent.Future<String>>();
            for (var i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> {
                    allThere.countDown();
                    allThere.await();
                    return cache.get("a");
                }));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("a 1");
            }
        }
    }
}
