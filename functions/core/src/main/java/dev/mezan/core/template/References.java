package dev.mezan.core.template;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which tasks' results an expression reads, as far as its text says.
 *
 * @param tasks the ids that it names behind {@code $tasks} or {@code $outcomes}
 * @param wholeTasks whether it reads {@code $tasks} in another way, so that it may read any
 * @param names the variables that it names
 */
public record References(Set<String> tasks, boolean wholeTasks, Set<String> names) {
    private static final Pattern QUIET =
            Pattern.compile("/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern STEP =
            Pattern.compile("\\s*\\.\\s*(?:`([^`]+)`|\"([^\"]+)\"|'([^']+)'|([A-Za-z_][A-Za-z0-9_]*))");

    public References {
        tasks = Set.copyOf(tasks);
        names = Set.copyOf(names);
    }

    static References in(String text) {
        var tasks = new TreeSet<String>();
        var names = new TreeSet<String>();
        var whole = false;
        var quiet = new boolean[text.length() + 1];
        var strings = QUIET.matcher(text);
        while (strings.find()) {
            java.util.Arrays.fill(quiet, strings.start(), strings.end(), true);
        }
        var variables = VARIABLE.matcher(text);
        while (variables.find()) {
            if (quiet[variables.start()]) {
                continue;
            }
            var name = variables.group(1);
            names.add(name);
            if (name.equals("tasks") || name.equals("outcomes")) {
                var step = STEP.matcher(text).region(variables.end(), text.length());
                if (step.lookingAt()) {
                    tasks.add(firstGroup(step));
                } else {
                    whole |= name.equals("tasks");
                }
            }
        }
        return new References(tasks, whole, names);
    }

    private static String firstGroup(java.util.regex.Matcher step) {
        for (var group = 1; group <= step.groupCount(); group++) {
            if (step.group(group) != null) {
                return step.group(group);
            }
        }
        throw new IllegalStateException("A step without a name");
    }
}
