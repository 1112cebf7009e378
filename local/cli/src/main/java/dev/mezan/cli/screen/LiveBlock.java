package dev.mezan.cli.screen;

import java.io.PrintStream;
import java.util.List;

/** Some lines at the bottom of a terminal that are drawn again in place. */
public final class LiveBlock {
    private final PrintStream out;
    private int drawn;

    /** A block that nothing is drawn of yet. */
    public LiveBlock(PrintStream out) {
        this.out = out;
    }

    /** Draws the lines where the block's lines were; no line may be wider than the terminal. */
    public void draw(List<String> lines) {
        var text = new StringBuilder(drawn > 0 ? "\033[" + drawn + "A\r" : "");
        lines.forEach(line -> text.append("\033[2K").append(line).append('\n'));
        // What the block had more of before is wiped away.
        text.append("\033[J");
        out.print(text);
        out.flush();
        drawn = lines.size();
    }
}
