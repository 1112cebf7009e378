package dev.mezan.cli.token;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a token should say.
 *
 * @param subject whose it is
 * @param scopes what it allows; everything if there are none
 * @param tenant whose work it sees
 * @param roles what its owner is in the inbox
 * @param expires how long it is good, 7 days at most
 */
record TokenOrder(String subject, List<String> scopes, Optional<String> tenant, List<String> roles, Duration expires) {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);

    TokenOrder {
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
        if (expires.compareTo(LEAST) < 0 || expires.compareTo(MOST) > 0) {
            throw new MezanException(Problem.of("wrong-time-span", "A token is good for 1 second to 7 days")
                    .at("--expires")
                    .got(expires)
                    .advise("Write 10m, 1h or 7d."));
        }
    }

    /** As the suite takes it. */
    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("subject", subject);
        document.put("scopes", scopes);
        tenant.ifPresent(some -> document.put("tenant", some));
        document.put("roles", roles);
        document.put("expires", expires.toString());
        return document;
    }
}
