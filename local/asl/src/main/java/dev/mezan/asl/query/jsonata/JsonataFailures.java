package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to say of an expression that failed: JSONata's code, if it has one, and its sentence. */
final class JsonataFailures {
    private static final Pattern LIBRARY_WORD = Pattern.compile("\\bObject\\b");
    private static final Pattern NUMBER = Pattern.compile("\"(-?[0-9]+(?:\\.[0-9]+)?)\"");

    private JsonataFailures() {}

    static String message(JException failure) {
        String code = failure.getError();
        return isCode(code) ? code + ": " + sentence(failure) : code;
    }

    /** The same after "threw an error during evaluation": a code begins a sentence of its own. */
    static String continued(JException failure) {
        return (isCode(failure.getError()) ? ". " : ": ") + message(failure);
    }

    /** The sentence alone, as the diagnostics of a definition have it. */
    static String sentence(JException failure) {
        if (failure.getError().equals("T0412")) {
            // The library tells the argument itself and the letter of a type, where the sentence has names.
            return "Argument of function must be an array of \"" + types(failure.getExpected()) + "\"";
        }
        String told = JException.msg(failure.getError(), -1, failure.getCurrent(), failure.getExpected());
        // The library's catalogue came about by replacing every "function" by "Object", and it quotes numbers too.
        return LIBRARY_WORD.matcher(NUMBER.matcher(told).replaceAll("$1")).replaceAll("function");
    }

    private static String types(@Nullable Object letter) {
        return switch (String.valueOf(letter)) {
            case "n" -> "numbers";
            case "s" -> "strings";
            case "b" -> "booleans";
            case "o" -> "objects";
            case "a" -> "arrays";
            case "f" -> "functions";
            default -> "values";
        };
    }

    private static boolean isCode(String error) {
        return error.length() == 5 && Character.isUpperCase(error.charAt(0)) && Character.isDigit(error.charAt(4));
    }
}
