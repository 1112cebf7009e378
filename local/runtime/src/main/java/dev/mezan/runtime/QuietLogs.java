package dev.mezan.runtime;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the embedded libraries from telling users about themselves. */
final class QuietLogs {
    // A logger that nobody holds is collected, and its level with it.
    private static final List<Logger> HELD = List.of(Logger.getLogger("io.helidon"), Logger.getLogger("com.almworks"));
    // It logs why it could not start with a stack trace; the endpoint throws the reason.
    private static final Logger HELIDON_START = Logger.getLogger("io.helidon.webserver.LoomServer");

    private QuietLogs() {}

    /** Leaves only warnings; what a user has set for Log4j stays. */
    static void settle() {
        HELD.forEach(logger -> logger.setLevel(Level.WARNING));
        HELIDON_START.setLevel(Level.OFF);
        // Read when the first logger of DynamoDB Local is made. SLF4J's level is in simplelogger.properties: a catalog
        // that is made before the suite makes loggers.
        setUnlessSet("log4j2.level", "ERROR");
        setUnlessSet("log4j.configurationFile", "dev/mezan/runtime/log4j2.properties");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
