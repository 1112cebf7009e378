package dev.mezan.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.mezan.agent.AgentHandler;
import dev.mezan.agent.Registration;
import dev.mezan.aws.AwsClients;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.core.agent.Manifest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentRegistryTest {
    @Test
    void everyAgentHasANameOfItsOwn() {
        assertThat(AgentRegistry.registrations())
                .extracting(Registration::manifest)
                .extracting(Manifest::name)
                .doesNotHaveDuplicates()
                .contains("greeter", "echo");
    }

    @Test
    void theHandlerRunsTheAgentThatItsVariableNames() throws IOException {
        assertThat(answer(Greeter.class.getName(), "{\"input\":{\"name\":\"Ada\"}}"))
                .isEqualTo("{\"result\":{\"greeting\":\"Hello, Ada!\"}}");
    }

    @Test
    void aClassThatIsNotThereOrNoAgentIsToldByName() {
        assertThatThrownBy(() -> answer("dev.mezan.agents.Nobody", "{}")).hasMessageContaining("Nobody");
        assertThatThrownBy(() -> answer("java.lang.String", "{}")).hasMessageContaining("no agent");
    }

    private static String answer(String type, String request) throws IOException {
        var environment = new FunctionEnvironment(
                Map.of(AgentHandler.AGENT, type), AwsClients.ofProcess(), InstantSource.system());
        var response = new ByteArrayOutputStream();
        new AgentHandler(environment)
                .handleRequest(
                        new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), response, new TenSeconds());
        return response.toString(StandardCharsets.UTF_8);
    }

    /** A context that has ten seconds left. */
    @SuppressWarnings("NullAway") // The interface has no nullness; only the time is asked for.
    private static final class TenSeconds implements Context {
        @Override
        public int getRemainingTimeInMillis() {
            return 10_000;
        }

        @Override
        public String getAwsRequestId() {
            return "request";
        }

        @Override
        public String getLogGroupName() {
            return "group";
        }

        @Override
        public String getLogStreamName() {
            return "stream";
        }

        @Override
        public String getFunctionName() {
            return "function";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 512;
        }

        @Override
        public LambdaLogger getLogger() {
            return null;
        }
    }
}
