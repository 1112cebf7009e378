package dev.mezan.runtime.endpoint;

import dev.mezan.catalog.Grant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds functions and state machines to what the catalog grants them, as IAM does on AWS. */
final class AccessControl {
    private static final List<Function<String, Grant>> KINDS = List.of(
            Grant.ReadTable::new,
            Grant.WriteTable::new,
            Grant.ReadObjects::new,
            Grant.WriteObjects::new,
            Grant.SendMessages::new,
            Grant.ConsumeMessages::new,
            Grant.StartExecution::new,
            Grant.StartSyncExecution::new,
            Grant.InvokeFunction::new,
            Grant.DescribeExecutions::new,
            Grant.Publish::new,
            _ -> new Grant.AnswerTasks());

    private AccessControl() {}

    /** Why a role may not do something, in AWS's words and with the grant that it lacks; empty if it may. */
    static Optional<String> refusal(Caller.Role role, AwsService.Access access) {
        return role.grants().stream().anyMatch(grant -> covers(grant, access))
                ? Optional.empty()
                : Optional.of(message(role, access));
    }

    private static boolean covers(Grant grant, AwsService.Access access) {
        return grant.resource().equals(access.resource()) && grant.actions().contains(access.action());
    }

    private static String message(Caller.Role role, AwsService.Access access) {
        return ("User: arn:aws:sts::000000000000:assumed-role/%1$s/%1$s is not authorized to perform: %2$s on resource:"
                        + " %3$s because no identity-based policy allows the %2$s action. %4$s")
                .formatted(role.name(), access.action(), arn(access), advice(role, access));
    }

    private static String advice(Caller.Role role, AwsService.Access access) {
        return KINDS.stream()
                .map(kind -> kind.apply(access.resource()))
                .filter(grant -> covers(grant, access))
                .findFirst()
                .map(grant -> "Add " + grant.line() + " to " + role.name() + " in the catalog.")
                .orElse("No grant of the catalog allows it.");
    }

    private static String arn(AwsService.Access access) {
        var name = access.resource().isEmpty() ? "*" : access.resource();
        var service = access.action().substring(0, access.action().indexOf(':'));
        return switch (service) {
            case "s3" -> "arn:aws:s3:::" + name;
            case "dynamodb" -> "arn:aws:dynamodb:us-east-1:000000000000:table/" + name;
            case "states" -> "arn:aws:states:us-east-1:000000000000:stateMachine:" + name;
            case "sns" -> name;
            case "lambda" -> "arn:aws:lambda:us-east-1:000000000000:function:" + name;
            default -> "arn:aws:" + service + ":us-east-1:000000000000:" + name;
        };
    }
}
