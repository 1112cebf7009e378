package dev.mezan.asl.definition;

import dev.mezan.asl.query.jsonata.JsonataLanguage;
import dev.mezan.asl.query.jsonpath.JsonPathLanguage;
import java.util.Optional;

/** Finds the query language of a machine or a state: its own, or the machine's. */
final class Languages {
    private Languages() {}

    /** A machine's; JSONPath when it names none. */
    static Fields ofMachine(Fields machine) {
        return select(machine);
    }

    /** A state's. A JSONata machine has no JSONPath states. */
    static Fields ofState(Fields state) {
        String machine = state.language().name();
        Fields selected = select(state);
        if (machine.equals("JSONata") && selected.language().name().equals("JSONPath")) {
            state.errorBy(
                    "QueryLanguage",
                    "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
        }
        return selected;
    }

    private static Fields select(Fields fields) {
        Optional<String> name = fields.oneOf("QueryLanguage", "JSONPath", "JSONata");
        if (name.isEmpty()) {
            return fields;
        }
        return name.get().equals("JSONata") ? fields.in(new JsonataLanguage()) : fields.in(new JsonPathLanguage());
    }
}
