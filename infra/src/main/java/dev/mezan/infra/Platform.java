package dev.mezan.infra;

import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Runtime;

/**
 * What the stacks are deployed to, and all that differs by it.
 *
 * <p>The emulator runs Java only as a custom runtime of this machine's own processor, and knows no snapshots and no alarms
 * on expressions. What else it lacks (versions of state machines, composite alarms, integrations of the API other than
 * functions) the stacks don't have anywhere, so that it needs no switch. Nothing else of the stacks may ask where they go.
 */
public enum Platform {
    /** Amazon Web Services. */
    AWS,
    /** The emulator of {@code mezan test --deployed}. */
    EMULATOR;

    /** What runs the functions. */
    public Runtime runtime() {
        return switch (this) {
            case AWS -> Runtime.JAVA_25;
            case EMULATOR -> Runtime.PROVIDED_AL2023;
        };
    }

    /** The processors that they run on; arm64 costs a fifth less. */
    public Architecture architecture() {
        return switch (this) {
            case AWS -> Architecture.ARM_64;
            case EMULATOR -> Architecture.X86_64;
        };
    }

    /** Whether an alarm can be one of several metrics together. */
    public boolean metricMath() {
        return this == AWS;
    }

    /** Whether a function's versions start from a snapshot of their first start. */
    public boolean snapStart() {
        return this == AWS;
    }
}
