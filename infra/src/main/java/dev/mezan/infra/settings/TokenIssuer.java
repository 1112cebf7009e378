package dev.mezan.infra.settings;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.List;

/**
 * An OIDC issuer whose tokens the API takes.
 *
 * @param address its address, below which {@code /.well-known/openid-configuration} lies
 * @param audience what a token's {@code aud} or {@code client_id} must be; one is enough
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 */
public record TokenIssuer(String address, List<String> audience) {
    /**
     * An issuer.
     *
     * @throws MezanException with the code {@code issuer} if API Gateway takes no such one
     */
    public TokenIssuer {
        audience = List.copyOf(audience);
        if (!address.matches("https?://\\S+")) {
            throw new MezanException(Problem.of("issuer", "A token issuer is named by its address")
                    .at("/issuer/address")
                    .got(address)
                    .advise("Write it as the tokens' claim iss has it, such as https://login.example.com/."));
        }
        if (audience.isEmpty()) {
            throw new MezanException(
                    Problem.of("issuer", "A token issuer needs an audience, or any of its tokens would do")
                            .at("/issuer/audience")
                            .advise("Name what the claim aud of tokens for this API is."));
        }
    }
}
