package dev.mezan.core.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many of an item's reminders and escalations have been done.
 *
 * @param reminders how many reminders were sent
 * @param escalations how many steps of the escalation were taken
 */
public record Timers(int reminders, int escalations) {
    /** None yet. */
    static final Timers NONE = new Timers(0, 0);

    /** What is due next in an item that has not ended. */
    Due next(PersonTask task, Instant opened) {
        var end = new Due.End(opened.plus(task.deadline()));
        return Stream.of(reminder(task, opened), escalation(task, opened))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Due::at))
                .filter(due -> due.at().isBefore(end.at()))
                .orElse(end);
    }

    Timers reminded() {
        return new Timers(reminders + 1, escalations);
    }

    Timers escalated() {
        return new Timers(reminders, escalations + 1);
    }

    private Optional<Due> reminder(PersonTask task, Instant opened) {
        return reminders < task.reminders().size()
                ? Optional.of(new Due.Reminder(opened.plus(task.reminders().get(reminders))))
                : Optional.empty();
    }

    private Optional<Due> escalation(PersonTask task, Instant opened) {
        if (escalations >= task.escalation().size()) {
            return Optional.empty();
        }
        var step = task.escalation().get(escalations);
        return Optional.of(new Due.Step(opened.plus(step.after()), step));
    }

    /** Something that is due at a time. */
    sealed interface Due {
        Instant at();

        /** Those who may answer are reminded. */
        record Reminder(Instant at) implements Due {}

        /** Others may answer too. */
        record Step(Instant at, PersonTask.Escalation step) implements Due {}

        /** The deadline. */
        record End(Instant at) implements Due {}
    }
}
