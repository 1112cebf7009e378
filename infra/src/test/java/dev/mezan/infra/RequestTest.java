package dev.mezan.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mezan.core.problem.MezanException;
import dev.mezan.infra.settings.TokenIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

class RequestTest {
    @Test
    void withoutAnythingItIsTheStageDevOnAws() {
        var deployment = deployment(Map.of(), Map.of());

        assertThat(deployment.stage().name()).isEqualTo("dev");
        assertThat(deployment.platform()).isEqualTo(Platform.AWS);
        assertThat(deployment.environment()).isEmpty();
    }

    @Test
    void theContextSaysWhichStageAndWhoseTokens() {
        var deployment = deployment(
                Map.of("stage", "team2", "emulator", "true", "issuer", "http://localhost:1/", "audience", "a,b"),
                Map.of("CDK_DEFAULT_ACCOUNT", "123456789012", "CDK_DEFAULT_REGION", "eu-west-1"));

        assertThat(deployment.catalog().tables().getFirst().name()).isEqualTo("mezan-team2-runs");
        assertThat(deployment.platform()).isEqualTo(Platform.EMULATOR);
        assertThat(deployment.settings().issuer()).contains(new TokenIssuer("http://localhost:1/", List.of("a", "b")));
        assertThat(deployment.environment()).hasValueSatisfying(environment -> {
            assertThat(environment.getAccount()).isEqualTo("123456789012");
            assertThat(environment.getRegion()).isEqualTo("eu-west-1");
        });
    }

    @Test
    void theStageOfThisMachineIsNotDeployed() {
        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() -> deployment(Map.of("stage", "local"), Map.of()))
                .withMessageContaining("The stage local is the suite on this machine");
    }

    @Test
    void aFunctionThatIsNotPackagedIsNamed() {
        var deployment = deployment(Map.of("artifacts", "no-such-folder"), Map.of());

        assertThatExceptionOfType(MezanException.class)
                .isThrownBy(() ->
                        deployment.code().of(deployment.catalog().functions().getFirst()))
                .withMessageContaining("A function's code is not packaged")
                .withMessageContaining("mezan deploy");
    }

    private static Deployment deployment(Map<String, Object> context, Map<String, String> environment) {
        return Request.of(
                        new App(AppProps.builder()
                                .context(context)
                                .outdir("target/requests")
                                .build()),
                        environment)
                .deployment();
    }
}
