package dev.mezan.runtime.endpoint;

import dev.mezan.catalog.Grant;
import java.util.List;

/** Who sent a request, told by the access key that it was signed with. */
public sealed interface Caller {
    /** Somebody at the laptop, who may do everything. */
    record Developer(String accessKey) implements Caller {}

    /**
     * A function or a state machine of the suite, which may do what the catalog grants it.
     *
     * @param name its name in the catalog
     * @param grants what it may do
     */
    record Role(String name, List<Grant> grants) implements Caller {
        public Role {
            grants = List.copyOf(grants);
        }
    }
}
