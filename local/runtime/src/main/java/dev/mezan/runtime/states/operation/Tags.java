package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.Registration;
import dev.mezan.runtime.states.StatesException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags of a machine, at most {@value #MOST}; versions and aliases have none. */
final class Tags {
    static final int MOST = 50;

    private Tags() {}

    /** The machine that a call's {@code resourceArn} names. */
    static Registration tagged(Machines machines, Call call) {
        var arn = MachineArn.parse(call.required("resourceArn"));
        if (arn.qualifier().isPresent() || !machines.has(arn)) {
            throw new StatesException("ResourceNotFound", "Resource not found: '" + arn + "'");
        }
        return machines.registered(arn);
    }

    /** Some tags with those of a request added. */
    static Map<String, String> added(String arn, Map<String, String> before, Call call) {
        var tags = new TreeMap<>(before);
        call.items("tags")
                .orElse(List.of())
                .forEach(tag ->
                        tags.put(tag.path("key").asString(""), tag.path("value").asString("")));
        if (tags.size() > MOST) {
            throw new StatesException(
                    "TooManyTags", "Too many tags: '" + arn + "' would have " + tags.size() + " of at most " + MOST);
        }
        return tags;
    }
}
