package dev.mezan.infra.data;

import dev.mezan.infra.Deployment;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kms.CfnAlias;
import software.amazon.awscdk.services.kms.CfnKey;

/**
 * The account's own key for all that a stage keeps, rotated every year, for a stage that wants to say who may read.
 *
 * @param arn its ARN
 */
record DataKey(String arn) {
    /** How long a key that was deleted can still be got back, in days; 7 is the least. */
    private static final int WAIT_DAYS = 30;

    static DataKey in(Stack stack, Deployment deployment) {
        var key = CfnKey.Builder.create(stack, "DataKey")
                .description("Encrypts what MEZAN keeps in the stage "
                        + deployment.stage().name())
                .enableKeyRotation(true)
                .pendingWindowInDays(WAIT_DAYS)
                .keyPolicy(policy())
                .build();
        key.applyRemovalPolicy(deployment.settings().keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
        CfnAlias.Builder.create(stack, "DataKeyAlias")
                .aliasName("alias/" + deployment.stage().named("mezan-data"))
                .targetKeyId(key.getAttrKeyId())
                .build();
        return new DataKey(key.getAttrArn());
    }

    /**
     * The account says by IAM who may use it; a key whose policy names nobody could never be used or deleted again.
     *
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html">Default key policy</a>
     */
    private static Map<String, Object> policy() {
        return Map.of(
                "Version",
                "2012-10-17",
                "Statement",
                List.of(Map.of(
                        "Sid", "TheAccountDecides",
                        "Effect", "Allow",
                        "Principal", Map.of("AWS", "arn:" + Aws.PARTITION + ":iam::" + Aws.ACCOUNT_ID + ":root"),
                        "Action", "kms:*",
                        "Resource", "*")));
    }
}
