package dev.mezan.infra.suite;

import dev.mezan.catalog.EventSourceSpec;
import dev.mezan.infra.Arns;
import dev.mezan.infra.LogicalIds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.ScalingConfigProperty;

/**
 * Which queue feeds which function; a batch that fails in part is handed out again in part.
 *
 * @param stack where they are
 * @param ids what they are called there
 * @param live the functions
 * @param arns the queues
 */
record EventSources(Stack stack, LogicalIds ids, Map<String, Alias> live, Arns arns) {
    void add(EventSourceSpec spec) {
        var function = Objects.requireNonNull(live.get(spec.function()), "The catalog has the function of its queue");
        CfnEventSourceMapping.Builder.create(stack, ids.of(spec.queue(), "Source"))
                .eventSourceArn(arns.queue(spec.queue()))
                .functionName(function.getFunctionArn())
                .batchSize(spec.batchSize())
                .maximumBatchingWindowInSeconds(spec.window().toSeconds())
                .functionResponseTypes(List.of("ReportBatchItemFailures"))
                .scalingConfig(ScalingConfigProperty.builder()
                        .maximumConcurrency(spec.maximumConcurrency())
                        .build())
                .build();
    }
}
