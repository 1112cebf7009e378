package dev.mezan.asl.definition;

import java.util.List;

/** Finds, in a location of a diagnostic, what leads from a state to a place within it. */
final class StatePlace {
    private StatePlace() {}

    /** The place as messages of the service name it, with a slash behind, such as {@code Catch[0]/}. */
    static String of(String location) {
        List<String> steps =
                List.of(location.substring(Math.min(1, location.length())).split("/"));
        int at = 0;
        while (isState(steps, at)) {
            at += 2;
            int inner = at + depth(steps, at);
            at = inner > at && isState(steps, inner) ? inner : at;
        }
        String place = String.join("/", steps.subList(Math.min(at, steps.size()), steps.size()));
        return place.isEmpty() ? "" : place + "/";
    }

    private static boolean isState(List<String> steps, int at) {
        return at + 1 < steps.size() && steps.get(at).equals("States");
    }

    /** How many steps lead from a state into the states within it. */
    private static int depth(List<String> steps, int at) {
        if (at >= steps.size()) {
            return 0;
        }
        String step = steps.get(at);
        return step.equals("ItemProcessor") || step.equals("Iterator") || step.startsWith("Branches[") ? 1 : 0;
    }
}
