package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.query.Constant;
import dev.mezan.asl.query.Template;
import dev.mezan.asl.query.jsonpath.intrinsics.Intrinsic;
import dev.mezan.asl.query.jsonpath.intrinsics.Intrinsics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code States.Format('Hello {}', $.name)}; calls may be nested 10 deep. */
final class IntrinsicReader {
    private static final int MAX_NESTING = 10;

    private final String source;
    private final String field;
    private int at;

    IntrinsicReader(String source, String field) {
        this.source = source;
        this.field = field;
    }

    Template read() throws InvalidPath {
        Template call = call(1);
        skipSpaces();
        if (at < source.length()) {
            throw broken("there is more after the closing parenthesis");
        }
        return call;
    }

    private Template call(int nesting) throws InvalidPath {
        int open = source.indexOf('(', at);
        String name =
                open < 0 ? source.substring(at) : source.substring(at, open).strip();
        Optional<Intrinsic> function = Intrinsics.find(name);
        if (open < 0 || function.isEmpty()) {
            throw broken("it must be a path or a call of an intrinsic function, but '" + name + "' is neither");
        }
        if (nesting > MAX_NESTING) {
            throw broken("calls may be nested at most " + MAX_NESTING + " deep");
        }
        int start = at;
        at = open + 1;
        List<Template> arguments = arguments(nesting);
        return new IntrinsicCall(function.get(), source.substring(start, at).strip(), arguments);
    }

    private List<Template> arguments(int nesting) throws InvalidPath {
        List<Template> arguments = new ArrayList<>();
        skipSpaces();
        if (peek() == ')') {
            at++;
            return arguments;
        }
        while (true) {
            skipSpaces();
            arguments.add(argument(nesting));
            skipSpaces();
            char next = peek();
            at++;
            if (next == ')') {
                return arguments;
            }
            if (next != ',') {
                throw broken("a comma or a closing parenthesis is missing");
            }
        }
    }

    private Template argument(int nesting) throws InvalidPath {
        return switch (peek()) {
            case '\'' -> new Constant(string());
            case '$' -> new IntrinsicCall.Argument(Path.parse(pathText(), field), source);
            case 'S' -> call(nesting + 1);
            default -> literal();
        };
    }

    private String string() throws InvalidPath {
        StringBuilder text = new StringBuilder();
        at++;
        while (peek() != '\'') {
            char c = peek();
            at++;
            if (c == '\\') {
                char escaped = peek();
                at++;
                // Format itself needs to see the backslash before a brace.
                if (escaped == '{' || escaped == '}') {
                    text.append('\\');
                }
                text.append(escaped);
            } else {
                text.append(c);
            }
        }
        at++;
        return text.toString();
    }

    /** A path ends at a comma or parenthesis that is in no bracket or quote of its own. */
    private String pathText() throws InvalidPath {
        int start = at;
        int depth = 0;
        boolean quoted = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            quoted ^= c == '\'';
            if (!quoted) {
                if (depth == 0 && (c == ',' || c == ')')) {
                    return source.substring(start, at).strip();
                }
                depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            }
            at++;
        }
        throw broken("the path in it does not end");
    }

    private Template literal() throws InvalidPath {
        int start = at;
        while (peek() != ',' && peek() != ')') {
            at++;
        }
        String text = source.substring(start, at).strip();
        return switch (text) {
            case "null" -> new Constant(null);
            case "true" -> new Constant(true);
            case "false" -> new Constant(false);
            default -> number(text);
        };
    }

    private Template number(String text) throws InvalidPath {
        try {
            double value = Double.parseDouble(text);
            return new Constant(value == (int) value ? (Number) (int) value : (Number) value);
        } catch (NumberFormatException broken) {
            throw broken("'" + text + "' is no string in single quotes, number, path or call");
        }
    }

    private void skipSpaces() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private char peek() throws InvalidPath {
        if (at >= source.length()) {
            throw broken("it ends too early");
        }
        return source.charAt(at);
    }

    private InvalidPath broken(String reason) {
        return new InvalidPath("'" + source + "' cannot be read: " + reason);
    }
}
