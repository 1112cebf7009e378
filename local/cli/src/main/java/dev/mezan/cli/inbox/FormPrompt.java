package dev.mezan.cli.inbox;

import dev.mezan.cli.Surroundings;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.schema.SchemaCheck;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Scanner;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks for each field of a form at a terminal, again while what is typed does not fit. */
final class FormPrompt {
    private static final int MOST_TRIES = 5;

    private final Surroundings surroundings;
    private final Scanner lines;

    FormPrompt(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.lines = new Scanner(surroundings.input(), StandardCharsets.UTF_8);
    }

    /** The answer that was typed. */
    JsonNode fill(JsonNode form) {
        var answer = Json.object();
        form.path("properties")
                .properties()
                .forEach(field -> field(form, field.getKey(), field.getValue())
                        .ifPresent(value -> answer.set(field.getKey(), value)));
        return answer;
    }

    private Optional<JsonNode> field(JsonNode form, String name, JsonNode schema) {
        var required = form.path("required")
                .valueStream()
                .anyMatch(wanted -> wanted.asString("").equals(name));
        for (var attempt = 1; attempt <= MOST_TRIES; attempt++) {
            var typed = typed(name, schema, required);
            if (typed.isEmpty() && !required) {
                return Optional.empty();
            }
            var value = value(typed, schema);
            var problems = new SchemaCheck(schema).problems(value, name);
            if (problems.isEmpty()) {
                return Optional.of(value);
            }
            problems.forEach(problem -> surroundings.screen().out().println("  " + problem));
        }
        throw new MezanException(Problem.of("no-answer", "What was typed is no such field")
                .at(name)
                .advise("Nothing was answered; try again, or use --set " + name + "=VALUE."));
    }

    private String typed(String name, JsonNode schema, boolean required) {
        var out = surroundings.screen().out();
        out.print(label(name, schema) + (required ? ": " : " (may be left empty): "));
        out.flush();
        if (!lines.hasNextLine()) {
            throw new MezanException(Problem.of("no-answer", "The input ended before the form did")
                    .at(name)
                    .advise("Nothing was answered."));
        }
        return lines.nextLine().strip();
    }

    private static String label(String name, JsonNode schema) {
        var description = schema.path("description").asString("");
        var choices = schema.has("enum")
                ? schema.path("enum")
                        .valueStream()
                        .map(choice -> choice.asString(""))
                        .collect(Collectors.joining(", "))
                : schema.path("type").asString("").equals("boolean") ? "yes or no" : "";
        return name
                + (description.isEmpty() ? "" : ", " + description)
                + (choices.isEmpty() ? "" : " [" + choices + "]");
    }

    /** A yes is true where that is meant, text stays text, and everything else is JSON. */
    private static JsonNode value(String typed, JsonNode schema) {
        var type = schema.path("type").asString("");
        if (type.equals("boolean") && typed.matches("(?i)y|yes|n|no")) {
            return Json.from(typed.toLowerCase(java.util.Locale.ROOT).startsWith("y"));
        }
        if (type.equals("string")) {
            return Json.from(typed);
        }
        try {
            var value = Json.MAPPER.readTree(typed);
            return value.isMissingNode() ? Json.from(typed) : value;
        } catch (JacksonException e) {
            // What is no JSON is meant as it stands; the form says whether it may be.
            return Json.from(typed);
        }
    }
}
