package dev.mezan.cli.screen;

import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Where the program writes.
 *
 * @param out standard output: results
 * @param err standard error: what it does meanwhile, and what went wrong
 * @param terminal whether a person watches standard output
 * @param colours whether colours are wanted there
 * @param columns how wide it is now
 */
public record Screen(PrintStream out, PrintStream err, boolean terminal, boolean colours, IntSupplier columns) {
    /** The width of what is written into a pipe or a file, where no line is cut to fit. */
    public static final int PIPE_WIDTH = 160;

    /** The width to lay tables out for. */
    public int width() {
        return terminal ? Math.max(20, columns.getAsInt()) : PIPE_WIDTH;
    }

    /** Colours as this screen wants them. */
    public Ink ink() {
        return new Ink(colours);
    }

    /** The same, with nothing but one document on standard output: all else goes to standard error, plainly. */
    public Screen quiet() {
        return new Screen(err, err, false, false, columns);
    }
}
