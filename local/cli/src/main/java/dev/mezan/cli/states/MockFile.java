package dev.mezan.cli.states;

import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.mock.InvalidMocks;
import dev.mezan.asl.mock.MockConfigFile;
import dev.mezan.asl.mock.MockDocument;
import dev.mezan.asl.mock.Mocks;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.core.problem.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of mocks: a document of ours, or a {@code MockConfigFile.json} of Step Functions Local, told apart by its
 * {@code StateMachines}.
 *
 * @param name the file, as the user gave it
 * @param text what is in it
 */
record MockFile(String name, String text) {
    /**
     * The mocks for a machine.
     *
     * @param testCase the test case of a {@code MockConfigFile.json}; may be left out where there is one alone
     * @throws MezanException if the file is wrong, or has no such machine or test case
     */
    Mocks mocks(String machine, Optional<String> testCase) {
        try {
            if (isConfiguration()) {
                var file = MockConfigFile.read(name, text);
                var found = theOne(file.machines(), Optional.of(machine), "state machine");
                return file.mocks(found, theOne(file.testCases(found), testCase, "test case"));
            }
            if (testCase.isPresent()) {
                throw new MezanException(Problem.of("no-test-cases", "Only a MockConfigFile.json has test cases")
                        .at(name)
                        .got(testCase.get())
                        .advise("Leave --test-case away."));
            }
            return MockDocument.read(name, text);
        } catch (InvalidMocks invalid) {
            throw new MezanException(
                    Problem.of("invalid-mocks", "The mocks can't be read").got(invalid.getMessage()), invalid);
        }
    }

    /** What is asked for, or the only one that there is. */
    private String theOne(List<String> all, Optional<String> wanted, String what) {
        if (wanted.isPresent() && all.contains(wanted.get())) {
            return wanted.get();
        }
        if (all.size() == 1 && (wanted.isEmpty() || what.equals("state machine"))) {
            return all.getFirst();
        }
        throw new MezanException(Problem.of("no-such-mocks", "The file has no such " + what)
                .at(name)
                .got(wanted.orElse("none given"))
                .advise(wanted.map(word -> Suggestion.sentence(word, all))
                        .orElse("Give --test-case one of: " + String.join(", ", all) + ".")));
    }

    private boolean isConfiguration() {
        try {
            return Json.read(text) instanceof Map<?, ?> object && object.containsKey("StateMachines");
        } catch (InvalidJson e) {
            // Whoever reads it next says so, with the place.
            return false;
        }
    }
}
