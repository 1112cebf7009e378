package dev.mezan.infra.data;

import dev.mezan.catalog.BucketSpec;
import dev.mezan.infra.Deployment;
import dev.mezan.infra.Exemptions;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.AbortIncompleteMultipartUploadProperty;
import software.amazon.awscdk.services.s3.CfnBucket.BucketEncryptionProperty;
import software.amazon.awscdk.services.s3.CfnBucket.LifecycleConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.OwnershipControlsProperty;
import software.amazon.awscdk.services.s3.CfnBucket.OwnershipControlsRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.PublicAccessBlockConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.RuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.ServerSideEncryptionByDefaultProperty;
import software.amazon.awscdk.services.s3.CfnBucket.ServerSideEncryptionRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucketPolicy;

/**
 * S3 buckets that nobody outside the account sees.
 *
 * @param stack where they are
 * @param deployment whose buckets they are
 * @param key what objects are encrypted with; empty for a key of S3's own, which costs nothing
 * @param fate what becomes of them when the stack is deleted
 */
record Buckets(Stack stack, Deployment deployment, Optional<DataKey> key, RemovalPolicy fate) {
    void add(BucketSpec spec) {
        var id = deployment.ids().of(spec.name(), "Bucket");
        var bucket = CfnBucket.Builder.create(stack, id)
                .bucketName(deployment.arns().bucketName(spec.name()))
                .bucketEncryption(encryption())
                .publicAccessBlockConfiguration(PublicAccessBlockConfigurationProperty.builder()
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build())
                .ownershipControls(OwnershipControlsProperty.builder()
                        .rules(List.of(OwnershipControlsRuleProperty.builder()
                                .objectOwnership("BucketOwnerEnforced")
                                .build()))
                        .build())
                .lifecycleConfiguration(lifecycle(spec))
                .build();
        bucket.applyRemovalPolicy(fate);
        CfnBucketPolicy.Builder.create(stack, id + "Policy")
                .bucket(bucket.getRef())
                .policyDocument(TlsOnly.policy("s3:*", List.of(bucket.getAttrArn(), bucket.getAttrArn() + "/*")))
                .build();
        Exemptions.ofBucket(bucket);
    }

    private BucketEncryptionProperty encryption() {
        var by = ServerSideEncryptionByDefaultProperty.builder();
        by.sseAlgorithm(key.isPresent() ? "aws:kms" : "AES256");
        key.ifPresent(own -> by.kmsMasterKeyId(own.arn()));
        return BucketEncryptionProperty.builder()
                .serverSideEncryptionConfiguration(List.of(ServerSideEncryptionRuleProperty.builder()
                        .serverSideEncryptionByDefault(by.build())
                        // One data key for many objects, so that KMS is seldom asked.
                        .bucketKeyEnabled(key.isPresent())
                        .build()))
                .build();
    }

    private static LifecycleConfigurationProperty lifecycle(BucketSpec spec) {
        return LifecycleConfigurationProperty.builder()
                .rules(List.of(RuleProperty.builder()
                        .id("expire")
                        .status("Enabled")
                        .expirationInDays(spec.expiry().toDays())
                        .abortIncompleteMultipartUpload(AbortIncompleteMultipartUploadProperty.builder()
                                .daysAfterInitiation(1)
                                .build())
                        .build()))
                .build();
    }
}
