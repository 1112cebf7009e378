package dev.mezan.runtime.states.operation;

import java.util.Optional;

/** Whether a call wants data or only what is said of it: its {@code includedData}, by default {@code ALL_DATA}. */
final class Included {
    private Included() {}

    static boolean of(Call call) {
        return !call.text("includedData").equals(Optional.of("METADATA_ONLY"));
    }
}
