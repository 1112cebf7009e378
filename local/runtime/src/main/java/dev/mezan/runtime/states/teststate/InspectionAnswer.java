package dev.mezan.runtime.states.teststate;

import dev.mezan.asl.inspect.ErrorDetails;
import dev.mezan.asl.inspect.Inspection;
import dev.mezan.asl.inspect.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a trial showed, as the API tells it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_InspectionData.html">InspectionData</a>
 */
record InspectionAnswer(Inspection inspection, JsonTexts texts) {
    /** The answer: at the level INFO without the steps of the flow of data. */
    Map<String, Object> body(String level, @Nullable Object input) {
        var body = new LinkedHashMap<String, Object>();
        putVerdict(body);
        if (!level.equals("INFO")) {
            body.put("inspectionData", data(input));
        }
        return body;
    }

    private void putVerdict(Map<String, Object> body) {
        switch (inspection.verdict()) {
            case Verdict.Succeeded(var output, var next) -> {
                body.put("output", texts.write(output));
                next.ifPresent(name -> body.put("nextState", name));
                body.put("status", "SUCCEEDED");
            }
            case Verdict.Failed(String error, String cause) -> putError(body, error, cause, "FAILED");
            case Verdict.Retriable(String error, String cause) -> putError(body, error, cause, "RETRIABLE");
            case Verdict.Caught(String error, String cause, var output, var next) -> {
                body.put("output", texts.write(output));
                next.ifPresent(name -> body.put("nextState", name));
                putError(body, error, cause, "CAUGHT_ERROR");
            }
        }
    }

    private static void putError(Map<String, Object> body, String error, String cause, String status) {
        if (!error.isEmpty()) {
            body.put("error", error);
        }
        if (!cause.isEmpty()) {
            body.put("cause", cause);
        }
        body.put("status", status);
    }

    private Map<String, Object> data(@Nullable Object input) {
        var data = new LinkedHashMap<String, Object>();
        data.put("input", texts.write(input));
        inspection.steps().forEach((step, value) -> data.put(step.title(), texts.write(value)));
        if (!inspection.variables().isEmpty()) {
            data.put("variables", texts.write(inspection.variables()));
        }
        data.putAll(inspection.limits());
        var errors = errorDetails(inspection.errors());
        if (!errors.isEmpty()) {
            data.put("errorDetails", errors);
        }
        return data;
    }

    private static Map<String, Object> errorDetails(ErrorDetails errors) {
        var details = new LinkedHashMap<String, Object>();
        errors.catcher().ifPresent(index -> details.put("catchIndex", index));
        errors.retrier().ifPresent(index -> details.put("retryIndex", index));
        errors.backoff().ifPresent(wait -> details.put("retryBackoffIntervalSeconds", wait.toSeconds()));
        return details;
    }
}
