package dev.mezan.asl.definition;

import java.util.List;

/** Finds, in a JSON pointer, what leads from a state to a place within it. */
final class StatePlace {
    private StatePlace() {}

    /** The place as messages of the service name it, with a slash behind, such as {@code Catch[0]/}. */
    static String of(String pointer) {
        List<String> steps =
                List.of(pointer.substring(Math.min(1, pointer.length())).split("/"));
        int at = 0;
        while (isState(steps, at)) {
            at += 2;
            int inner = at + depth(steps, at);
            at = inner > at && isState(steps, inner) ? inner : at;
        }
        StringBuilder place = new StringBuilder();
        for (String step : steps.subList(Math.min(at, steps.size()), steps.size())) {
            boolean index = !step.isEmpty() && step.chars().allMatch(Character::isDigit);
            place.append(index ? "[" + step + "]" : place.isEmpty() ? step : "/" + step);
        }
        return place.isEmpty() ? "" : place.append('/').toString();
    }

    private static boolean isState(List<String> steps, int at) {
        return at + 1 < steps.size() && steps.get(at).equals("States");
    }

    /** How many steps lead from a state into the states within it. */
    private static int depth(List<String> steps, int at) {
        if (at >= steps.size()) {
            return 0;
        }
        return switch (steps.get(at)) {
            case "ItemProcessor", "Iterator" -> 1;
            case "Branches" -> 2;
            default -> 0;
        };
    }
}
