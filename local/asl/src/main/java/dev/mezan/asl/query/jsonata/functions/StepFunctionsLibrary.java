package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.query.QueryServices;

/**
 * The functions that Step Functions adds to JSONata or changes: partition, range, hash, parse, random, uuid; now and
 * millis by the engine's clock; and no eval.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">AWS: JSONata functions</a>
 */
public final class StepFunctionsLibrary {
    private StepFunctionsLibrary() {}

    /** Adds the functions that depend on nothing but their arguments. */
    public static void install(Jsonata expression) {
        expression.registerFunction("partition", Partition.FUNCTION);
        expression.registerFunction("range", Range.FUNCTION);
        expression.registerFunction("hash", Hash.FUNCTION);
        expression.registerFunction("parse", Parse.FUNCTION);
        expression.registerFunction("pad", BoundedPad.FUNCTION);
        expression.registerFunction(
                "eval",
                new Jsonata.JFunction(
                        (input, arguments) -> {
                            throw new JException("$eval is not supported here. Read JSON text with $parse.", -1);
                        },
                        null));
    }

    /** Whether an expression's text may call one of the functions that {@link #bind} brings. */
    public static boolean isAskedBy(String source) {
        return source.contains("$random")
                || source.contains("$uuid")
                || source.contains("$now")
                || source.contains("$millis");
    }

    /** Binds the functions that need the time or randomness. */
    public static void bind(Jsonata.Frame frame, QueryServices services) {
        frame.bind("random", Random.function(services.random()));
        frame.bind("uuid", Uuid.function(services.random()));
        frame.bind("now", Now.function(services.time()));
        frame.bind("millis", Millis.function(services.time()));
    }
}
