package dev.mezan.asl.junit;

import dev.mezan.asl.coverage.Coverage;
import java.util.HashMap;
import java.util.Map;

/** What a class annotated with {@link AslTest} tests. */
record UnderTest(StateMachineTest test, Coverage coverage, double minimum) {
    static UnderTest of(AslTest annotation) {
        Definition definition = definition(annotation, substitutions(annotation));
        Coverage coverage = Coverage.of(definition.machine());
        return new UnderTest(
                StateMachineTest.of(definition).coveredBy(coverage), coverage, annotation.minimumCoverage());
    }

    private static Definition definition(AslTest annotation, Map<String, String> substitutions) {
        if (annotation.logicalId().isEmpty()) {
            return Definition.read(annotation.value(), substitutions);
        }
        Template template = Template.read(annotation.value());
        for (Map.Entry<String, String> entry : substitutions.entrySet()) {
            template = template.with(entry.getKey(), entry.getValue());
        }
        return template.definition(annotation.logicalId());
    }

    private static Map<String, String> substitutions(AslTest annotation) {
        Map<String, String> values = new HashMap<>();
        for (String pair : annotation.substitutions()) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a substitution is \"Name=value\", but this is: " + pair);
            }
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return values;
    }
}
