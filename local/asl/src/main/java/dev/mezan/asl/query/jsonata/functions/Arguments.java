package dev.mezan.asl.query.jsonata.functions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a function's arguments and says plainly which of them is wrong. */
record Arguments(String function, List<?> values) {

    static Jsonata.JFunction function(String name, Body body) {
        return new Jsonata.JFunction((input, values) -> body.call(new Arguments(name, values)), null);
    }

    /** What a function does with its arguments; null is JSONata's undefined. */
    interface Body {
        @Nullable
        Object call(Arguments arguments);
    }

    int count() {
        return values.size();
    }

    @Nullable
    Object any(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    double number(int index) {
        if (any(index) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(index, "a number");
    }

    /** A whole number; as the service does, a fraction is cut off. */
    long whole(int index) {
        return (long) number(index);
    }

    private JException wrong(int index, String wanted) {
        return new JException("Argument " + (index + 1) + " of $" + function + " must be " + wanted + ".", -1);
    }
}
