package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Jsonata;
import dev.mezan.asl.query.QueryServices;
import java.util.Map;

/**
 * The functions that Step Functions adds to JSONata or changes: partition, range, hash, parse, random, uuid; now and
 * millis by the engine's clock; and no eval. Some of JSONata's own are replaced by ones with bounds.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">AWS: JSONata functions</a>
 */
public final class StepFunctionsLibrary {
    private static final Map<String, Jsonata.JFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("partition", Partition.FUNCTION),
            Map.entry("range", Range.FUNCTION),
            Map.entry("hash", Hash.FUNCTION),
            Map.entry("parse", Parse.FUNCTION),
            bounded("contains", "<s-(sf):b>", TextFunctions.class),
            bounded("match", "<s-f<s:o>n?:a<o>>", TextFunctions.class),
            bounded("split", "<s-(sf)n?:a<s>>", TextFunctions.class),
            bounded("join", "<a<s>s?:s>", TextFunctions.class),
            bounded("pad", "<s-ns?:s>", TextFunctions.class),
            bounded("replace", "<s-(sf)(sf)n?:s>", TextFunctions.class),
            bounded("map", "<af>", ListFunctions.class),
            bounded("each", "<o-f:a>", ListFunctions.class),
            bounded("zip", "<a+>", ListFunctions.class));

    private StepFunctionsLibrary() {}

    private static Map.Entry<String, Jsonata.JFunction> bounded(String name, String signature, Class<?> in) {
        return Map.entry(name, Jsonata.function(name, signature, in, null, name));
    }

    /** Adds the functions that depend on nothing but their arguments, and takes {@code $eval} away. */
    public static void install(Jsonata expression) {
        FUNCTIONS.forEach(expression::registerFunction);
        expression.assign("eval", null);
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
