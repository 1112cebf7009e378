package dev.mezan.runtime.httpapi.jwt;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose tokens the API takes.
 *
 * @param issuer the issuer's address, {@value #ISSUER}; empty for the suite's own tokens
 * @param audience for whom they may be, {@value #AUDIENCE}, with commas between
 */
public record TokenSettings(Optional<String> issuer, List<String> audience) {
    /** The variable that names an issuer. */
    public static final String ISSUER = "MEZAN_ISSUER";

    /** The variable that names what its tokens must be for. */
    public static final String AUDIENCE = "MEZAN_AUDIENCE";

    public TokenSettings {
        audience = List.copyOf(audience);
    }

    /**
     * Those of an environment.
     *
     * @throws MezanException with the code {@code invalid-issuer} if the issuer is no address, or no audience is named
     *     with it
     */
    public static TokenSettings of(Map<String, String> environment) {
        var issuer = Optional.ofNullable(environment.get(ISSUER)).filter(text -> !text.isBlank());
        var audience = Arrays.stream(environment.getOrDefault(AUDIENCE, "").split(","))
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .toList();
        issuer.ifPresent(address -> check(address, audience));
        return issuer.isPresent()
                ? new TokenSettings(issuer, audience)
                : new TokenSettings(issuer, List.of(LocalIssuer.AUDIENCE));
    }

    private static void check(String issuer, List<String> audience) {
        if (!issuer.matches("https?://[^\\s?#]+")) {
            throw new MezanException(Problem.of("invalid-issuer", "The issuer of tokens is no address")
                    .at(ISSUER)
                    .got(issuer)
                    .advise("Give it as its tokens have it in 'iss', such as https://login.example.com/tenant."));
        }
        if (audience.isEmpty()) {
            throw new MezanException(Problem.of("invalid-issuer", "An issuer is named, but not for whom its tokens are")
                    .at(AUDIENCE)
                    .advise("Name what its tokens have in 'aud' or 'client_id'; several with commas between."));
        }
    }
}
