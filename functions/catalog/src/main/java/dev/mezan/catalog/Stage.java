package dev.mezan.catalog;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;

/**
 * One deployment of the suite, such as {@code dev} or {@code prod}; several live in an account side by side, since all
 * that is in them is named after them.
 *
 * @param name lower-case letters and digits, at most 12, a letter first; without dashes, so that {@code mezan-dev-runs}
 *     can be read in one way only
 */
public record Stage(String name) {
    /** The suite on this machine, whose parts are named as the catalog has them. */
    public static final Stage LOCAL = new Stage("local");

    /** The alias under which the functions of a deployed stage are called; a deployment moves it to the new version. */
    public static final String ALIAS = "live";

    private static final String SUITE = "mezan-";

    /**
     * A stage of that name.
     *
     * @throws MezanException with the code {@code stage-name} if it can't be one
     */
    public Stage {
        if (!name.matches("[a-z][a-z0-9]{0,11}")) {
            throw new MezanException(Problem.of(
                            "stage-name", "A stage is named by 1 to 12 lower-case letters and digits")
                    .at("--stage")
                    .got(name)
                    .advise("Begin with a letter and leave out spaces and dashes, such as dev, prod or team2."));
        }
    }

    /** Whether it is the suite on this machine. */
    public boolean isLocal() {
        return equals(LOCAL);
    }

    /** What a part is called there: {@code mezan-runs} is {@code mezan-dev-runs} in the stage {@code dev}. */
    public String named(String part) {
        if (isLocal()) {
            return part;
        }
        return prefix() + (part.startsWith(SUITE) ? part.substring(SUITE.length()) : part);
    }

    /** What all names there begin with: {@code mezan-dev-}; {@code mezan-} on this machine. */
    public String prefix() {
        return isLocal() ? SUITE : SUITE + name + "-";
    }
}
