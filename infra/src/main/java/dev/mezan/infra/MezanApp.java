package dev.mezan.infra;

import dev.mezan.core.problem.MezanException;
import java.io.PrintStream;
import software.amazon.awscdk.App;

/** The CDK app: makes the stacks' templates of a stage, as the CDK's command line asks for. */
public final class MezanApp {
    private MezanApp() {}

    /** Ends with 2 if something is wrong with what it was given, after a sentence for each. */
    public static void main(String... arguments) {
        System.exit(run(System.err));
    }

    private static int run(PrintStream complaints) {
        try {
            Node.check(System.getenv());
            var app = new App();
            Stacks.in(app, Request.of(app, System.getenv()).deployment());
            app.synth();
            return 0;
        } catch (MezanException e) {
            e.problems().forEach(complaints::println);
            return 2;
        }
    }
}
