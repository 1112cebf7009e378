package dev.mezan.asl.mock;

import java.util.List;
import java.util.Set;

/**
 * A {@code MockConfigFile.json} as Step Functions Local reads it: test cases of state machines, in which states name
 * the responses that they get, each under the number of the call or a range such as {@code "1-3"}. A call beyond the
 * last response fails. A state that a test case leaves out is not mocked.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html">AWS: configuration
 *     file for mocked service integrations</a>
 */
public final class MockConfigFile {
    private final Node file;

    private MockConfigFile(Node file) {
        this.file = file;
    }

    /** Reads a file whole, so that a mistake in any test case shows; {@code source} is what errors call it. */
    public static MockConfigFile read(String source, String json) throws InvalidMocks {
        Node file = Node.read(source, json);
        file.only("a mock configuration", Set.of("StateMachines", "MockedResponses"));
        MockConfigFile read = new MockConfigFile(file);
        for (String machine : read.machines()) {
            for (String testCase : read.testCases(machine)) {
                read.mocks(machine, testCase);
            }
        }
        return read;
    }

    /** The machines that have test cases. */
    public List<String> machines() throws InvalidMocks {
        return names(file.at("StateMachines"), "'StateMachines'");
    }

    /** A machine's test cases. */
    public List<String> testCases(String machine) throws InvalidMocks {
        return names(cases(machine), "'TestCases'");
    }

    /** The mocks of one test case. */
    public Mocks mocks(String machine, String testCase) throws InvalidMocks {
        Node cases = cases(machine);
        if (!cases.has(testCase)) {
            throw cases.at(testCase).wrong("there is no such test case, only " + testCases(machine));
        }
        Node states = cases.at(testCase);
        Mocks mocks = Mocks.NONE;
        for (String state : names(states, "a test case")) {
            mocks = mocks.with(state, MockedResponses.read(response(states.at(state))));
        }
        return mocks;
    }

    private Node cases(String machine) throws InvalidMocks {
        Node machines = file.at("StateMachines");
        if (!machines.has(machine)) {
            throw machines.at(machine).wrong("there is no such state machine, only " + machines());
        }
        return machines.at(machine).at("TestCases");
    }

    private Node response(Node state) throws InvalidMocks {
        String name = state.text("the name of a mocked response");
        Node responses = file.at("MockedResponses");
        if (!responses.has(name)) {
            throw state.wrong(
                    "there is no such response in MockedResponses, only " + names(responses, "'MockedResponses'"));
        }
        return responses.at(name);
    }

    private static List<String> names(Node node, String what) throws InvalidMocks {
        return node.object(what).keySet().stream().map(String::valueOf).toList();
    }
}
