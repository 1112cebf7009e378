package dev.mezan.infra;

import dev.mezan.catalog.Catalog;
import dev.mezan.catalog.Stage;
import software.amazon.awscdk.Aws;

/** Says what the parts of the catalog are called in AWS: the one place that turns a name into an ARN or an address. */
public final class Arns {
    private final Catalog catalog;

    /** Those of a catalog of the stage that is deployed. */
    public Arns(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A table's ARN. */
    public String table(String name) {
        return regional("dynamodb") + "table/" + name;
    }

    /** The ARN of an index of a table. */
    public String index(String table, String index) {
        return table(table) + "/index/" + index;
    }

    /** A bucket's own name: S3's are unique in the world, so account and region follow. */
    public String bucketName(String name) {
        return name + "-" + Aws.ACCOUNT_ID + "-" + Aws.REGION;
    }

    /** A bucket's ARN. */
    public String bucket(String name) {
        return "arn:" + Aws.PARTITION + ":s3:::" + bucketName(name);
    }

    /** A queue's ARN. */
    public String queue(String name) {
        return regional("sqs") + name;
    }

    /** The ARN of the version of a function that is live. */
    public String function(String name) {
        return regional("lambda") + "function:" + name + ":" + Stage.ALIAS;
    }

    /** A state machine's ARN. */
    public String machine(String name) {
        return regional("states") + "stateMachine:" + name;
    }

    /** The ARNs of all executions of a Standard state machine. */
    public String executions(String machine) {
        return regional("states") + "execution:" + machine + ":*";
    }

    /** The ARN of a log group, as its streams have it before their own names. */
    public String logGroup(String name) {
        return regional("logs") + "log-group:" + name;
    }

    /** What the value of a function's variable is there: a bucket's name becomes its own, any other stays. */
    public String variable(String value) {
        return catalog.buckets().stream().anyMatch(bucket -> bucket.name().equals(value)) ? bucketName(value) : value;
    }

    private static String regional(String service) {
        return "arn:" + Aws.PARTITION + ":" + service + ":" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":";
    }
}
