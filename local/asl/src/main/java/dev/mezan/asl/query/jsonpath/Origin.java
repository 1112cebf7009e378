package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.query.Evaluation;
import org.jspecify.annotations.Nullable;

/** Where a path begins. */
public sealed interface Origin {
    /** The value that it begins at. */
    @Nullable
    Object value(Evaluation evaluation, @Nullable Object root);

    /** The path from there, with a {@code $} in front. */
    String rest(String source);

    static Origin of(String source) throws InvalidPath {
        if (source.startsWith("$$")) {
            return new Context();
        }
        if (!source.startsWith("$")) {
            throw new InvalidPath("a path begins with '$': '" + source + "'");
        }
        int end = 1;
        while (end < source.length()
                && Character.isJavaIdentifierPart(source.charAt(end))
                && source.charAt(end) != '$') {
            end++;
        }
        return end == 1 ? new Root() : new Variable(source.substring(1, end));
    }

    /** {@code $}: what the field is about, most often the state's input. */
    record Root() implements Origin {
        @Override
        public @Nullable Object value(Evaluation evaluation, @Nullable Object root) {
            return root;
        }

        @Override
        public String rest(String source) {
            return source;
        }
    }

    /** {@code $$}: the context object. */
    record Context() implements Origin {
        @Override
        public Object value(Evaluation evaluation, @Nullable Object root) {
            return evaluation.context().get();
        }

        @Override
        public String rest(String source) {
            return source.substring(1);
        }
    }

    /** {@code $name}: a variable. */
    record Variable(String name) implements Origin {
        @Override
        public @Nullable Object value(Evaluation evaluation, @Nullable Object root) {
            return evaluation.variables().containsKey(name)
                    ? evaluation.variables().get(name)
                    : Missing.VALUE;
        }

        @Override
        public String rest(String source) {
            return "$" + source.substring(1 + name.length());
        }
    }
}
