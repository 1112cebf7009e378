package dev.mezan.gateway.inbox;

import dev.mezan.aws.InboxTable;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import java.util.List;

/**
 * What people are asked. A list costs 16 requests and one for each item, an item one.
 *
 * @param inbox where it is
 */
record InboxPages(InboxTable inbox) {
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final List<String> STATUSES = List.of("open", "answered", "defaulted", "expired", "cancelled");
    private static final List<String> YES_OR_NO = List.of("true", "false");

    /** The items of the caller's tenant. */
    Answer list(Call call) {
        var query = Query.of(call.request(), "status", "mine", "limit");
        var limit = query.number("limit", 1, MOST, USUAL);
        var mine = query.oneOf("mine", YES_OR_NO).filter("true"::equals).isPresent();
        var document = Json.object();
        var items = document.putArray("items");
        inbox
                .list(
                        call.caller().tenant(),
                        query.oneOf("status", STATUSES).orElse(InboxTable.OPEN),
                        mine ? MOST : limit)
                .stream()
                .filter(item -> !mine || item.holders().include(call.caller().actor()))
                .limit(limit)
                .forEach(item -> items.add(ItemDocument.of(item)));
        return Answer.ok(document);
    }

    /** One of the caller's tenant. */
    Answer read(Call call) {
        Query.of(call.request());
        return Answer.ok(ItemDocument.of(find(call)));
    }

    /**
     * The item that a request names.
     *
     * @throws MezanException with the code {@code unknown-item} if there is none, or it is another tenant's
     */
    InboxItem find(Call call) {
        var text = call.request().parameter("item");
        return inbox.find(ItemId.of(text))
                .filter(item -> call.caller().sees(item.origin().tenant()))
                .orElseThrow(() -> new MezanException(Problem.of("unknown-item", "There is no such item in the inbox")
                        .at("path:item")
                        .got(text)
                        .advise("GET /v1/inbox has those that there are; what ended is kept 90 days.")));
    }
}
