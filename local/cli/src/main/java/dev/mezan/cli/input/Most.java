package dev.mezan.cli.input;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;

/** How many a list may have at most: {@code --limit}, from 1 to 10,000. */
public final class Most {
    private static final int MOST = 10_000;

    private Most() {}

    /**
     * The limit itself.
     *
     * @throws MezanException with the code {@code bad-limit} if no list can be held to it
     */
    public static int check(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new MezanException(Problem.of("bad-limit", "A list has 1 to 10,000 lines")
                    .at("--limit")
                    .got(limit)
                    .advise("Name a number between the two."));
        }
        return limit;
    }
}
