package dev.mezan.gateway.run;

import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.Bucket;
import dev.mezan.gateway.http.Answer;
import java.time.Duration;
import java.time.Instant;

/**
 * When a run of a tenant with a rate may begin, and how much the tenant has left.
 *
 * @param rate how many of its runs may begin in which time
 * @param bucket its tokens, without this run's
 * @param delay how long this run's token is still to come
 * @param now now
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>
 */
record Turn(Rate rate, Bucket bucket, Duration delay, Instant now) {
    private static final double NANOS = 1e9;

    /** The answer with the headers that tell the tenant's limit. */
    Answer on(Answer answer) {
        var burst = rate.burst();
        var window = Math.max(1, (long) Math.ceil(burst / rate.perSecond()));
        return answer.with("RateLimit-Policy", "\"runs\";q=%d;w=%d".formatted(burst, window))
                .with("RateLimit", "\"runs\";r=%d;t=%d".formatted(left(), seconds(missing())));
    }

    /** After how many seconds to come again, at least 1. */
    long retryAfter(Duration longest) {
        return Math.max(1, seconds(delay.minus(longest)));
    }

    private long left() {
        var taken = Math.ceil(missing().toNanos() / NANOS * rate.perSecond());
        return Math.max(0, rate.burst() - (long) taken);
    }

    private Duration missing() {
        return bucket.full().isAfter(now) ? Duration.between(now, bucket.full()) : Duration.ZERO;
    }

    private static long seconds(Duration time) {
        return time.plusNanos(999_999_999).toSeconds();
    }
}
