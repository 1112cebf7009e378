package dev.mezan.gateway.inbox;

import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.InboxDesk;
import dev.mezan.aws.InboxTable;
import dev.mezan.aws.NotificationChoice;
import dev.mezan.aws.TokenAnswers;
import dev.mezan.aws.Variables;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import java.util.Map;
import java.util.function.Function;

/** What answers the routes of the inbox. */
public final class InboxRoutes {
    private InboxRoutes() {}

    /** By the route's key. */
    public static Map<String, Function<Call, Answer>> of(FunctionEnvironment environment) {
        var table = environment.require(Variables.RUNS_TABLE);
        var inbox = new InboxTable(environment.clients().dynamoDb(), table);
        var pages = new InboxPages(inbox);
        var tokens = TokenAnswers.of(environment.clients(), table, environment.require(Variables.ASK_PEOPLE_MACHINE));
        var deeds = new InboxDeeds(
                pages, new InboxDesk(inbox, tokens, NotificationChoice.of(environment), environment.clock()));
        return Map.of(
                "GET /v1/inbox", pages::list,
                "GET /v1/inbox/{item}", pages::read,
                "POST /v1/inbox/{item}/claim", deeds::claim,
                "POST /v1/inbox/{item}/release", deeds::release,
                "POST /v1/inbox/{item}/answer", deeds::answer,
                "POST /v1/inbox/{item}/delegate", deeds::delegate,
                "POST /v1/inbox/{item}/comment", deeds::comment);
    }
}
