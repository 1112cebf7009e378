package dev.mezan.asl.query.jsonpath;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a path goes from a value to another. */
public sealed interface Lookup {
    /** What is there, or {@link Missing#VALUE}; it fails when the search takes longer than that. */
    @Nullable
    Object find(@Nullable Object from, Duration max) throws EvaluationFailure;

    /** Why nothing is there, as the service tells it. */
    static String reason(String path, @Nullable Object from) {
        try {
            JsonPath.compile(path).read(from, PlainJson.CONFIGURATION);
            return "No results for path: " + path;
        } catch (JsonPathException | IllegalArgumentException missing) {
            return String.valueOf(missing.getMessage());
        }
    }

    /** Compiles what follows the origin, {@code $} in front. */
    static Lookup compile(String path) throws InvalidPath {
        Optional<ReferencePath> reference = ReferencePath.parse(path);
        if (reference.isPresent()) {
            return new Steps(reference.get().steps());
        }
        try {
            return new Query(JsonPath.compile(path), RegexTrial.regexes(path));
        } catch (JsonPathException | IllegalArgumentException | StringIndexOutOfBoundsException broken) {
            throw new InvalidPath("'" + path + "' is no JSONPath: " + broken.getMessage());
        }
    }

    /** Names and indexes alone, as nearly every path is: no library needed, nothing allocated. */
    record Steps(List<ReferencePath.Step> steps) implements Lookup {
        @Override
        public @Nullable Object find(@Nullable Object from, Duration max) {
            Object value = from;
            for (int i = 0; i < steps.size() && value != Missing.VALUE; i++) {
                value = steps.get(i).from(value);
            }
            return value;
        }
    }

    /** Wildcards, slices, filters, descendants: these may match many, and then give an array. */
    record Query(JsonPath path, List<Pattern> regexes) implements Lookup {
        @Override
        public @Nullable Object find(@Nullable Object from, Duration max) throws EvaluationFailure {
            if (!(from instanceof Map || from instanceof List)) {
                return Missing.VALUE;
            }
            RegexTrial.run(regexes, from, max);
            try {
                return path.<@Nullable Object>read(from, PlainJson.CONFIGURATION);
            } catch (PathNotFoundException nothing) {
                return Missing.VALUE;
            } catch (JsonPathException | StackOverflowError broken) {
                throw new EvaluationFailure(
                        ErrorNames.RUNTIME, "Invalid path '" + path.getPath() + "' : " + broken.getMessage());
            }
        }
    }
}
