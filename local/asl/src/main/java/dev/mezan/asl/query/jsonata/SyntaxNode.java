package dev.mezan.asl.query.jsonata;

import com.dashjoin.jsonata.Parser;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of a parsed expression. The library keeps its tree's fields to itself, and there is no other parser to ask, so
 * they are read by reflection; a version that names them otherwise is noticed when this class is loaded.
 */
record SyntaxNode(Parser.Symbol symbol) {
    private static final Map<String, Field> FIELDS = Stream.of(
                    "type",
                    "value",
                    "steps",
                    "lhs",
                    "rhs",
                    "expression",
                    "expressions",
                    "procedure",
                    "arguments",
                    "body",
                    "condition",
                    "then",
                    "_else")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), SyntaxNode::field));

    /** The tree of an expression that is known to parse. */
    static SyntaxNode parse(String source) {
        return new SyntaxNode(new Parser().parse(source));
    }

    private static Field field(String name) {
        try {
            Field field = Parser.Symbol.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException changed) {
            throw new ExceptionInInitializerError(changed);
        }
    }

    String type() {
        return String.valueOf(read("type"));
    }

    String value() {
        return String.valueOf(read("value"));
    }

    /** The nodes that a field holds, be it one or a list of them; none for an empty field. */
    List<SyntaxNode> in(String name) {
        return switch (read(name)) {
            case Parser.Symbol one -> List.of(new SyntaxNode(one));
            case List<?> many ->
                many.stream()
                        .filter(Parser.Symbol.class::isInstance)
                        .map(one -> new SyntaxNode((Parser.Symbol) one))
                        .toList();
            case null, default -> List.of();
        };
    }

    /** The names and values of an object's members, in turn. */
    List<SyntaxNode> members() {
        List<Parser.Symbol[]> pairs = symbol.lhsObject;
        return pairs == null
                ? List.of()
                : pairs.stream().flatMap(Stream::of).map(SyntaxNode::new).toList();
    }

    private @Nullable Object read(String name) {
        try {
            return Objects.requireNonNull(FIELDS.get(name), name).get(symbol);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("com.dashjoin.jsonata keeps " + name + " from being read", closed);
        }
    }
}
