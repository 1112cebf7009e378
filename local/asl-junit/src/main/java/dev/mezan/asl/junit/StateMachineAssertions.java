package dev.mezan.asl.junit;

/** Assertions on executions; to be imported statically, beside AssertJ's if you use it. */
public final class StateMachineAssertions {
    private StateMachineAssertions() {}

    /** Looks at what an execution did. */
    public static RunAssert assertThat(Run run) {
        return new RunAssert(run);
    }
}
