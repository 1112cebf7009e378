package dev.mezan.core.template;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A JSONata expression, compiled once and evaluated any number of times.
 *
 * <p>An evaluation takes at most {@link #LONGEST_MS} and {@link #DEEPEST} nested steps, and can't compile text
 * ({@code $eval} is blocked, as in Step Functions).
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">JSONata in Step Functions</a>
 */
public final class Expression {
    /** The most milliseconds of one evaluation. */
    public static final long LONGEST_MS = 5_000;

    /** The most nested steps of one evaluation. */
    public static final int DEEPEST = 200;

    private static final String PROPERTY = "value";

    private final String text;
    private final Jsonata compiled;
    private final References references;

    private Expression(String text, Jsonata compiled) {
        this.text = text;
        this.compiled = compiled;
        this.references = References.in(text);
    }

    /**
     * Compiles an expression.
     *
     * @throws MezanException with the code {@code bad-expression} and the position if it is none
     */
    public static Expression compile(String text) {
        try {
            Jsonata.jsonata(text);
            // Within an object, no value at all can be told from null: the property is left out.
            return new Expression(text, Jsonata.jsonata("{\"" + PROPERTY + "\": (" + text + "\n)}"));
        } catch (JException e) {
            throw new MezanException(
                    Problem.of(
                                    "bad-expression",
                                    "This is no JSONata: " + message(e) + " at character " + e.getLocation())
                            .got(text)
                            .advise("Correct the expression; https://docs.jsonata.org has the language."),
                    e);
        }
    }

    /** What it refers to. */
    public References references() {
        return references;
    }

    /** The text it was compiled from. */
    public String text() {
        return text;
    }

    /**
     * The expression's value.
     *
     * @throws MezanException with the code {@code failed-expression} if there is none, or if it is no JSON
     */
    public JsonNode evaluate(Scope scope) {
        var value = outcome(scope);
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(PROPERTY)) {
            throw failure("The expression has no value here", "Give it a default, such as $exists(x) ? x : \"none\".");
        }
        return Values.toJson(map.get(PROPERTY), this);
    }

    /** A failure of this expression. */
    MezanException failure(String what, String advice) {
        return new MezanException(
                Problem.of("failed-expression", what).got(text).advise(advice));
    }

    private Object outcome(Scope scope) {
        try {
            // The compiled form keeps state while it runs, so two threads take turns.
            synchronized (compiled) {
                var frame = compiled.createFrame();
                frame.setRuntimeBounds(LONGEST_MS, DEEPEST);
                scope.bindings(references).forEach(frame::bind);
                frame.bind("eval", (Jsonata.Fn1<Object, Object>) Expression::blocked);
                var value = compiled.evaluate(null, frame);
                return value == null ? new LinkedHashMap<>() : value;
            }
        } catch (JException e) {
            throw failure("The expression failed: " + message(e), "Look at the values that it reads.");
        } catch (StackOverflowError e) {
            throw failure("The expression nests too deeply", "Simplify it.");
        }
    }

    private static Object blocked(Object ignored) {
        throw new JException("$eval is not allowed in workflow documents", -1);
    }

    private static String message(JException e) {
        var message = e.getMessage() == null ? e.getError() : e.getMessage();
        return message.replace("JSonataException ", "");
    }
}
