package dev.mezan.runtime;

import dev.mezan.core.problem.MezanException;
import dev.mezan.runtime.states.mocked.TestCases;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the local suite starts.
 *
 * @param port the endpoint's port on 127.0.0.1; 0 for any that is free
 * @param data the folder that everything is kept in; empty for memory alone
 * @param eager whether every part starts at once, or each when it is first used
 * @param environment the environment's variables, which may name services elsewhere, {@code AWS_ENDPOINT_URL_SNS}, and
 *     a mock configuration file, {@code SFN_MOCK_CONFIG}
 * @param isolated whether each function runs in processes of its own, from its artifact
 */
public record SuiteSettings(
        int port, Optional<Path> data, boolean eager, Map<String, String> environment, boolean isolated) {
    /** The system property that isolates the functions of every suite that doesn't say otherwise, for tests. */
    public static final String ISOLATED = "mezan.isolated";

    /** The port that the suite has when nobody says otherwise. */
    public static final int USUAL_PORT = 4566;

    public SuiteSettings {
        environment = Map.copyOf(environment);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
        }
    }

    /**
     * The test cases of the mock configuration file that the environment names.
     *
     * @throws MezanException with the code {@code invalid-mock-configuration}
     */
    TestCases testCases() {
        return TestCases.of(environment);
    }

    /** Settings of a suite whose functions run in this process, unless {@link #ISOLATED} is {@code true}. */
    public SuiteSettings(int port, Optional<Path> data, boolean eager, Map<String, String> environment) {
        this(port, data, eager, environment, Boolean.getBoolean(ISOLATED));
    }

    /** The same settings, with each function in processes of its own. */
    public SuiteSettings inIsolation() {
        return new SuiteSettings(port, data, eager, environment, true);
    }

    /** Settings without an environment. */
    public SuiteSettings(int port, Optional<Path> data, boolean eager) {
        this(port, data, eager, Map.of());
    }
}
