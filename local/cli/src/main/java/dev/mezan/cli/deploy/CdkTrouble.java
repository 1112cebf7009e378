package dev.mezan.cli.deploy;

import dev.mezan.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why the CDK or CloudFormation did not do what it was asked for, as far as their words tell.
 *
 * @param words the words
 * @param problem what they mean
 */
record CdkTrouble(Pattern words, Problem problem) {
    private static final List<CdkTrouble> KNOWN = List.of(
            of(
                    "ExpiredToken|token (included in the request )?(is|has) expired|RequestExpired",
                    Problem.of("expired-credentials", "The AWS credentials expired while this was under way")
                            .advise("Sign in again and run the same command: it goes on where this one ended.")),
            of(
                    "has the environment been bootstrapped|cdk bootstrap|cdk-bootstrap/\\S+ not found|Bootstrap toolkit stack version",
                    Problem.of(
                                    "no-bootstrap",
                                    "The CDK's own stack is missing in this account and region, or is too old")
                            .advise("Run the same command with --yes: it bootstraps the account first.")),
            of(
                    "LimitExceeded|ServiceQuotaExceeded|limit exceeded|exceeds? (the )?(limit|quota)|TooMany[A-Z]\\w+"
                            + "|decreases account's UnreservedConcurrentExecution",
                    Problem.of("quota", "A quota of the account is reached")
                            .advise(
                                    "Ask for a higher one in the console of Service Quotas, or remove what is not needed; then"
                                            + " run the same command again.")),
            of(
                    "Unzipped size must be smaller than|RequestEntityTooLarge|exceeded maximum allowed payload",
                    Problem.of(
                                    "artifact-too-large",
                                    "A function's code is larger than AWS Lambda takes, 250 MB unzipped")
                            .advise("Leave out what its agent doesn't need, or fetch large files from S3.")),
            of(
                    "InvalidDefinition|SCHEMA_VALIDATION_FAILED|Invalid State Machine Definition",
                    Problem.of("bad-state-machine", "Step Functions does not take a state machine's definition")
                            .advise("'mezan states validate statemachines/*.asl.json' says what is wrong with it.")),
            of(
                    "AccessDenied|is not authorized to perform|UnauthorizedOperation",
                    Problem.of("not-allowed", "These credentials may not do something that deploying needs")
                            .advise("docs/guides/deploy.md has a policy with all that is needed.")),
            of(
                    "already exists|AlreadyExists",
                    Problem.of(
                                    "name-taken",
                                    "Something of that name is in the account already and belongs to no stack of this"
                                            + " stage")
                            .advise(
                                    "It may be left of a stage whose data was kept: rename or remove it, or take another stage.")));

    private static CdkTrouble of(String words, Problem problem) {
        return new CdkTrouble(Pattern.compile(words, Pattern.CASE_INSENSITIVE), problem);
    }

    /** What the last lines of the CDK tell; empty if nobody thought of that. */
    static Optional<Problem> in(List<String> lines) {
        return KNOWN.stream().flatMap(trouble -> trouble.found(lines).stream()).findFirst();
    }

    private Optional<Problem> found(List<String> lines) {
        return lines.stream()
                // What the CDK says to everyone whose deployment failed, whatever the reason.
                .filter(line -> !line.contains("cdk diagnose"))
                .filter(line -> words.matcher(line).find())
                .findFirst()
                .map(line -> problem.got(line.strip()));
    }
}
