package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic.Code;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Warns of values that look as if they were to be evaluated, in places where they are taken as they stand.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">AWS:
 *     the codes of warnings</a>
 */
public final class Slips {
    private Slips() {}

    /** A member of a payload template whose name lacks the {@code .$}. */
    public static void inPayload(Fields fields, String at, String name, @Nullable Object value) {
        if (looksDynamic(value)) {
            fields.report(
                    Code.NO_DOLLAR,
                    at,
                    "The value of '" + name + "' looks like a path or an intrinsic function; it is only evaluated when"
                            + " the name ends in '.$'");
        }
    }

    /** A field that has a form named {@code …Path} beside it. */
    public static void inText(Fields fields, String name) {
        boolean jsonPath = fields.language().name().equals("JSONPath");
        if (jsonPath && looksDynamic(fields.beside(name))) {
            fields.report(
                    Code.NO_PATH,
                    name,
                    "The value of '" + name + "' looks like a path; it is only evaluated in the field '" + name
                            + "Path'");
        }
    }

    /** The {@code Result} of a Pass. */
    static void inResult(Fields pass) {
        if (hasDynamic(pass.beside("Result"))) {
            pass.report(
                    Code.PASS_RESULT_IS_STATIC,
                    "Result",
                    "The Result of a Pass is static: paths and intrinsic functions in it are not evaluated");
        }
    }

    private static boolean hasDynamic(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .anyMatch(member -> ((String) member.getKey()).endsWith(".$") || hasDynamic(member.getValue()));
            case List<?> array -> array.stream().anyMatch(Slips::hasDynamic);
            case null, default -> looksDynamic(value);
        };
    }

    private static boolean looksDynamic(@Nullable Object value) {
        return value instanceof String text
                && (text.equals("$")
                        || text.startsWith("$.")
                        || text.startsWith("$[")
                        || text.startsWith("$$.")
                        || (text.startsWith("States.") && text.endsWith(")")));
    }
}
