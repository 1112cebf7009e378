package dev.mezan.core.inbox;

import static dev.mezan.core.inbox.Tasks.ADA;
import static dev.mezan.core.inbox.Tasks.GRACE;
import static dev.mezan.core.inbox.Tasks.START;
import static dev.mezan.core.inbox.Tasks.forAda;
import static dev.mezan.core.inbox.Tasks.item;
import static dev.mezan.core.inbox.Tasks.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mezan.core.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InboxItemTest {
    private static final JsonNode YES = json("{'approved':true}");
    private static final Instant LATER = START.plusSeconds(60);

    @Test
    void anAnswerIsGivenOnceAndASecondOneIsToldWhoAnsweredAndWhen() {
        var answered = forAda().answer(ADA, YES, "it is cheap", LATER);

        assertThat(answered.state()).isEqualTo(new ItemState.Answered("ada", LATER, YES));
        assertThat(answered.trail().getLast())
                .isEqualTo(new TrailEntry(LATER, "ada", TrailEntry.What.ANSWERED, "it is cheap"));
        assertThatThrownBy(() -> answered.answer(ADA, json("{'approved':false}"), "", LATER.plusSeconds(1)))
                .hasMessageContaining("run-1:approve: ada answered it, at 2026-03-02T09:01:00Z");
    }

    @Test
    void anAnswerHasToBeAsTheFormSays() {
        assertThatThrownBy(() -> forAda().answer(ADA, json("{'approved':'yes','x':1}"), "", LATER))
                .hasMessageContaining("answer/approved")
                .hasMessageContaining("x");
    }

    @Test
    void onlyThoseWhoAreAskedMayAnswerOrTheirRole() {
        assertThatThrownBy(() -> forAda().answer(GRACE, YES, "", LATER))
                .hasMessageContaining("Only ada or anyone with the role boss may do this, not grace");
        var boss = new Actor("grace", Set.of("boss"));
        assertThat(forAda().answer(boss, YES, "", LATER).state().word()).isEqualTo("answered");
        assertThat(item("{'message':'?'}").answer(GRACE, YES, "", LATER).state().word())
                .isEqualTo("answered");
    }

    @Test
    void whatSomebodyHasClaimedNobodyElseAnswersUntilItIsGivenBack() {
        var anyones = item("{'message':'?'}");
        var claimed = anyones.claim(ADA, "", LATER);

        assertThat(claimed.claim(ADA, "", LATER)).isSameAs(claimed);
        assertThatThrownBy(() -> claimed.claim(GRACE, "", LATER)).hasMessageContaining("ada has claimed it");
        assertThatThrownBy(() -> claimed.answer(GRACE, YES, "", LATER)).hasMessageContaining("ada has claimed it");
        assertThatThrownBy(() -> claimed.release(GRACE, "", LATER)).hasMessageContaining("Only they");
        assertThatThrownBy(() -> anyones.release(ADA, "", LATER)).hasMessageContaining("Nobody has claimed it");
        assertThat(claimed.release(ADA, "", LATER)
                        .answer(GRACE, YES, "", LATER)
                        .state()
                        .hasEnded())
                .isTrue();
    }

    @Test
    void whatIsDelegatedIsThatPersonsAlone() {
        var delegated = forAda().claim(ADA, "", LATER).delegate(ADA, List.of("grace"), "on leave", LATER);

        assertThat(delegated.trail().getLast().why()).isEqualTo("to grace: on leave");
        assertThatThrownBy(() -> delegated.answer(ADA, YES, "", LATER)).hasMessageContaining("Only grace");
        assertThat(delegated.answer(GRACE, YES, "", LATER).state().hasEnded()).isTrue();
        assertThatThrownBy(() -> delegated.delegate(GRACE, List.of(" "), "", LATER))
                .hasMessageContaining("to nobody");
    }

    @Test
    void remindersEscalationsAndTheDeadlineAreDueInTheirOrder() {
        var asked = item("{'message':'?','assignees':['ada'],'deadline':'P2D','reminders':['P1DT1H','PT1H'],"
                + "'escalation':[{'after':'P1D','to':['grace']}]}");

        assertThat(asked.nextDue()).contains(START.plus(Duration.ofHours(1)));
        var reminded = asked.onTime(START.plus(Duration.ofHours(1)));
        assertThat(reminded.nextDue()).contains(START.plus(Duration.ofDays(1)));
        var escalated = reminded.onTime(START.plus(Duration.ofHours(47)));
        assertThat(escalated.trail())
                .extracting(entry -> entry.what().word())
                .containsExactly("opened", "reminded", "escalated", "reminded");
        assertThat(escalated.holders().assignees()).containsExactly("ada", "grace");
        assertThat(escalated.since(reminded)).hasSize(2);
        var late = escalated.onTime(START.plus(Duration.ofDays(2)));
        assertThat(late.state().word()).isEqualTo("expired");
        assertThat(late.nextDue()).isEmpty();
        assertThatThrownBy(() -> late.answer(ADA, YES, "", LATER)).hasMessageContaining("nobody answered in time");
    }

    @Test
    void theDefaultAnswersIfNobodyDoes() {
        var late = item("{'message':'?','default':{'approved':false}}").onTime(START.plus(Duration.ofDays(7)));

        assertThat(late.state().given()).contains(json("{'approved':false}"));
        assertThatThrownBy(() -> late.claim(ADA, "", LATER)).hasMessageContaining("its default did");
    }

    @Test
    void whatIsCancelledIsAnsweredNoMore() {
        var cancelled = forAda().cancel("grace", "the run was cancelled", LATER);

        assertThat(cancelled.cancel("ada", "again", LATER)).isSameAs(cancelled);
        assertThat(cancelled.onTime(START.plus(Duration.ofDays(9)))).isSameAs(cancelled);
        assertThatThrownBy(() -> cancelled.answer(ADA, YES, "", LATER))
                .hasMessageContaining("grace cancelled it at 2026-03-02T09:01:00Z: the run was cancelled");
    }

    @Test
    void commentsArePartOfTheTrailAndBounded() {
        var said = forAda().comment(GRACE, "ask Ada", LATER);

        assertThat(said.trail().getLast().why()).isEqualTo("ask Ada");
        assertThatThrownBy(() -> said.comment(GRACE, " ", LATER)).hasMessageContaining("between 1 and 2,000");
        var full = said;
        while (full.trail().size() < InboxItem.MOST_COMMENTS) {
            full = full.comment(GRACE, "again", LATER);
        }
        var enough = full;
        assertThatThrownBy(() -> enough.comment(GRACE, "more", LATER)).hasMessageContaining("enough comments");
    }

    @Test
    void anItemIsTheSameAfterItWasWrittenAndRead() {
        var all = forAda().claim(ADA, "mine", LATER).waitedForBy("token").answer(ADA, YES, "", LATER);

        assertThat(Json.to(InboxItem.class, Json.parse(Json.text(all), "item"))).isEqualTo(all);
        assertThat(Json.to(InboxItem.class, Json.parse(Json.text(forAda()), "item")))
                .isEqualTo(forAda());
    }
}
