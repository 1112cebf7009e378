package dev.mezan.runtime.states.operation;

import dev.mezan.runtime.states.MachineArn;
import dev.mezan.runtime.states.Machines;
import dev.mezan.runtime.states.StatesException;
import dev.mezan.runtime.states.callback.Activities;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The tags of state machines and activities, at most {@value #MOST} each; versions and aliases have none.
 *
 * @param machines the machines
 * @param activities the activities
 */
public record Tags(Machines machines, Activities activities) {
    static final int MOST = 50;

    /** Those of what a call's {@code resourceArn} names. */
    Map<String, String> of(Call call) {
        var arn = call.required("resourceArn");
        return isActivity(arn)
                ? activities.find(arn).tags()
                : machines.registered(machine(arn)).tags();
    }

    /** Changes them. */
    void change(Call call, UnaryOperator<Map<String, String>> change) {
        var arn = call.required("resourceArn");
        if (isActivity(arn)) {
            activities.tag(arn, change);
        } else {
            machines.change(machine(arn), machine -> machine.tagged(change.apply(machine.tags())));
        }
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

    private boolean isActivity(String arn) {
        if (!arn.matches("arn:[^:]+:states:[^:]*:[^:]*:activity:.+")) {
            return false;
        }
        if (!activities.has(arn)) {
            throw missing(arn);
        }
        return true;
    }

    private MachineArn machine(String text) {
        var arn = MachineArn.parse(text);
        if (arn.qualifier().isPresent() || !machines.has(arn)) {
            throw missing(text);
        }
        return arn;
    }

    private static StatesException missing(String arn) {
        return new StatesException("ResourceNotFound", "Resource not found: '" + arn + "'");
    }
}
