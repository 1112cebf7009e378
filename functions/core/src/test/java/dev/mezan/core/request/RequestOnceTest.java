package dev.mezan.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestOnceTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("acme", "order-17");

    private final Map<IdempotencyKey, RequestRecord> records = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RequestOnce once = new RequestOnce(this::record, () -> now);

    @Test
    void theSameRequestUnderTheSameKeyIsTheSameRun() {
        assertThat(run("{'workflow':'hello','input':{'a':1,'b':2}}", "run-1")).isEqualTo("run-1");
        assertThat(run("{'input':{'b':2,'a':1},'workflow':'hello','priority':'bulk'}", "run-2"))
                .isEqualTo("run-1");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        run("{'workflow':'hello','input':{'a':1}}", "run-1");
        for (var other : new String[] {
            "{'workflow':'hello','input':{'a':2}}",
            "{'workflow':'hello'}",
            "{'workflow':'other','input':{'a':1}}",
            "{'workflow':'hello','version':'1.0.0','input':{'a':1}}"
        }) {
            assertThatThrownBy(() -> run(other, "run-2"))
                    .isInstanceOfSatisfying(
                            MezanException.class,
                            e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                                assertThat(problem.code()).isEqualTo(RequestOnce.REUSED);
                                assertThat(problem.value()).contains("order-17", "run-1");
                                assertThat(problem.advice()).contains("2026-01-02T00:00:00Z");
                            }));
        }
    }

    @Test
    void aKeyIsFreeAgainAfterADay() {
        run("{'workflow':'hello'}", "run-1");
        now = now.plus(RequestRecord.LIFETIME).minusMillis(1);
        assertThat(run("{'workflow':'hello'}", "run-2")).isEqualTo("run-1");
        now = now.plus(Duration.ofMillis(1));
        assertThat(run("{'workflow':'other'}", "run-3")).isEqualTo("run-3");
    }

    @Test
    void aLargeInputIsTheSameWhereverItWasLeft() {
        var input = "{'workflow':'hello','input':{'$claim':{'bucket':'b','key':'%s','sha256':'%s','bytes':9}}}";
        run(input.formatted("payloads/run-1/input.json", "abc"), "run-1");
        assertThat(run(input.formatted("payloads/run-2/input.json", "abc"), "run-2"))
                .isEqualTo("run-1");
        assertThatThrownBy(() -> run(input.formatted("payloads/run-1/input.json", "abd"), "run-3"))
                .isInstanceOf(MezanException.class);
    }

    @Test
    void whatOnlyLooksLikeAClaimIsComparedAsItIs() {
        run("{'workflow':'hello','input':{'$claim':{'sha256':7}}}", "run-1");
        assertThatThrownBy(() -> run("{'workflow':'hello','input':{'$claim':{'sha256':8}}}", "run-2"))
                .isInstanceOf(MezanException.class);
    }

    @Test
    void aKeyHasOneTo255PrintableCharacters() {
        for (var wrong : new String[] {"", " ", "a b", "schlüssel", "k".repeat(256), "a\nb"}) {
            assertThatThrownBy(() -> new IdempotencyKey("acme", wrong))
                    .isInstanceOf(MezanException.class)
                    .hasMessageContaining("1 to 255");
        }
        assertThat(new IdempotencyKey("acme", "k".repeat(255)).value()).hasSize(255);
    }

    private String run(String request, String run) {
        return once.run(KEY, Json.parse(request.replace('\'', '"'), "test"), run);
    }

    private Optional<RequestRecord> record(RequestRecord request) {
        var there = Optional.ofNullable(records.get(request.key())).filter(first -> now.isBefore(first.expiry()));
        if (there.isEmpty()) {
            records.put(request.key(), request);
        }
        return there;
    }
}
