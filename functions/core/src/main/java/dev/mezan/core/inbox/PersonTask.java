package dev.mezan.core.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mezan.core.json.Json;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a person is asked: the input of the agent {@code person}.
 *
 * @param message what is asked, as the person reads it
 * @param assignees who may answer, by name
 * @param role the role of those who may answer; without assignees and role, anyone may
 * @param form JSON Schema 2020-12 of the answer; {@link #APPROVAL} by default
 * @param deadline how long there is for an answer: 1 s to {@link #LONGEST}, 7 days by default
 * @param reminders when those who may answer are reminded, from the start, the earliest first
 * @param escalation who may answer too if nobody has, the earliest first
 * @param otherwise the answer if nobody gives one by the deadline; without it the task fails then
 */
public record PersonTask(
        String message,
        List<String> assignees,
        Optional<String> role,
        JsonNode form,
        Duration deadline,
        List<Duration> reminders,
        List<Escalation> escalation,
        @JsonProperty("default") Optional<JsonNode> otherwise) {
    /** The longest deadline: a run is kept 90 days after it was last heard of. */
    public static final Duration LONGEST = Duration.ofDays(60);

    /** The deadline of a task that sets none. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofDays(7);

    /** The form of a task that has none, as JSON: approved or not, and a comment. */
    public static final String APPROVAL =
            "{\"type\":\"object\",\"properties\":{\"approved\":{\"type\":\"boolean\"},\"comment\":{\"type\":\"string\","
                    + "\"maxLength\":2000}},\"required\":[\"approved\"],\"additionalProperties\":false}";

    public PersonTask {
        assignees = assignees == null ? List.of() : List.copyOf(assignees);
        form = form == null || !form.isObject() ? Json.parse(APPROVAL, "form") : form;
        deadline = deadline == null ? DEFAULT_DEADLINE : deadline;
        reminders = reminders == null ? List.of() : reminders.stream().sorted().toList();
        escalation = escalation == null
                ? List.of()
                : escalation.stream()
                        .sorted(Comparator.comparing(Escalation::after))
                        .toList();
        // An absent property reads as a node that says so, not as an absent one.
        otherwise = otherwise.filter(answer -> !answer.isNull() && !answer.isMissingNode());
    }

    /**
     * Reads what a person is to be asked.
     *
     * @param input the input of the agent {@code person}
     * @param where its place in messages
     * @throws dev.mezan.core.problem.MezanException with everything that is wrong with it
     */
    public static PersonTask of(JsonNode input, String where) {
        return PersonTaskReader.read(input, where);
    }

    /**
     * Who may answer too from some time on.
     *
     * @param after how long after the start
     * @param to their names
     */
    public record Escalation(Duration after, List<String> to) {
        public Escalation {
            to = List.copyOf(to);
        }
    }
}
