package dev.mezan.core.inbox;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.schema.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads person tasks and tells everything that is wrong with one at once. */
final class PersonTaskReader {
    private static final SchemaCheck SHAPE = new SchemaCheck(schema());

    private PersonTaskReader() {}

    static PersonTask read(JsonNode input, String where) {
        var problems = SHAPE.problems(input, where);
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        var task = Json.to(PersonTask.class, input);
        var wrong = rules(task, where);
        if (!wrong.isEmpty()) {
            throw new MezanException(wrong);
        }
        return task;
    }

    /** JSON Schema 2020-12 of a person task. */
    static JsonNode schema() {
        try (var stream = PersonTaskReader.class.getResourceAsStream("/events/person-task.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("events/person-task.schema.json is not on the class path");
            }
            return Json.MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> rules(PersonTask task, String where) {
        var problems = new ArrayList<Problem>();
        if (task.deadline().compareTo(Duration.ofSeconds(1)) < 0
                || task.deadline().compareTo(PersonTask.LONGEST) > 0) {
            problems.add(Problem.of("wrong-deadline", "A person has between 1 second and 60 days to answer")
                    .at(where + "/deadline")
                    .got(task.deadline())
                    .advise("Ask again in a later task if it may take longer."));
        }
        for (var reminder : task.reminders()) {
            early(task, reminder, where + "/reminders").ifPresent(problems::add);
        }
        for (var step : task.escalation()) {
            early(task, step.after(), where + "/escalation").ifPresent(problems::add);
        }
        problems.addAll(defaultAnswer(task, where + "/default"));
        return problems;
    }

    private static java.util.Optional<Problem> early(PersonTask task, Duration after, String where) {
        return after.compareTo(task.deadline()) < 0 && after.isPositive()
                ? java.util.Optional.empty()
                : java.util.Optional.of(Problem.of("never-due", "It must be due before the deadline, and not at once")
                        .at(where)
                        .got(after)
                        .advise("The deadline is " + task.deadline() + " after the start."));
    }

    private static List<Problem> defaultAnswer(PersonTask task, String where) {
        try {
            var form = new SchemaCheck(task.form());
            return task.otherwise().map(answer -> form.problems(answer, where)).orElse(List.of());
        } catch (RuntimeException e) {
            return List.of(Problem.of("broken-form", "The form is no JSON Schema: " + e.getMessage())
                    .at(where)
                    .advise("Write it as JSON Schema 2020-12."));
        }
    }
}
