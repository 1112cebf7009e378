package dev.mezan.gateway.run;

import dev.mezan.aws.RunIndex;
import dev.mezan.aws.RunsTable;
import dev.mezan.core.json.Json;
import dev.mezan.core.run.Outcome;
import dev.mezan.gateway.http.Answer;
import dev.mezan.gateway.http.Call;
import dev.mezan.gateway.http.Query;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs, page by page; the index says what that costs.
 *
 * @param index where they are listed
 */
public record RunLists(RunIndex index) {
    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final List<String> STATUSES = Stream.concat(
                    Stream.of(RunsTable.RUNNING),
                    Arrays.stream(Outcome.values()).map(Outcome::word))
            .toList();
    private static final Pattern NAME = Pattern.compile("(?=.{1,64}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** A page of the caller's tenant's runs. */
    public Answer list(Call call) {
        var query = Query.of(call.request(), "workflow", "status", "since", "until", "limit", "cursor");
        var filter = new RunIndex.Filter(
                call.caller().tenant(),
                query.oneOf("status", STATUSES).map(List::of).orElse(STATUSES),
                query.text("workflow", NAME, "a name in kebab-case, such as review-documents"),
                query.moment("since"),
                query.moment("until"));
        var cursor = new PageCursor(filter);
        var page = index.page(
                filter,
                query.text("cursor", PageCursor.FORM, "the 'next' of a page").map(cursor::read),
                query.number("limit", 1, MOST, USUAL));
        var document = Json.object();
        var runs = document.putArray("runs");
        page.runs().forEach(run -> runs.add(RunDocument.summary(run)));
        page.next().ifPresent(next -> document.put("next", cursor.write(next)));
        return Answer.ok(document);
    }
}
