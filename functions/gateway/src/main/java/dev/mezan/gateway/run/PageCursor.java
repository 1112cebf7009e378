package dev.mezan.gateway.run;

import dev.mezan.aws.RunIndex.Filter;
import dev.mezan.aws.RunIndex.Position;
import dev.mezan.core.json.Json;
import dev.mezan.core.payload.Checksums;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A position in a list, as callers carry it: it holds nothing that they have not seen, and only goes with the filter that
 * it comes from.
 *
 * @param filter which runs are listed
 */
record PageCursor(Filter filter) {
    static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,2000}");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}");

    String write(Position position) {
        var document = Json.object()
                .put("at", position.startedAt())
                .put("run", position.run())
                .put("of", mark());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(document));
    }

    /**
     * The position that a cursor means.
     *
     * @throws MezanException with the code {@code wrong-cursor} if it is none, or another list's
     */
    Position read(String cursor) {
        try {
            var document = Json.parse(Base64.getUrlDecoder().decode(cursor));
            if (!document.path("of").asString("").equals(mark())) {
                throw wrong(cursor, "This cursor is of a list with other filters");
            }
            return position(document, cursor);
        } catch (MezanException e) {
            throw e.problems().getFirst().code().equals("wrong-cursor") ? e : wrong(cursor, "This is no cursor");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(cursor, "This is no cursor");
        }
    }

    private static Position position(JsonNode document, String cursor) {
        var at = document.path("at").asString("");
        var run = document.path("run").asString("");
        if (!RUN.matcher(run).matches() || !Instant.parse(at).toString().equals(at)) {
            throw wrong(cursor, "This is no cursor");
        }
        return new Position(at, run);
    }

    private static MezanException wrong(String cursor, String what) {
        return new MezanException(Problem.of("wrong-cursor", what)
                .at("query:cursor")
                .got(cursor)
                .advise("Give the 'next' of the page before, with the same filters, or none for the first page."));
    }

    private String mark() {
        return Checksums.sha256(filter.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
