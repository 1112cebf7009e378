package dev.mezan.runtime.httpapi;

/** A segment of a route's path. The order in which they are here is that in which they are tried. */
sealed interface PathSegment {
    /** Reads it: {@code runs}, {@code {run}} or {@code {rest+}}. */
    static PathSegment of(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return new Exact(text);
        }
        var name = text.substring(1, text.length() - 1);
        return name.endsWith("+") ? new Greedy(name.substring(0, name.length() - 1)) : new Parameter(name);
    }

    /** How far from exact: 0 to 2. */
    int vagueness();

    /** Only itself. */
    record Exact(String text) implements PathSegment {
        @Override
        public int vagueness() {
            return 0;
        }
    }

    /** Any one segment that is not empty. */
    record Parameter(String name) implements PathSegment {
        @Override
        public int vagueness() {
            return 1;
        }
    }

    /** All segments from here on, at least one. */
    record Greedy(String name) implements PathSegment {
        @Override
        public int vagueness() {
            return 2;
        }
    }
}
