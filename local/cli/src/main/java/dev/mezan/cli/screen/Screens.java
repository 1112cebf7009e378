package dev.mezan.cli.screen;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The screen of a process. */
public final class Screens {
    private static final int NARROWEST = 20;

    private Screens() {}

    /**
     * The process's standard output and error.
     *
     * <p>The launcher says whether standard output is a terminal and how wide it is, by the property {@code
     * mezan.columns}; asking the JVM would cost a tenth of a second at each start. {@code NO_COLOR} (set to anything) and
     * {@code TERM=dumb} turn colours and the live tree off.
     *
     * @see <a href="https://no-color.org">NO_COLOR</a>
     */
    public static Screen ofProcess(Map<String, String> variables, Map<String, String> properties) {
        var columns = properties.getOrDefault("mezan.columns", "");
        var terminal = columns.matches("[0-9]{1,4}") && !"dumb".equals(variables.get("TERM"));
        var colours = terminal && variables.getOrDefault("NO_COLOR", "").isEmpty();
        var width = terminal ? Math.max(NARROWEST, Integer.parseInt(columns)) : Screen.PIPE_WIDTH;
        return new Screen(stream(FileDescriptor.out), stream(FileDescriptor.err), terminal, colours, () -> width);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
