package dev.mezan.asl.junit;

import dev.mezan.asl.coverage.Coverage;
import dev.mezan.asl.coverage.ExecutionHistory;
import dev.mezan.asl.mock.Answers;
import dev.mezan.asl.mock.InvalidMocks;
import dev.mezan.asl.mock.MockConfigFile;
import dev.mezan.asl.mock.MockDocument;
import dev.mezan.asl.mock.Mocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state machine under test: a definition and mocks for its tasks. It never changes; each method gives another one.
 * Executions run in simulated time from 2026-03-14T01:59:26Z and with randomness from a seed, so each run of the same
 * test is the same.
 */
public final class StateMachineTest {
    private final Definition definition;
    private final Setting setting;

    /** What executions run with, and what collects what they cover. */
    record Setting(Mocks mocks, long seed, List<Coverage> coverages, Map<String, String> objects) {
        static final Setting BEGINNING = new Setting(Mocks.NONE, 0, List.of(), Map.of());
    }

    private StateMachineTest(Definition definition, Setting setting) {
        this.definition = definition;
        this.setting = setting;
    }

    /** Of a definition in a file, told from the module's folder, or on the class path; JSON or YAML. */
    public static StateMachineTest of(String location) {
        return of(location, Map.of());
    }

    /** The same, with what stands for its placeholders <code>${Name}</code>. */
    public static StateMachineTest of(String location, Map<String, String> substitutions) {
        return of(Definition.read(location, substitutions));
    }

    /** Of a resource in a CloudFormation, SAM or CDK template. */
    public static StateMachineTest of(Template template, String logicalId) {
        return of(template.definition(logicalId));
    }

    /** Of a definition that was read before. */
    public static StateMachineTest of(Definition definition) {
        return new StateMachineTest(definition, Setting.BEGINNING);
    }

    /**
     * Mocks tasks by their state's name, {@code function:NAME}, resource, integration ({@code lambda:invoke}) or
     * {@code *}; the most particular name wins. See {@link Answering}.
     */
    public StateMachineTest mock(String name, Answers answers) {
        return withMocks(setting.mocks().with(name, answers));
    }

    /** Adds the mocks of a {@link MockDocument}. */
    public StateMachineTest mocksFrom(String location) {
        try {
            return withMocks(setting.mocks().with(MockDocument.read(location, TextFiles.read(location))));
        } catch (InvalidMocks invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    /** Adds the mocks of a test case in a {@code MockConfigFile.json} of Step Functions Local. */
    public StateMachineTest mocksFrom(String location, String machine, String testCase) {
        try {
            MockConfigFile file = MockConfigFile.read(location, TextFiles.read(location));
            return withMocks(setting.mocks().with(file.mocks(machine, testCase)));
        } catch (InvalidMocks invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    private StateMachineTest withMocks(Mocks mocks) {
        return with(new Setting(mocks, setting.seed(), setting.coverages(), setting.objects()));
    }

    private StateMachineTest with(Setting other) {
        return new StateMachineTest(definition, other);
    }

    /** Where jitter, random numbers and UUIDs come from; 0 by default. */
    public StateMachineTest seed(long seed) {
        return with(new Setting(setting.mocks(), seed, setting.coverages(), setting.objects()));
    }

    /** Puts an object where distributed Maps read it, told by its bucket and key, such as {@code orders/march.csv}. */
    public StateMachineTest object(String bucketAndKey, String text) {
        Map<String, String> more = new HashMap<>(setting.objects());
        more.put(bucketAndKey, text);
        return with(new Setting(setting.mocks(), setting.seed(), setting.coverages(), Map.copyOf(more)));
    }

    /** Counts what executions go through, besides what counts already. */
    public StateMachineTest coveredBy(Coverage coverage) {
        List<Coverage> all = new ArrayList<>(setting.coverages());
        all.add(coverage);
        return with(new Setting(setting.mocks(), setting.seed(), List.copyOf(all), setting.objects()));
    }

    /** The definition. */
    public Definition definition() {
        return definition;
    }

    Mocks mocks() {
        return setting.mocks();
    }

    /** Runs an execution on a JSON text to its end. A task without a mock is an AssertionError. */
    public Run run(String inputJson) {
        return runWith(JsonText.read(inputJson));
    }

    /** Runs an execution on a plain value: a Map, List, String, Number, Boolean or null. */
    public Run runWith(@Nullable Object input) {
        return observed(Simulation.run(definition, setting, input));
    }

    /** Runs one state alone, wherever it stands; the execution ends where the state leads. */
    public Run runState(String name, String inputJson) {
        return runState(name, inputJson, Map.of());
    }

    /** The same, with the values of the variables that it sees. */
    public Run runState(String name, String inputJson, Map<String, ?> variables) {
        Definition alone = OneState.of(definition, name, variables);
        return observed(Simulation.run(alone, setting, JsonText.read(inputJson)));
    }

    /** Tries random failures of tasks. */
    public RandomFailures randomFailures() {
        return RandomFailures.of(this);
    }

    private Run observed(Run run) {
        ExecutionHistory history = new ExecutionHistory(run.context(), run.history());
        for (Coverage coverage : setting.coverages()) {
            coverage.add(history);
            run.children().forEach(coverage::add);
        }
        return run;
    }
}
