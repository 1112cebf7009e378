package dev.mezan.operations.heal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.aws.UnendedRuns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RoundTest {
    private static final Instant NOW = Instant.parse("2026-03-14T02:00:00Z");

    private final TestingIndex index = new TestingIndex();
    private final List<String> looked = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final Round round = new Round(new UnendedRuns(index, "runs"), this::look, () -> NOW, log::add);

    @Test
    void withoutRunsItCostsSeventeenReadsAndNothingElse() {
        var answer = round.go(NOW.plusSeconds(60));

        assertThat(index.requests()).isEqualTo(17);
        assertThat(answer.path("looked").asInt()).isZero();
        assertThat(answer.path("through").asBoolean()).isTrue();
    }

    @Test
    void onlyRunsThatAreOldEnoughAreLookedAt() {
        index.add(3, "2026-03-14T01:49:59Z#old", "old");
        index.add(3, "2026-03-14T01:50:01Z#young", "young");

        round.go(NOW.plusSeconds(60));

        assertThat(looked).containsExactly("old");
    }

    @Test
    void oneThatCannotBeLookedAtKeepsNoneOfTheOthersFromIt() {
        index.add(0, "2026-03-14T01:00:00Z#broken", "broken");
        index.add(1, "2026-03-14T01:00:00Z#ill", "ill");

        var answer = round.go(NOW.plusSeconds(60));

        assertThat(answer.path("failed").asInt()).isEqualTo(1);
        assertThat(answer.path("ended").asInt()).isEqualTo(1);
        assertThat(log).hasSize(2).first().asString().contains("broken", "no such luck");
    }

    @Test
    void aRoundThatIsTooLongForOneInvocationGoesOnInTheNextWithoutLookingTwice() {
        for (var run = 0; run < 2_500; run++) {
            index.add(run % UnendedRuns.SHARDS, "2026-03-14T01:00:00Z#run-%04d".formatted(run), "run-" + run);
        }

        var answers = new ArrayList<JsonNode>();
        for (var time = 0; time < 3; time++) {
            answers.add(round.go(NOW.plusSeconds(60)));
        }

        assertThat(answers).extracting(answer -> answer.path("looked").asInt()).containsExactly(1_000, 1_000, 500);
        assertThat(answers)
                .extracting(answer -> answer.path("through").asBoolean())
                .containsExactly(false, false, true);
        assertThat(looked).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void itStopsWhenItsTimeIsUpAndBeginsAgainAfterTheEnd() {
        index.add(5, "2026-03-14T01:00:00Z#first", "first");
        index.add(9, "2026-03-14T01:00:00Z#second", "second");

        round.go(NOW.minusSeconds(1));
        assertThat(looked).containsExactly("first");
        round.go(NOW.plusSeconds(60));
        assertThat(looked).containsExactly("first", "second");
        round.go(NOW.plusSeconds(60));
        assertThat(looked).containsExactly("first", "second", "first", "second");
    }

    private Healing look(String run) {
        looked.add(run);
        return switch (run) {
            case "broken" -> throw new IllegalStateException("no such luck");
            case "ill" -> Healing.ENDED;
            default -> Healing.NONE;
        };
    }
}
