package dev.mezan.agent.invocation;

import dev.mezan.agent.InvalidInput;
import dev.mezan.agent.InvalidResult;
import dev.mezan.agent.failure.AgentFailure;
import dev.mezan.core.failure.Classification;
import dev.mezan.core.failure.FailureRule;

/**
 * Gives what an agent threw the class that says its kind, which becomes the error's name in Step Functions.
 *
 * <p>What the JVM throws, an {@code Error}, stays as it is: Lambda gives up the instance then, as it should.
 */
public final class TypedFailures {
    private final Classification classification;

    /** Failures by an agent's own rule first. */
    public TypedFailures(FailureRule own) {
        this.classification = new Classification(own.or(new KnownFailures()));
    }

    /** The exception to throw in the place of another. */
    public RuntimeException of(Exception thrown) {
        return switch (thrown) {
            // Their names say their kinds already.
            case InvalidInput input -> input;
            case InvalidResult result -> result;
            default -> AgentFailure.carrying(classification.of(thrown), thrown);
        };
    }
}
