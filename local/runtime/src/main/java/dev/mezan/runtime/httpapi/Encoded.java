package dev.mezan.runtime.httpapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Percent-encoded text of addresses. */
final class Encoded {
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Encoded() {}

    /** Whether each percent sign begins two hexadecimal digits. */
    static boolean isWhole(String text) {
        return !BROKEN.matcher(text).find();
    }

    /** The text of a piece of a path, where a plus stands for itself. */
    static String decode(String piece) {
        return URLDecoder.decode(piece.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The parameters of a query string, the values of one that comes more than once joined by commas. */
    static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.merge(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8),
                        (before, after) -> before + "," + after);
            }
        }
        return parameters;
    }
}
