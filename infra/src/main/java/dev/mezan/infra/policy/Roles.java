package dev.mezan.infra.policy;

import dev.mezan.infra.Exemptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.iam.CfnRole.PolicyProperty;

/**
 * IAM roles with policies of their own and no other.
 *
 * @param stack where they are
 */
public record Roles(Stack stack) {
    /** The name of the policy that has a role's grants. */
    public static final String GRANTS = "grants";

    /** The name of the policy that has what a role may do beyond them. */
    public static final String UPKEEP = "upkeep";

    /**
     * A role.
     *
     * @param id its logical id
     * @param service who takes it on, such as {@code lambda.amazonaws.com}
     * @param policies the statements of its policies by their names; one without statements is left out
     */
    public CfnRole add(String id, String service, Map<String, List<Statement>> policies) {
        var role = CfnRole.Builder.create(stack, id)
                .assumeRolePolicyDocument(document(List.of(Map.of(
                        "Effect", "Allow",
                        "Principal", Map.of("Service", service),
                        "Action", "sts:AssumeRole"))))
                .policies(policies.entrySet().stream()
                        .filter(policy -> !policy.getValue().isEmpty())
                        .sorted(Map.Entry.comparingByKey())
                        .map(policy -> policy(policy.getKey(), policy.getValue()))
                        .toList())
                .build();
        if (all(policies).anyMatch(statement -> statement.pattern().isPresent())) {
            Exemptions.ofRole(role);
        }
        return role;
    }

    private static Stream<Statement> all(Map<String, List<Statement>> policies) {
        return policies.values().stream().flatMap(List::stream);
    }

    private static PolicyProperty policy(String name, List<Statement> statements) {
        return PolicyProperty.builder()
                .policyName(name)
                .policyDocument(
                        document(statements.stream().map(Statement::document).toList()))
                .build();
    }

    private static Map<String, Object> document(List<Map<String, Object>> statements) {
        return Map.of("Version", "2012-10-17", "Statement", statements);
    }
}
