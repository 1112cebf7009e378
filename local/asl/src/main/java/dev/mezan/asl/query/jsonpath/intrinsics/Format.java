package dev.mezan.asl.query.jsonpath.intrinsics;

import dev.mezan.asl.json.Json;
import org.jspecify.annotations.Nullable;

/** {@code States.Format(template, values…)}: each {@code {}} replaced by the next value, as many as there are. */
final class Format implements Intrinsic {
    @Override
    public String apply(Call call) throws IntrinsicFailure {
        if (call.count() == 0) {
            throw new IntrinsicFailure("it takes a template and its values but was given nothing");
        }
        String template = call.string(0);
        StringBuilder text = new StringBuilder();
        int next = 1;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '\\' && i + 1 < template.length()) {
                text.append(template.charAt(++i));
            } else if (template.startsWith("{}", i)) {
                text.append(next < call.count() ? shown(call.any(next)) : "");
                next++;
                i++;
            } else if (c == '{' || c == '}') {
                throw unmatched(c);
            } else {
                text.append(c);
            }
        }
        if (next != call.count()) {
            throw new IntrinsicFailure(
                    (next - 1) + " times {} for " + (call.count() - 1) + " values",
                    "Invalid arguments in ",
                    ": number of arguments do not match the occurrences of {}.");
        }
        return text.toString();
    }

    private static IntrinsicFailure unmatched(char brace) {
        return new IntrinsicFailure(
                "a brace stands alone",
                "Invalid template in ",
                ": matching '" + (brace == '{' ? '}' : '{') + "' not found for '" + brace + "'.");
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? text : Json.write(value);
    }
}
