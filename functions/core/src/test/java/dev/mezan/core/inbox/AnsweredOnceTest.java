package dev.mezan.core.inbox;

import static dev.mezan.core.inbox.Tasks.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mezan.core.problem.MezanException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people and timers do to an item, and in whatever order: it ends once, and stays as it ended. */
class AnsweredOnceTest {
    private static final String QUESTION = "{'message':'?','assignees':['ada','grace'],'deadline':'PT60S',"
            + "'reminders':['PT10S','PT30S'],'escalation':[{'after':'PT20S','to':['barbara']}]}";

    @Property(tries = 500)
    void anItemEndsOnce(@ForAll("deeds") List<Deed> deeds) {
        var item = Tasks.item(QUESTION);
        var now = START;
        for (var deed : deeds) {
            now = now.plusSeconds(deed.after);
            var next = done(item, deed, now);
            if (item.state().hasEnded()) {
                assertThat(next.state()).isEqualTo(item.state());
            }
            assertThat(next.trail()).startsWith(item.trail().toArray(TrailEntry[]::new));
            item = next;
        }
        var late = item.onTime(START.plusSeconds(60));
        assertThat(late.state().hasEnded()).isTrue();
        assertThat(late.trail())
                .filteredOn(entry -> switch (entry.what()) {
                    case ANSWERED, DEFAULTED, EXPIRED, CANCELLED -> true;
                    case OPENED, CLAIMED, RELEASED, DELEGATED, COMMENTED, REMINDED, ESCALATED -> false;
                })
                .hasSize(1);
    }

    @Property(tries = 300)
    void whatIsDueIsDoneOnceHoweverOftenOneLooks(@ForAll("looks") List<Integer> looks) {
        var item = Tasks.item(QUESTION);
        var now = START;
        for (var after : looks) {
            now = now.plusSeconds(after);
            item = item.onTime(now);
            assertThat(item.onTime(now)).isSameAs(item);
            assertThat(item.nextDue().filter(now::isBefore).isPresent())
                    .isEqualTo(!item.state().hasEnded());
        }
        assertThat(item.onTime(START.plusSeconds(600)).trail())
                .extracting(TrailEntry::what)
                .containsExactly(
                        TrailEntry.What.OPENED,
                        TrailEntry.What.REMINDED,
                        TrailEntry.What.ESCALATED,
                        TrailEntry.What.REMINDED,
                        TrailEntry.What.EXPIRED);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.of("answer", "claim", "release", "delegate", "cancel", "look", "comment"),
                        Arbitraries.of("ada", "grace", "barbara", "nobody"),
                        Arbitraries.integers().between(0, 15))
                .as(Deed::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> looks() {
        return Arbitraries.integers().between(0, 40).list().ofMaxSize(8);
    }

    private static InboxItem done(InboxItem item, Deed deed, Instant now) {
        var actor = Actor.named(deed.who);
        try {
            return switch (deed.what) {
                case "answer" -> item.answer(actor, Tasks.json("{'approved':true}"), "", now);
                case "claim" -> item.claim(actor, "", now);
                case "release" -> item.release(actor, "", now);
                case "delegate" -> item.delegate(actor, List.of("barbara"), "", now);
                case "cancel" -> item.cancel(deed.who, "", now);
                case "look" -> item.onTime(now);
                case "comment" -> item.comment(actor, "hm", now);
                default -> throw new IllegalArgumentException(deed.what);
            };
        } catch (MezanException e) {
            return item;
        }
    }

    record Deed(String what, String who, int after) {}
}
