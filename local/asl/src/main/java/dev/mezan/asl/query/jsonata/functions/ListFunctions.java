package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSONata's own functions that gather what another function gives, under bounds. The library finds them by name and by
 * the types of their parameters.
 *
 * @see <a href="https://docs.jsonata.org/higher-order-functions">JSONata: higher order functions</a>
 */
public final class ListFunctions {
    private ListFunctions() {}

    /** {@code $map(array, function)}. */
    public static @Nullable List<Object> map(@Nullable List<?> array, Object function) throws Throwable {
        if (array == null) {
            return null;
        }
        List<Object> results = Utils.createSequence();
        Bounds.Total total = Bounds.CURRENT.get().total();
        for (int i = 0; i < array.size(); i++) {
            gather(
                    results,
                    Functions.funcApply(function, Functions.hofFuncArgs(function, array.get(i), i, array)),
                    total);
        }
        return results;
    }

    /** {@code $each(object, function)}. */
    public static @Nullable List<Object> each(@Nullable Map<?, ?> object, Object function) throws Throwable {
        if (object == null) {
            return null;
        }
        List<Object> results = Utils.createSequence();
        Bounds.Total total = Bounds.CURRENT.get().total();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            List<?> arguments = Functions.hofFuncArgs(function, entry.getValue(), entry.getKey(), object);
            gather(results, Functions.funcApply(function, arguments), total);
        }
        return results;
    }

    private static void gather(List<Object> results, @Nullable Object result, Bounds.Total total) {
        if (result != null) {
            total.add(result);
            results.add(result);
        }
    }

    /** {@code $zip(array1, ...)}: as many as the shortest has. */
    public static List<Object> zip(Utils.JList<Object> arrays) {
        int length = Integer.MAX_VALUE;
        for (Object array : arrays) {
            length = Math.min(length, array instanceof List<?> list ? list.size() : array == null ? 0 : 1);
        }
        Bounds.CURRENT.get().checkLength(8L * length * arrays.size());
        List<Object> zipped = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            List<Object> items = new ArrayList<>(arrays.size());
            for (Object array : arrays) {
                items.add(array instanceof List<?> list ? list.get(i) : array);
            }
            zipped.add(items);
        }
        return zipped;
    }
}
