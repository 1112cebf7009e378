package dev.mezan.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where runs are written; a port. Each method is one request, unless it says otherwise. */
public interface RunStore {
    /**
     * What stands before the message's id where a run has its execution, if the run's message went to a dead letter
     * queue: an execution may open such a run once its message is back.
     */
    String DEAD_LETTER = "dead-letter:";

    /**
     * Opens a run.
     *
     * @param run who and what it is
     * @param stages its stages as far as they are known
     * @return the status of the run that another execution has opened under this id; empty if it is now open for this
     *     execution, be it for the second time
     */
    Optional<String> open(Journal.Identity run, List<StageView> stages);

    /** Writes the stages of an open run. */
    void plan(String run, List<StageView> stages);

    /** Writes a batch's outcomes; the same again changes nothing. */
    void record(String run, int stage, int batch, List<TaskOutcome> outcomes);

    /** The outcomes of a stage's batches, as they are at this moment; several requests past 1 MB. */
    List<TaskOutcome> outcomes(String run, int stage);

    /** Says that a run waits for people until some time; a run of another execution stays as it is. */
    void await(Journal.Identity run, Instant until);

    /** Writes down how a run that waits is handed over; a later one takes the place of an earlier one. */
    void handOver(HandOver handOver);

    /**
     * Takes a run over from the execution that handed it over.
     *
     * @param run who and what it is, with the execution that goes on with it
     * @param from the ARN of the execution that handed it over
     * @return the status of the run if it is another's by now, or has ended; empty if it is this execution's, be it for
     *     the second time
     */
    Optional<String> adopt(Journal.Identity run, String from);

    /**
     * Writes down that a run is to end, be it under way or still in a queue.
     *
     * @return the wish that was there before, which stays; empty if this is the first
     */
    Optional<Cancellation> cancel(String run, Cancellation wish);

    /** The wish that a run ends, as it was some milliseconds ago; an eventually consistent read of half a unit. */
    Optional<Cancellation> cancelled(String run);

    /** Closes a run, and makes its item if it was never opened; a run of another execution stays as it is. */
    void close(RunEnd end);
}
