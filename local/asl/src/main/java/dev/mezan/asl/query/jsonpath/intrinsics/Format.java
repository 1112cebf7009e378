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
            if (template.charAt(i) == '\\' && i + 1 < template.length()) {
                text.append(template.charAt(++i));
            } else if (template.startsWith("{}", i)) {
                if (next == call.count()) {
                    throw new IntrinsicFailure("the template has more {} than the " + (next - 1) + " values given");
                }
                text.append(shown(call.any(next++)));
                i++;
            } else {
                text.append(template.charAt(i));
            }
        }
        if (next < call.count()) {
            throw new IntrinsicFailure("the template has fewer {} than the " + (call.count() - 1) + " values given");
        }
        return text.toString();
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? text : Json.write(value);
    }
}
