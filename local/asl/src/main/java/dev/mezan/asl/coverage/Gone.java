package dev.mezan.asl.coverage;

import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.state.Catcher;
import dev.mezan.asl.state.ChoiceState;
import dev.mezan.asl.state.ErrorHandling;
import dev.mezan.asl.state.ErrorMatching;
import dev.mezan.asl.state.FailState;
import dev.mezan.asl.state.MapState;
import dev.mezan.asl.state.ParallelState;
import dev.mezan.asl.state.PassState;
import dev.mezan.asl.state.State;
import dev.mezan.asl.state.SucceedState;
import dev.mezan.asl.state.TaskState;
import dev.mezan.asl.state.Transition;
import dev.mezan.asl.state.WaitState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Tells which places one execution has gone through, and says them to a sink, as often as it did. */
final class Gone {
    /** Takes a place. */
    interface Sink {
        void went(String state, Place.Kind kind, int index);
    }

    private final Reenactment reenactment;
    private final Errors errors;
    private final Sink sink;

    private Gone(Places places, Reenactment reenactment, Sink sink) {
        this.reenactment = reenactment;
        this.errors = new Errors(places, reenactment);
        this.sink = sink;
    }

    static void through(Places places, ExecutionHistory history, Sink sink) {
        Gone gone = new Gone(places, new Reenactment(history.context()), sink);
        for (Visit visit : Visits.of(history.events())) {
            places.state(visit.state()).ifPresent(state -> gone.visit(state, visit));
        }
    }

    private void visit(State state, Visit visit) {
        sink.went(state.name(), Place.Kind.STATE, 0);
        switch (state) {
            case ChoiceState choice -> choose(choice, visit);
            case TaskState task -> handle(task.errors(), task.next(), visit);
            case MapState map -> {
                handle(map.errors(), map.next(), visit);
                iterate(visit);
            }
            case ParallelState parallel -> {
                handle(parallel.errors(), parallel.next(), visit);
                branch(parallel, visit);
            }
            case PassState pass -> {}
            case WaitState wait -> {}
            case SucceedState succeed -> {}
            case FailState fail -> {}
        }
    }

    /** Where several ways lead to the same state, the rules are tried again. */
    private void choose(ChoiceState choice, Visit visit) {
        if (visit.next().isEmpty()) {
            return;
        }
        String target = visit.next().get();
        List<Integer> rules = IntStream.range(0, choice.rules().size())
                .filter(i -> choice.rules().get(i).next().name().equals(target))
                .boxed()
                .toList();
        boolean otherwise =
                choice.otherwise().filter(next -> next.name().equals(target)).isPresent();
        if (rules.size() == 1 && !otherwise) {
            sink.went(choice.name(), Place.Kind.RULE, rules.getFirst());
            return;
        }
        Optional<Integer> matching = rules.stream()
                .filter(i -> reenactment.matches(choice, choice.rules().get(i), visit))
                .findFirst();
        if (matching.isPresent()) {
            sink.went(choice.name(), Place.Kind.RULE, matching.get());
        } else if (otherwise) {
            sink.went(choice.name(), Place.Kind.DEFAULT, 0);
        }
    }

    private void handle(ErrorHandling handling, Transition own, Visit visit) {
        for (Attempts.Failed attempt : Attempts.of(visit)) {
            if (attempt.retriedAfter().isPresent()) {
                errors.of(visit, attempt.failure()).ifPresent(error -> retry(handling, error, visit));
            }
        }
        if (visit.next().isPresent()) {
            caught(handling.catchers(), own, visit).ifPresent(i -> sink.went(visit.state(), Place.Kind.CATCHER, i));
        }
    }

    private void retry(ErrorHandling handling, String error, Visit visit) {
        IntStream.range(0, handling.retriers().size())
                .filter(i -> ErrorMatching.matches(handling.retriers().get(i).errorEquals(), error))
                .findFirst()
                .ifPresent(i -> sink.went(visit.state(), Place.Kind.RETRIER, i));
    }

    /** The catcher that names the last attempt's error; where no event tells it, the one that leads where it went. */
    private OptionalInt caught(List<Catcher> catchers, Transition own, Visit visit) {
        String target = visit.next().orElse("");
        Optional<HistoryEvent> failure = visit.lastEvent().filter(EventFields::isFailure);
        if (failure.isEmpty()
                && own instanceof Transition.Next next
                && next.name().equals(target)) {
            return OptionalInt.empty();
        }
        Optional<String> error = failure.flatMap(event -> errors.of(visit, event));
        return IntStream.range(0, catchers.size())
                .filter(i -> catchers.get(i).next().name().equals(target))
                .filter(i ->
                        error.isEmpty() || ErrorMatching.matches(catchers.get(i).errorEquals(), error.get()))
                .findFirst();
    }

    private void iterate(Visit visit) {
        long iterations = visit.events().stream()
                .filter(event -> event.type().equals("MapIterationStarted")
                        || event.type().equals("MapRunStarted"))
                .count();
        for (long i = 0; i < iterations; i++) {
            sink.went(visit.state(), Place.Kind.ITERATION, 0);
        }
    }

    private void branch(ParallelState parallel, Visit visit) {
        for (int i = 0; i < parallel.branches().size(); i++) {
            var branch = parallel.branches().get(i);
            String first = branch.states().get(branch.startAt()).name();
            if (visit.inner().stream().anyMatch(inner -> inner.state().equals(first))) {
                sink.went(parallel.name(), Place.Kind.BRANCH, i);
            }
        }
    }
}
