package dev.mezan.gateway.run;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller prefers: to wait for a run's end.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7240">RFC 7240, whose unknown and malformed preferences are ignored</a>
 */
final class Preference {
    /** HTTP APIs end a request after 30 s. */
    static final Duration LONGEST = Duration.ofSeconds(25);

    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|.*[,;\\s])wait\\s*=\\s*\"?([0-9]{1,6})\"?(?:$|[,;\\s].*)");

    private Preference() {}

    /** How long to wait, 1 to 25 s; empty if that is not wished. */
    static Optional<Duration> patience(Optional<String> header) {
        return header.map(WAIT::matcher)
                .filter(found -> found.matches())
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .filter(Duration::isPositive)
                .map(wish -> wish.compareTo(LONGEST) < 0 ? wish : LONGEST);
    }
}
