package dev.mezan.asl.query.jsonpath.intrinsics;

import java.util.Map;
import java.util.Optional;

/**
 * All intrinsic functions by name.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html">AWS: intrinsics</a>
 */
public final class Intrinsics {
    private static final Map<String, Intrinsic> ALL = Map.ofEntries(
            Map.entry("States.Array", new Array()),
            Map.entry("States.ArrayPartition", new ArrayPartition()),
            Map.entry("States.ArrayContains", new ArrayContains()),
            Map.entry("States.ArrayRange", new ArrayRange()),
            Map.entry("States.ArrayGetItem", new ArrayGetItem()),
            Map.entry("States.ArrayLength", new ArrayLength()),
            Map.entry("States.ArrayUnique", new ArrayUnique()),
            Map.entry("States.Base64Encode", new Base64Encode()),
            Map.entry("States.Base64Decode", new Base64Decode()),
            Map.entry("States.Hash", new Hash()),
            Map.entry("States.JsonMerge", new JsonMerge()),
            Map.entry("States.StringToJson", new StringToJson()),
            Map.entry("States.JsonToString", new JsonToString()),
            Map.entry("States.MathRandom", new MathRandom()),
            Map.entry("States.MathAdd", new MathAdd()),
            Map.entry("States.StringSplit", new StringSplit()),
            Map.entry("States.UUID", new Uuid()),
            Map.entry("States.Format", new Format()));

    private Intrinsics() {}

    /** The function of that name. */
    public static Optional<Intrinsic> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
