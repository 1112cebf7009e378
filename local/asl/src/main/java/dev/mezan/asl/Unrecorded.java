package dev.mezan.asl;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Progress that is lost. */
enum Unrecorded implements TaskProgress {
    INSTANCE;

    @Override
    public void started(String worker) {
        // Nobody records it.
    }

    @Override
    public void submitted(@Nullable Object answer) {
        // Nobody records it.
    }

    @Override
    public boolean wasStarted() {
        return false;
    }

    @Override
    public Optional<Submission> submission() {
        return Optional.empty();
    }
}
