package dev.mezan.asl.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The answers of one mock, in sequence: the first call gets the first one.
 *
 * @param sequence at least one
 * @param afterwards what calls beyond the sequence get
 */
public record Answers(List<Answer> sequence, Afterwards afterwards) {
    /** What happens when the sequence is used up. */
    public enum Afterwards {
        /** The last answer stays. */
        REPEAT_THE_LAST,
        /** A further call is an error of the test. */
        FAIL
    }

    public Answers {
        if (sequence.isEmpty()) {
            throw new IllegalArgumentException("a mock has no answer: give it at least one");
        }
        sequence = List.copyOf(sequence);
    }

    /** Answers of which the last one stays. */
    public static Answers of(Answer... sequence) {
        return new Answers(List.of(sequence), Afterwards.REPEAT_THE_LAST);
    }

    /** These, and then one more. */
    public Answers then(Answer next) {
        List<Answer> longer = new ArrayList<>(sequence);
        longer.add(next);
        return new Answers(longer, afterwards);
    }

    /** These, and then those of another, which also says what comes afterwards. */
    public Answers then(Answers next) {
        List<Answer> longer = new ArrayList<>(sequence);
        longer.addAll(next.sequence);
        return new Answers(longer, next.afterwards);
    }

    /** The same, each after a delay. */
    public Answers after(Duration delay) {
        return new Answers(
                sequence.stream()
                        .<Answer>map(answer -> new Answer.Delayed(delay, answer))
                        .toList(),
                afterwards);
    }

    /** Each of them so many times over. */
    public Answers times(int times) {
        return new Answers(
                sequence.stream()
                        .flatMap(answer -> Collections.nCopies(times, answer).stream())
                        .toList(),
                afterwards);
    }

    /** The same, of which a call beyond the last answer is an error. */
    public Answers thenNoMore() {
        return new Answers(sequence, Afterwards.FAIL);
    }

    /** The answer to a call, the first being number 0; empty when there is none left. */
    public Optional<Answer> to(int call) {
        if (call < sequence.size()) {
            return Optional.of(sequence.get(call));
        }
        return switch (afterwards) {
            case REPEAT_THE_LAST -> Optional.of(sequence.getLast());
            case FAIL -> Optional.empty();
        };
    }
}
