package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.TaskRequest;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import dev.mezan.runtime.states.Machine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code arn:aws:states:::http:invoke}: calls an HTTP API; within 60 s, as on AWS. The connection that
 * {@code InvocationConfig} or {@code Authentication} names is kept in the request and otherwise ignored.
 *
 * <p>Fails with {@code States.Http.StatusCode.<status>} for a status that is not of the 200s, and with
 * {@code States.Http.Socket} without an answer.
 *
 * @param client carries the requests
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html">Call HTTPS APIs in Step
 *     Functions workflows</a>
 */
record HttpInvokeTask(Supplier<HttpClient> client) implements TaskIntegration {
    @Override
    public Object invoke(TaskRequest request, Machine machine) throws TaskFailure, InterruptedException {
        var called =
                HttpCall.of(Arguments.of(request)).request(machine.account().region());
        try {
            return answer(client.get().send(called, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new TaskFailure("States.Http.Socket", called.method() + " " + called.uri() + " failed: " + e);
        }
    }

    private static Object answer(HttpResponse<String> response) throws TaskFailure {
        var status = response.statusCode();
        if (status < 200 || status > 299) {
            var cause = response.body().isEmpty() ? StatusTexts.of(status) : response.body();
            throw new TaskFailure("States.Http.StatusCode." + status, cause);
        }
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("Headers", Map.copyOf(response.headers().map()));
        answer.put("ResponseBody", body(response));
        answer.put("StatusCode", status);
        answer.put("StatusText", StatusTexts.of(status));
        return answer;
    }

    private static @Nullable Object body(HttpResponse<String> response) {
        var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            return json ? Json.read(response.body()) : response.body();
        } catch (InvalidJson e) {
            return response.body();
        }
    }
}
