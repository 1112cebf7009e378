package dev.mezan.asl.query.jsonata.functions;

/** What a function that may take long or give much has to ask on its way; each throws when the bound is met. */
public interface Bounds {
    /** The bounds of the evaluation that runs on this thread. */
    ScopedValue<Bounds> CURRENT = ScopedValue.newInstance();

    /** One more small step: looks at the clock now and then. */
    void tick();

    /** Counts what is gathered in one place. */
    Total total();

    /** What has been gathered so far; throws when it is too much. */
    @FunctionalInterface
    interface Total {
        void add(Object value);
    }

    /** Whether a text of so many characters, or what takes so many bytes, may be made. */
    void checkLength(long length);
}
