package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds that nothing is replaced that has something in it: CloudFormation makes a new one, empty, wherever the logical id,
 * the name or the keys of a table, a bucket, a queue or a user pool change.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">AWS::DynamoDB::Table,
 *     where each property says whether its update requires replacement</a>
 */
class StatefulTest {
    private static final Path SNAPSHOT = Path.of("src/test/resources/stateful.txt");

    /** The properties of each type whose change replaces the resource. */
    private static final Map<String, List<String>> REPLACING = Map.of(
            "AWS::DynamoDB::Table", List.of("TableName", "KeySchema"),
            "AWS::S3::Bucket", List.of("BucketName"),
            "AWS::SQS::Queue", List.of("QueueName", "FifoQueue"),
            "AWS::Cognito::UserPool", List.of("UsernameAttributes", "AliasAttributes", "UsernameConfiguration"),
            "AWS::KMS::Key", List.of("KeySpec", "KeyUsage", "MultiRegion"));

    @Test
    void noTableBucketQueueOrUserPoolIsReplaced() throws IOException {
        var now = Stream.of(Synthesized.dev(), Synthesized.prod())
                .flatMap(StatefulTest::lines)
                .sorted()
                .toList();
        if (Boolean.getBoolean("mezan.snapshot.write")) {
            Files.write(SNAPSHOT, now);
        }
        assertThat(now).as("""
                    A deployment would replace what has data in it, or drop it: the old one is deleted, or stays behind in \
                    stages that keep data, and the new one is empty. If it is new, or you have copied what was in it, \
                    write the list anew on purpose: mvn verify -pl infra -am -Dtest=StatefulTest \
                    -Dsurefire.failIfNoSpecifiedTests=false -Dmezan.snapshot.write=true""").isEqualTo(Files.readAllLines(SNAPSHOT));
    }

    private static Stream<String> lines(Synthesized stacks) {
        return stacks.resources().stream()
                .filter(resource -> REPLACING.containsKey(resource.type()))
                .map(resource -> stacks + " " + resource.type() + " " + resource.id() + " " + replacing(resource));
    }

    private static String replacing(Resource resource) {
        return REPLACING.getOrDefault(resource.type(), List.of()).stream()
                .map(name -> Map.entry(name, resource.property(name)))
                .filter(property -> !property.getValue().isMissingNode())
                .map(property -> property.getKey() + "="
                        + (property.getValue().isArray() || !property.getValue().isObject()
                                ? property.getValue().toString()
                                : Resource.text(property.getValue())))
                .collect(Collectors.joining(" "));
    }
}
