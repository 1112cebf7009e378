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

    String string(int index) {
        if (any(index) instanceof String text) {
            return text;
        }
        throw wrong(index, "a string");
    }

    double number(int index) {
        if (any(index) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(index, "a number");
    }

    long whole(int index) {
        double number = number(index);
        if (number == Math.rint(number)) {
            return (long) number;
        }
        throw wrong(index, "a whole number");
    }

    List<?> array(int index) {
        if (any(index) instanceof List<?> array) {
            return array;
        }
        throw wrong(index, "an array");
    }

    private JException wrong(int index, String wanted) {
        return new JException("Argument " + (index + 1) + " of $" + function + " must be " + wanted + ".", -1);
    }
}
