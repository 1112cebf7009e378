package dev.mezan.runtime.states.mocked;

import dev.mezan.asl.mock.InvalidMocks;
import dev.mezan.asl.mock.MockConfigFile;
import dev.mezan.asl.mock.Mocks;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.runtime.states.StatesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The test cases of a mock configuration file, which is read once.
 *
 * @param file the file; empty for none
 * @param byMachine what each test case mocks, by the name of the machine and that of the test case
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-test-sm-exec.html">AWS: Using mocked
 *     service integrations for testing in Step Functions Local</a>
 */
public record TestCases(Optional<Path> file, Map<String, Map<String, Mocks>> byMachine) {
    /** The environment variable that names the file. */
    public static final String VARIABLE = "SFN_MOCK_CONFIG";

    /** What stands between the ARN of a machine and the name of a test case. */
    public static final String SEPARATOR = "#";

    /** What to do about a state that nothing here does. */
    public static final String ADVICE = "mock the state in a test case of a mock configuration file (" + VARIABLE
            + ") and start it as ARN#TestCase";

    /** No file. */
    public static final TestCases NONE = new TestCases(Optional.empty(), Map.of());

    /** Those of the file that an environment names, if it names one. */
    public static TestCases of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(name -> read(Path.of(name)))
                .orElse(NONE);
    }

    /**
     * Those of a file.
     *
     * @throws MezanException with the code {@code invalid-mock-configuration}
     */
    public static TestCases read(Path file) {
        try {
            var read = MockConfigFile.read(file.toString(), Files.readString(file));
            var byMachine = new LinkedHashMap<String, Map<String, Mocks>>();
            for (var machine : read.machines()) {
                byMachine.put(machine, cases(read, machine));
            }
            return new TestCases(Optional.of(file), byMachine);
        } catch (IOException e) {
            throw invalid("The mock configuration can't be read: " + e, file);
        } catch (InvalidMocks e) {
            throw invalid("This is no mock configuration: " + e.getMessage(), file);
        }
    }

    private static Map<String, Mocks> cases(MockConfigFile file, String machine) throws InvalidMocks {
        var cases = new LinkedHashMap<String, Mocks>();
        for (var name : file.testCases(machine)) {
            cases.put(name, file.mocks(machine, name));
        }
        return cases;
    }

    private static MezanException invalid(String what, Path file) {
        return new MezanException(Problem.of("invalid-mock-configuration", what)
                .at(file.toString())
                .advise("Name another file, by --mock-config or " + VARIABLE + ", or mend this one."));
    }

    /** What a test case of a machine mocks; empty if there is no such test case. */
    public Optional<Mocks> find(String machine, String testCase) {
        return Optional.ofNullable(byMachine.getOrDefault(machine, Map.of()).get(testCase));
    }

    /** Whether some test case of a machine mocks a state. */
    public boolean mock(String machine, String state) {
        return byMachine.getOrDefault(machine, Map.of()).values().stream()
                .anyMatch(mocks -> mocks.byName().containsKey(state));
    }

    /**
     * Refuses a test case that is not there.
     *
     * @throws StatesException with the code {@code InvalidName}, as LocalStack has it
     */
    public void require(String machine, String testCase) {
        if (find(machine, testCase).isEmpty()) {
            throw new StatesException("InvalidName", unknown(machine, testCase));
        }
    }

    /** Why there is no such test case. */
    String unknown(String machine, String testCase) {
        return "Invalid test case name '" + testCase + "' for state machine '" + machine + "': "
                + file.map(some -> some + there(machine))
                        .orElse("the suite has no mock configuration file; start it with --mock-config FILE or "
                                + VARIABLE);
    }

    private String there(String machine) {
        return byMachine.containsKey(machine)
                ? " has for it only " + List.copyOf(byMachine.get(machine).keySet())
                : " has no such state machine, only " + List.copyOf(byMachine.keySet());
    }
}
