package dev.mezan.asl.inspect;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.asl.StateMachine;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.Flow;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.WaitState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a state by its name in a machine, its branches and its iterations. */
final class StateFinder {
    private static final String JSONPATH = "JSONPath";

    private StateFinder() {}

    static TestedState find(String machine, String name) throws InvalidDefinition, NoSuchState {
        Flow flow = StateMachine.parse(machine).flow();
        Found found = in(flow, name, false).orElseThrow(() -> new NoSuchState(name));
        String language = language(json(machine), name, JSONPATH).orElse(JSONPATH);
        return new TestedState(found.state(), !language.equals(JSONPATH), found.inMap());
    }

    static boolean isWithin(State state, String name) {
        return within(state, name, false).isPresent();
    }

    private record Found(State state, boolean inMap) {}

    private static Optional<Found> in(Flow flow, String name, boolean inMap) {
        for (State state : flow.states()) {
            Optional<Found> found =
                    state.name().equals(name) ? Optional.of(new Found(state, inMap)) : within(state, name, inMap);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> within(State state, String name, boolean inMap) {
        return switch (state) {
            case MapState map -> in(map.processor(), name, true);
            case ParallelState parallel ->
                parallel.branches().stream()
                        .flatMap(branch -> in(branch, name, inMap).stream())
                        .findFirst();
            case PassState _, TaskState _, ChoiceState _, WaitState _, SucceedState _, FailState _ -> Optional.empty();
        };
    }

    /** The query language of the state of that name: its own, or else that of the nearest thing around it. */
    private static Optional<String> language(@Nullable Object value, String name, String around) {
        if (!(value instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        String own = object.get("QueryLanguage") instanceof String language ? language : around;
        Stream<Optional<String>> inner = object.get("States") instanceof Map<?, ?> states
                ? states.entrySet().stream()
                        .map(state -> state.getKey().equals(name)
                                ? Optional.of(own(state.getValue(), own))
                                : language(state.getValue(), name, own))
                : parts(object).map(part -> language(part, name, own));
        return inner.flatMap(Optional::stream).findFirst();
    }

    private static String own(@Nullable Object state, String around) {
        return state instanceof Map<?, ?> object && object.get("QueryLanguage") instanceof String language
                ? language
                : around;
    }

    private static Stream<Object> parts(Map<?, ?> state) {
        Stream<Object> processors = Stream.of("ItemProcessor", "Iterator")
                .<@Nullable Object>map(state::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        return state.get("Branches") instanceof List<?> branches
                ? Stream.concat(processors, branches.stream().map(Object.class::cast))
                : processors;
    }

    private static @Nullable Object json(String machine) {
        try {
            return Json.readStrictly(machine);
        } catch (InvalidJson impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
