package dev.mezan.asl.map;

import dev.mezan.asl.ExecutionContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a map run is. All of it follows from the parent and the place in its history, so that a parent that is replayed
 * finds its map run and its children again.
 *
 * @param parent the execution that it belongs to
 * @param stateName the Map's name
 * @param label the Map's label, or the one made for it
 * @param id what tells it from others of the same Map
 * @param type what its children are
 */
public record MapRunIdentity(
        ExecutionContext parent, String stateName, String label, String id, Distribution.ExecutionType type) {

    /**
     * The map run of a Map.
     *
     * @param visit what tells this stay in the state, and this try, from others of the same execution
     */
    public static MapRunIdentity of(
            ExecutionContext parent, String stateName, String visit, Distribution distribution) {
        Optional<String> given = distribution.label();
        String label = given.orElseGet(() -> uuid(parent.stateMachineArn() + "/" + stateName));
        String id = uuid(parent.executionArn() + "/" + stateName + "/" + visit);
        return new MapRunIdentity(parent, stateName, label, id, distribution.executionType());
    }

    /** Whether an ARN is that of an execution which is a child of a map run. */
    public static boolean isChild(String executionArn) {
        return executionArn.contains("/");
    }

    /** Such as {@code arn:aws:states:us-east-1:000000000000:mapRun:machine/label:uuid}. */
    public String arn() {
        return stateMachineArn().replaceFirst(":stateMachine:", ":mapRun:") + ":" + id;
    }

    /** What ListMapRuns and the children have as their state machine: the parent's, and the label. */
    public String stateMachineArn() {
        return parent.stateMachineArn() + "/" + label;
    }

    /** The name in that. */
    public String stateMachineName() {
        return parent.stateMachineName() + "/" + label;
    }

    public boolean isExpress() {
        return type == Distribution.ExecutionType.EXPRESS;
    }

    String childName(int index) {
        return uuid(arn() + "#" + index);
    }

    String childArn(String name) {
        return isExpress()
                ? stateMachineArn().replaceFirst(":stateMachine:", ":express:") + ":" + name + ":" + uuid(name)
                : stateMachineArn().replaceFirst(":stateMachine:", ":execution:") + ":" + name;
    }

    private static String uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
