package dev.mezan.asl.coverage;

import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The names of the errors that a history holds, or holds in the branches of what failed. */
final class Errors {
    private final Places places;
    private final Reenactment reenactment;

    Errors(Places places, Reenactment reenactment) {
        this.places = places;
        this.reenactment = reenactment;
    }

    /** The error of a failed attempt. */
    Optional<String> of(Visit visit, HistoryEvent failure) {
        String named = EventFields.text(failure, "error");
        if (!named.isEmpty()) {
            return Optional.of(named);
        }
        return visit.inner().stream()
                .filter(inner -> inner.exited().isEmpty() && inner.entered().id() <= failure.id())
                .flatMap(inner -> broken(inner).stream())
                .filter(broken -> broken.at() <= failure.id())
                .max(Comparator.comparingLong(Broken::at))
                .map(Broken::error);
    }

    /** A state that ended badly: after which event, and with which error. */
    private record Broken(long at, String error) {}

    private Optional<Broken> broken(Visit visit) {
        Optional<State> state = places.state(visit.state());
        if (state.isPresent() && state.get() instanceof FailState fail) {
            String error = fail.error()
                    .flatMap(template -> reenactment.text(template, visit))
                    .orElse("");
            return Optional.of(new Broken(visit.entered().id(), error));
        }
        List<HistoryEvent> failures =
                visit.events().stream().filter(EventFields::isFailure).toList();
        return failures.isEmpty()
                ? Optional.empty()
                : of(visit, failures.getLast())
                        .map(error -> new Broken(failures.getLast().id(), error));
    }
}
