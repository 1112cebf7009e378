package dev.mezan.runtime.httpapi;

import dev.mezan.core.agent.Rate;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Map;

/**
 * How many requests the API takes, for all callers together, as a stage's default route settings say it on AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html">Throttling for HTTP
 *     APIs</a>
 */
public final class ApiRate {
    /** The variable that names how many there may be in a second, over time. */
    public static final String RATE = "MEZAN_API_RATE";

    /** The variable that names how many there may be at once. */
    public static final String BURST = "MEZAN_API_BURST";

    /** More than a stage has that says nothing, for a laptop has one user: 1,000 a second, 2,000 at once. */
    public static final Rate USUAL = new Rate(1_000, 2_000);

    private ApiRate() {}

    /**
     * That of an environment; what it does not name is as usual.
     *
     * @throws MezanException with the code {@code invalid-rate} if what it names is no number from 1 to 1,000,000
     */
    public static Rate of(Map<String, String> environment) {
        return new Rate(number(environment, RATE, (int) USUAL.perSecond()), number(environment, BURST, USUAL.burst()));
    }

    private static int number(Map<String, String> environment, String name, int usual) {
        var text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,5}|1000000")) {
            throw new MezanException(Problem.of("invalid-rate", "That is no number of requests")
                    .at(name)
                    .got(text)
                    .advise("Write a whole number from 1 to 1000000, or nothing for " + usual + "."));
        }
        return Integer.parseInt(text);
    }
}
