package dev.mezan.asl.inspect;

import dev.mezan.asl.query.Step;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trial of a state showed.
 *
 * @param verdict how it ended
 * @param steps what each step of the flow of data gave, as far as it came, in order
 * @param variables the variables after the state: those of the trial, and those that it assigned
 * @param errors which error handlers its error met
 * @param limits a Map's limits, such as {@code maxConcurrency}, by the names of TestState's inspectionData
 */
public record Inspection(
        Verdict verdict,
        Map<Step, @Nullable Object> steps,
        Map<String, @Nullable Object> variables,
        ErrorDetails errors,
        Map<String, Number> limits) {}
