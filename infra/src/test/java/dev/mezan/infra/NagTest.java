package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;

/** What AWS's own rules say of the templates; what they may not say stands in {@link Exemptions} with its reason. */
class NagTest {
    @ParameterizedTest
    @MethodSource("dev.mezan.infra.Synthesized#onAws")
    void cdkNagFindsNothingThatIsNotExempted(Synthesized synthesized) {
        assertThat(synthesized.stacks()).hasSize(3).allSatisfy(stack -> {
            var annotations = Annotations.fromStack(stack);
            annotations.hasNoError("*", Match.anyValue());
            annotations.hasNoWarning("*", Match.anyValue());
        });
    }
}
