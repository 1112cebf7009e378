package dev.mezan.core.json;

/**
 * A place in a JSON document.
 *
 * @param text as RFC 6901 writes it; empty for the whole document
 */
public record Pointer(String text) {
    /** The whole document. */
    public static final Pointer ROOT = new Pointer("");

    /** A property of what is at this place. */
    public Pointer property(String name) {
        return new Pointer(text + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** An element of the array at this place. */
    public Pointer element(int index) {
        return new Pointer(text + "/" + index);
    }

    @Override
    public String toString() {
        return text;
    }
}
