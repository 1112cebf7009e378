package dev.mezan.gateway.registry;

import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import dev.mezan.gateway.route.Routes;
import java.util.Map;

/** Whether the API answers, and what it says where it has nothing to answer. */
public final class Health {
    private Health() {}

    /** That it answers; no request. */
    public static Answer read(Call call) {
        Query.of(call.request());
        return Answer.ok(Map.of("status", "ok"));
    }

    /**
     * Says which methods a path has, or that there is no such path.
     *
     * @throws MezanException with the code {@code unknown-path} if there is none
     */
    public static Answer rest(Call call) {
        var request = call.request();
        var methods = Routes.methods(request.path());
        if (methods.isEmpty()) {
            throw new MezanException(Problem.of("unknown-path", "There is no such path")
                    .got(request.path())
                    .advise("docs/openapi.yaml has those that there are."));
        }
        return Answer.refused(
                Problem.of("wrong-method", "This path has no such method")
                        .got(request.method())
                        .advise("It has " + String.join(", ", methods) + "."),
                request.path(),
                Map.of("Allow", String.join(", ", methods)));
    }
}
