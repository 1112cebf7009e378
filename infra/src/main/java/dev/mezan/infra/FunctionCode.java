package dev.mezan.infra;

import dev.mezan.catalog.FunctionSpec;
import java.nio.file.Path;

/** Where the code of functions is. */
@FunctionalInterface
public interface FunctionCode {
    /** The zip that AWS Lambda gets for a function. */
    Path of(FunctionSpec function);
}
