package dev.mezan.asl.definition;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields each type of state has, in either query language.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html">AWS: structure of a
 *     state machine</a>
 * @see <a href="https://github.com/badmintoncryer/cdk-preflight">What the service was seen to accept, field by
 *     field</a>
 */
final class StateFields {
    private static final String EVERYWHERE = "Type Comment QueryLanguage";
    private static final String DATA = "InputPath OutputPath Output Assign";
    private static final String RESULT = "ResultPath Parameters";
    private static final String WORK = "ResultSelector Retry Catch";
    private static final String ON = "Next End";

    private static final Map<String, Set<String>> OF_TYPE = Map.of(
            "Pass", fields(DATA, RESULT, ON, "Result"),
            "Task",
                    fields(
                            DATA,
                            RESULT,
                            WORK,
                            ON,
                            "Arguments Resource Credentials TimeoutSeconds TimeoutSecondsPath",
                            "HeartbeatSeconds HeartbeatSecondsPath"),
            "Choice", fields(DATA, "Choices Default"),
            "Wait", fields(DATA, ON, "Seconds SecondsPath Timestamp TimestampPath"),
            "Succeed", fields("InputPath OutputPath Output"),
            "Fail", fields("Error ErrorPath Cause CausePath"),
            "Parallel", fields(DATA, RESULT, WORK, ON, "Arguments Branches"),
            "Map",
                    fields(
                            DATA,
                            RESULT,
                            WORK,
                            ON,
                            "ItemProcessor Iterator ItemsPath Items ItemSelector ItemReader ItemBatcher ResultWriter",
                            "MaxConcurrency MaxConcurrencyPath ToleratedFailurePercentage ToleratedFailureCount Label",
                            "ToleratedFailurePercentagePath ToleratedFailureCountPath"));

    private StateFields() {}

    private static Set<String> fields(String... lists) {
        return Stream.concat(Stream.of(EVERYWHERE), Stream.of(lists))
                .flatMap(list -> Stream.of(list.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reports the fields that states of this type do not have, whatever the language. */
    static void check(String type, Fields state) {
        Set<String> supported = OF_TYPE.getOrDefault(type, Set.of());
        for (String name : state.names()) {
            if (!supported.contains(name) && state.has(name)) {
                state.errorBy(name, "Field '" + name + "' is not supported");
            }
        }
    }
}
