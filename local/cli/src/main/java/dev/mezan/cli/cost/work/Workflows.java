package dev.mezan.cli.cost.work;

import dev.mezan.core.json.Json;
import dev.mezan.core.workflow.Lane;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The workflows that are measured; each task takes and gives about 500 bytes of JSON. */
final class Workflows {
    /** Tasks of a run of 1 + 10 + 1. */
    static final int FANOUT_TASKS = 12;

    /** Tasks of a run of one stage. */
    static final int STAGE_TASKS = 10;

    static final String PLAIN = "cost-plain";
    static final String KEEPING = "cost-keeping";
    static final String KEPT = "cost-kept";
    static final String PERSON = "cost-person";

    private static final String SAMPLE = "The quick brown fox jumps over the lazy dog. ".repeat(10);

    private Workflows() {}

    /** Their documents. */
    static List<String> documents() {
        return Stream.of(
                        fanout(Lane.FAST, "echo", ""),
                        fanout(Lane.DURABLE, "echo", ""),
                        fanout(Lane.FAST, "echo-once", "-effects"),
                        stage(PLAIN, "each", "echo"),
                        stage(KEEPING, "each", KeptEcho.NAME),
                        stage(KEPT, KeptEcho.FAILS, KeptEcho.NAME),
                        question())
                .map(Json::text)
                .toList();
    }

    /** The name of the workflow of 1 + 10 + 1 tasks in a lane. */
    static String fanout(Lane lane) {
        return "cost-fanout-" + lane.name().toLowerCase(Locale.ROOT);
    }

    /** The same with an effect in each task. */
    static String effects() {
        return fanout(Lane.FAST) + "-effects";
    }

    /** The input of each run. */
    static Map<String, Object> input() {
        return Map.of("text", SAMPLE);
    }

    private static Map<String, Object> fanout(Lane lane, String agent, String ending) {
        var first = task("first", agent, "{% $input %}");
        var each = Map.of(
                "id",
                "each",
                "agent",
                agent,
                "after",
                List.of("first"),
                "forEach",
                "{% [1..10] %}",
                "input",
                payload("{% {'number': $item, 'text': $tasks.first.payload.text} %}"));
        var last = Map.of(
                "id",
                "last",
                "agent",
                agent,
                "after",
                List.of("each"),
                "input",
                payload("{% {'text': $tasks.each[0].payload.text, 'count': $count($tasks.each)} %}"));
        return document(fanout(lane) + ending, lane, List.of(first, each, last));
    }

    private static Map<String, Object> stage(String name, String task, String agent) {
        var each = Map.of(
                "id",
                task,
                "agent",
                agent,
                "forEach",
                "{% [1..10] %}",
                "input",
                payload("{% {'number': $item, 'text': $input.text} %}"));
        return document(name, Lane.FAST, List.of(each));
    }

    private static Map<String, Object> question() {
        var ask = Map.of(
                "id", "ask",
                "agent", "person",
                "input", Map.of("message", "May it be done?", "deadline", "P2D"));
        return document(PERSON, Lane.FAST, List.of(ask));
    }

    private static Map<String, Object> task(String id, String agent, String payload) {
        return Map.of("id", id, "agent", agent, "input", payload(payload));
    }

    private static Map<String, Object> payload(String expression) {
        return Map.of("payload", expression);
    }

    private static Map<String, Object> document(String name, Lane lane, List<? extends Map<String, ?>> tasks) {
        return Map.of(
                "name",
                name,
                "version",
                "1.0.0",
                "description",
                "What 'mezan cost' measures.",
                "lane",
                lane.name().toLowerCase(Locale.ROOT),
                "tasks",
                tasks);
    }
}
