package dev.mezan.runtime.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A function as a caller may write it: its name, its ARN, the end of its ARN, each with or without a qualifier.
 *
 * @param name the function's name
 * @param qualifier the version or alias
 */
record FunctionName(String name, Optional<String> qualifier) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:(?:arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+:)?(?:\\d{12}:)?function:)?([a-zA-Z0-9-_]{1,140})(?::(\\$LATEST|[a-zA-Z0-9-_]+))?");

    /** Reads it from a path segment; empty if no function can be called that. */
    static Optional<FunctionName> ofPath(String segment) {
        return of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** Reads it; empty if no function can be called that. */
    static Optional<FunctionName> of(String text) {
        // 000000000000:function:name and name alone are both taken for what they are; 000000000000:name is not.
        var matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new FunctionName(matcher.group(1), Optional.ofNullable(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether it means the code that the suite has; there is no other version of it. */
    boolean meansLatest() {
        return qualifier.isEmpty() || qualifier.get().equals("$LATEST");
    }
}
