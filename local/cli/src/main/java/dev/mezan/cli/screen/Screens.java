package dev.mezan.cli.screen;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The screen of a process. */
public final class Screens {
    private static final int USUAL_WIDTH = 80;

    private Screens() {}

    /**
     * The process's standard output and error.
     *
     * <p>Colours and the live tree need a terminal; {@code NO_COLOR} (set to anything) and {@code TERM=dumb} turn the
     * colours off, {@code COLUMNS}, which the launcher sets, tells the width.
     *
     * @see <a href="https://no-color.org">NO_COLOR</a>
     */
    public static Screen ofProcess(Map<String, String> variables) {
        var console = System.console();
        var dumb = "dumb".equals(variables.get("TERM"));
        var terminal = console != null && console.isTerminal() && !dumb;
        var colours = terminal && variables.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(
                stream(FileDescriptor.out), stream(FileDescriptor.err), terminal, colours, () -> columns(variables));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int columns(Map<String, String> variables) {
        var columns = variables.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{2,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
