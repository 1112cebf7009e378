package dev.mezan.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Which rules of cdk-nag's AwsSolutions a part of the stacks breaks, each with the reason; there are no others. */
public final class Exemptions {
    private Exemptions() {}

    /** Of a bucket of claim checks and inputs. */
    public static void ofBucket(IConstruct bucket) {
        exempt(
                bucket,
                "AwsSolutions-S1",
                "An access log would cost more than the bucket: who may read it is one role for each function, and"
                        + " CloudTrail's data events tell who did where an account wants to know.");
    }

    /** Of a table in a stage that keeps no backups. */
    public static void ofTableWithoutRecovery(IConstruct table) {
        exempt(
                table,
                "AwsSolutions-DDB3",
                "The stage says that its data can be made anew; set pointInTimeRecovery in its settings otherwise.");
    }

    /** Of a role whose policy names resources by a pattern. */
    public static void ofRole(IConstruct role) {
        exempt(
                role,
                "AwsSolutions-IAM5",
                "Each pattern stands in the class Pattern with its reason, and a test holds that there is no other.");
    }

    /** Of a state machine that logs what failed rather than all. */
    public static void ofMachine(IConstruct machine) {
        exempt(
                machine,
                "AwsSolutions-SF1",
                "Every event in the logs would cost more than the executions; the stage's machineLogs says ALL where one"
                        + " looks for something.");
    }

    /** Of an API some of whose routes are open. */
    public static void ofOpenRoute(IConstruct route) {
        exempt(
                route,
                "AwsSolutions-APIG4",
                "The catalog says that anybody may call this route: it tells nothing but that the API is there.");
    }

    /** Of the user pool. */
    public static void ofUserPool(IConstruct pool) {
        exempt(
                pool,
                "AwsSolutions-COG3",
                "Threat protection needs the Plus plan, which has no free tier; nobody can sign up without being invited.");
        exempt(
                pool,
                "AwsSolutions-COG8",
                "The Plus plan has no free tier; the Essentials plan is free for 10,000 users a month.");
    }

    private static void exempt(IConstruct construct, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                construct,
                List.of(NagPackSuppression.builder().id(rule).reason(reason).build()));
    }
}
