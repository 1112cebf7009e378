package dev.mezan.gateway.http;

import dev.mezan.core.inbox.Actor;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Who calls, as API Gateway's JWT authorizer has found out; what a caller may see or do beyond a route's scopes is decided
 * here and nowhere else.
 *
 * @param name the token's {@code sub}; {@code anonymous} on a route that needs no token
 * @param tenant whose work they see: the tenant claim, {@code default} without one
 * @param roles what they are in the inbox: the {@code roles} claim, or {@code cognito:groups}
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">JWT
 *     authorizers</a>
 */
public record Caller(String name, String tenant, Set<String> roles) {
    /** The tenant of a token that names none. */
    public static final String DEFAULT_TENANT = "default";

    /** The claim that names the tenant, unless the function is told another. */
    public static final String TENANT_CLAIM = "tenant";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * The caller of a request.
     *
     * @param event the event, in payload format 2.0
     * @param tenantClaim the name of the claim that names the tenant
     * @throws MezanException with the code {@code wrong-tenant} if the claim is no tenant's name
     */
    static Caller of(JsonNode event, String tenantClaim) {
        var claims = event.path("requestContext").path("authorizer").path("jwt").path("claims");
        var tenant = text(claims, tenantClaim).orElse(DEFAULT_TENANT);
        if (!tenant.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")) {
            throw new MezanException(Problem.of("wrong-tenant", "The token's tenant is no tenant's name")
                    .at("token:" + tenantClaim)
                    .got(tenant)
                    .advise("It has at most 80 letters, digits, '.', - and _."));
        }
        var roles = text(claims, "roles").or(() -> text(claims, "cognito:groups"));
        return new Caller(
                text(claims, "sub").orElse("anonymous"),
                tenant,
                roles.map(Caller::words).orElse(Set.of()));
    }

    /** Whether something of a tenant is theirs to see. */
    public boolean sees(String owner) {
        return tenant.equals(owner);
    }

    /** Who they are in the inbox. */
    public Actor actor() {
        return new Actor(name, roles);
    }

    private static Optional<String> text(JsonNode claims, String name) {
        var claim = claims.path(name);
        return switch (claim) {
            case JsonNode value when value.isString() && !value.asString().isBlank() -> Optional.of(value.asString());
            case JsonNode value
            when value.isArray() ->
                Optional.of(value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")));
            default -> Optional.empty();
        };
    }

    /** API Gateway makes a text of a claim that is a list: {@code [approver auditor]}. */
    private static Set<String> words(String claim) {
        return Stream.of(claim.replaceAll("[\\[\\]\"]", "").split("[ ,]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
