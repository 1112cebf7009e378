package dev.mezan.gateway.run;

import dev.mezan.core.json.Json;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which events of a run somebody has been told, as they carry it themselves: a bit for each instance of a task, since
 * outcomes are written in any order, and a number for each question.
 */
final class Seen {
    static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,8000}");

    private static final Pattern INSTANCE = Pattern.compile("(.+)\\[([0-9]{1,5})]");

    private final String run;
    private boolean start;
    private boolean end;
    private final Map<String, BitSet> waiting = new TreeMap<>();
    private final Map<String, BitSet> ended = new TreeMap<>();
    private final Map<String, Integer> trails = new TreeMap<>();

    private Seen(String run) {
        this.run = run;
    }

    /** Nothing of a run. */
    static Seen nothing(String run) {
        return new Seen(run);
    }

    /**
     * What a cursor says of a run.
     *
     * @throws MezanException with the code {@code wrong-cursor} if it is none, or another run's
     */
    static Seen read(String run, String cursor) {
        try {
            var document = Json.parse(Base64.getUrlDecoder().decode(cursor));
            if (!document.path("run").asString("").equals(run)) {
                throw wrong(cursor, "This cursor is another run's");
            }
            return read(run, document);
        } catch (MezanException e) {
            throw e.problems().getFirst().code().equals("wrong-cursor") ? e : wrong(cursor, "This is no cursor");
        } catch (RuntimeException e) {
            throw wrong(cursor, "This is no cursor");
        }
    }

    String write() {
        var document = Json.object().put("run", run).put("start", start).put("end", end);
        bits(waiting, document.putObject("waiting"));
        bits(ended, document.putObject("ended"));
        trails.forEach(document.putObject("trails")::put);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(document));
    }

    /** Whether the start is news. */
    boolean start() {
        var news = !start;
        start = true;
        return news;
    }

    /** Whether the end is news. */
    boolean end() {
        var news = !end;
        end = true;
        return news;
    }

    /** Whether it is news that a task waits for a person. */
    boolean waits(String task) {
        return !isMarked(ended, task) && mark(waiting, task);
    }

    /** Whether a task's end is news. */
    boolean ends(String task) {
        return mark(ended, task);
    }

    /** How many of a question's entries are no news; from now on that many as it has. */
    int trail(String task, int entries) {
        var before = trails.getOrDefault(task, 0);
        trails.put(task, entries);
        return Math.min(before, entries);
    }

    private static Seen read(String run, JsonNode document) {
        var seen = new Seen(run);
        seen.start = document.path("start").asBoolean();
        seen.end = document.path("end").asBoolean();
        readBits(document.path("waiting"), seen.waiting);
        readBits(document.path("ended"), seen.ended);
        document.path("trails")
                .properties()
                .forEach(entry -> seen.trails.put(
                        entry.getKey(), Math.max(0, entry.getValue().asInt())));
        return seen;
    }

    private static void readBits(JsonNode document, Map<String, BitSet> into) {
        document.properties()
                .forEach(entry -> into.put(
                        entry.getKey(),
                        BitSet.valueOf(
                                Base64.getUrlDecoder().decode(entry.getValue().asString()))));
    }

    private static void bits(Map<String, BitSet> from, ObjectNode document) {
        from.forEach((task, bits) ->
                document.put(task, Base64.getUrlEncoder().withoutPadding().encodeToString(bits.toByteArray())));
    }

    private static boolean isMarked(Map<String, BitSet> marks, String task) {
        var bits = marks.get(name(task));
        return bits != null && bits.get(index(task));
    }

    private static boolean mark(Map<String, BitSet> marks, String task) {
        var bits = marks.computeIfAbsent(name(task), _ -> new BitSet());
        var news = !bits.get(index(task));
        bits.set(index(task));
        return news;
    }

    private static String name(String task) {
        var instance = INSTANCE.matcher(task);
        return instance.matches() ? instance.group(1) : task;
    }

    private static int index(String task) {
        var instance = INSTANCE.matcher(task);
        return instance.matches() ? Integer.parseInt(instance.group(2)) : 0;
    }

    private static MezanException wrong(String cursor, String what) {
        return new MezanException(Problem.of("wrong-cursor", what)
                .at("query:after")
                .got(cursor)
                .advise("Give the 'cursor' of the answer before, or none to hear everything."));
    }
}
