package dev.mezan.runtime;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the local suite starts.
 *
 * @param port the endpoint's port on 127.0.0.1; 0 for any that is free
 * @param data the folder that everything is kept in; empty for memory alone
 * @param eager whether every part starts at once, or each when it is first used
 */
public record SuiteSettings(int port, Optional<Path> data, boolean eager) {
    /** The port that the suite has when nobody says otherwise. */
    public static final int USUAL_PORT = 4566;

    public SuiteSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
        }
    }
}
