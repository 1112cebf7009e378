package dev.mezan.gateway.http;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of a request's query, each read with the place that a problem names. */
public final class Query {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The query of a request.
     *
     * @param known the parameters that there are
     * @throws MezanException with the code {@code unknown-parameter} if it has another
     */
    public static Query of(Request request, String... known) {
        var names = List.of(known);
        var problems = request.query().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> Problem.of("unknown-parameter", "There is no parameter '" + name + "' here")
                        .at(place(name))
                        .advise(Suggestion.sentence(name, names)))
                .toList();
        if (!problems.isEmpty()) {
            throw new MezanException(problems);
        }
        return new Query(request.query());
    }

    /** A text of a form; empty without one. */
    public Optional<String> text(String name, Pattern form, String what) {
        return Optional.ofNullable(values.get(name)).map(value -> {
            if (!form.matcher(value).matches()) {
                throw wrong(name, value, "This should be " + what);
            }
            return value;
        });
    }

    /** One of some words; empty without one. */
    public Optional<String> oneOf(String name, List<String> words) {
        return Optional.ofNullable(values.get(name)).map(value -> {
            if (!words.contains(value)) {
                throw new MezanException(
                        Problem.of("wrong-parameter", "This should be one of " + String.join(", ", words))
                                .at(place(name))
                                .got(value)
                                .advise(Suggestion.nearest(value, words)
                                        .map(near -> "Did you mean '" + near + "'?")
                                        .orElse("")));
            }
            return value;
        });
    }

    /** A whole number within bounds. */
    public int number(String name, int least, int most, int otherwise) {
        var value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!INTEGER.matcher(value).matches() || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw wrong(name, value, "This should be a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    /** A moment; empty without one. */
    public Optional<Instant> moment(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeParseException e) {
                throw new MezanException(
                        Problem.of("wrong-parameter", "This should be a moment such as 2026-01-31T12:00:00Z")
                                .at(place(name))
                                .got(value),
                        e);
            }
        });
    }

    private static MezanException wrong(String name, String value, String what) {
        return new MezanException(
                Problem.of("wrong-parameter", what).at(place(name)).got(value));
    }

    private static String place(String name) {
        return "query:" + name;
    }
}
