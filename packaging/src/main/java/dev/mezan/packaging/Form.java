package dev.mezan.packaging;

/** How a function's artifact is laid out. */
public enum Form {
    /** For Lambda's own Java runtime: jars in {@code lib/}; the runtime and its interface client are AWS's. */
    MANAGED,
    /**
     * For {@code provided.al2023} and for a process of one's own: beside the jars, the runtime interface client, its
     * native library as a file, and a {@code bootstrap} that finds Java in {@code JAVA_HOME}, {@code /opt/java} or
     * {@code /var/lang}.
     */
    PROVIDED
}
