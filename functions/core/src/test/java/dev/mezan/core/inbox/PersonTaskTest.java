package dev.mezan.core.inbox;

import static dev.mezan.core.inbox.Tasks.json;
import static dev.mezan.core.inbox.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTaskTest {
    @Test
    void aMessageIsEnough() {
        var task = task("{'message':'Well?'}");

        assertThat(task.deadline()).isEqualTo(Duration.ofDays(7));
        assertThat(task.form().at("/required/0").asString()).isEqualTo("approved");
        assertThat(task.otherwise()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'assignees':['ada']}                                             | message
            {'message':'?','deadline':'soon'}                                 | /deadline
            {'message':'?','deadline':'P1M'}                                  | /deadline
            {'message':'?','deadline':'P61D'}                                 | between 1 second and 60 days
            {'message':'?','deadline':'PT0S'}                                 | between 1 second and 60 days
            {'message':'?','deadline':'P1D','reminders':['P1D']}              | before the deadline
            {'message':'?','escalation':[{'after':'PT0S','to':['a']}]}        | before the deadline
            {'message':'?','default':{'approved':7}}                          | /default/approved
            {'message':'?','colour':'red'}                                    | colour
            """)
    void whatIsWrongIsToldWithItsPlace(String input, String told) {
        assertThatThrownBy(() -> PersonTask.of(json(input), "")).hasMessageContaining(told);
    }

    @Test
    void theManifestTakesWhatThereIsASampleOf() {
        assertThat(PersonAgent.manifest()
                        .inputSchema()
                        .at("/properties/message/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void anItemsIdIsTheRunAndTheTask() {
        assertThat(ItemId.of("run-7:approve[3]")).isEqualTo(new ItemId("run-7", "approve[3]"));
        assertThatThrownBy(() -> ItemId.of("approve")).hasMessageContaining("RUN:TASK");
    }
}
