package dev.mezan.runtime.states.journal;

import dev.mezan.asl.history.Entry;
import dev.mezan.asl.history.EventDetails;
import dev.mezan.asl.history.HistoryEvent;
import dev.mezan.asl.json.InvalidJson;
import dev.mezan.asl.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records as JSON text; the member {@code r} says which record it is. */
final class LogCodec {
    private LogCodec() {}

    static String write(LogRecord record) {
        return Json.write(
                switch (record) {
                    case LogRecord.Known(String hash, String definition) ->
                        object("known", 0, "hash", hash, "definition", definition);
                    case LogRecord.Begun begun -> begun(begun);
                    case LogRecord.ChildBegun(long execution, String arn, Instant at) ->
                        object("child", execution, "arn", arn, "at", at.toString());
                    case LogRecord.Happened(long execution, Entry entry) -> happened(execution, entry);
                    case LogRecord.Stopped(long execution, String error, String cause) ->
                        object("stopped", execution, "error", error, "cause", cause);
                    case LogRecord.Ended ended -> ended(ended);
                    case LogRecord.Redriven(long execution, int count, Instant at, Optional<String> clientToken) ->
                        object(
                                "redriven",
                                execution,
                                "count",
                                count,
                                "at",
                                at.toString(),
                                "client",
                                orNull(clientToken));
                    case LogRecord.Answered answered -> answered(answered);
                });
    }

    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LogRecord read(String text) {
        Fields fields = new Fields(parse(text));
        long execution = fields.number("x");
        return switch (fields.text("r")) {
            case "known" -> new LogRecord.Known(fields.text("hash"), fields.text("definition"));
            case "begun" ->
                new LogRecord.Begun(
                        execution,
                        fields.text("arn"),
                        fields.text("name"),
                        fields.text("input"),
                        Instant.parse(fields.text("at")),
                        machine(fields),
                        fields.optional("testCase"));
            case "child" -> new LogRecord.ChildBegun(execution, fields.text("arn"), Instant.parse(fields.text("at")));
            case "happened" -> new LogRecord.Happened(execution, entry(fields));
            case "stopped" -> new LogRecord.Stopped(execution, fields.text("error"), fields.text("cause"));
            case "ended" ->
                new LogRecord.Ended(
                        execution,
                        fields.text("status"),
                        Instant.parse(fields.text("at")),
                        fields.optional("output"),
                        fields.optional("error"),
                        fields.optional("cause"));
            case "redriven" ->
                new LogRecord.Redriven(
                        execution,
                        (int) fields.number("count"),
                        Instant.parse(fields.text("at")),
                        fields.optional("client"));
            case "answered" ->
                new LogRecord.Answered(
                        execution,
                        fields.text("token"),
                        Boolean.TRUE.equals(fields.value("ok")),
                        fields.value("output"),
                        fields.text("error"),
                        fields.text("cause"));
            case String other -> throw new IllegalArgumentException("a record of the unknown kind '" + other + "'");
        };
    }

    private static Map<String, @Nullable Object> begun(LogRecord.Begun begun) {
        Map<String, @Nullable Object> object = object(
                "begun",
                begun.execution(),
                "arn",
                begun.arn(),
                "name",
                begun.name(),
                "input",
                begun.input(),
                "at",
                begun.at().toString());
        LogRecord.MachineRef machine = begun.machine();
        object.put("machine", machine.arn());
        object.put("definition", machine.definition());
        object.put("role", machine.role());
        object.put("express", machine.express());
        machine.version().ifPresent(version -> object.put("version", version));
        machine.alias().ifPresent(alias -> object.put("alias", alias));
        begun.testCase().ifPresent(testCase -> object.put("testCase", testCase));
        return object;
    }

    private static LogRecord.MachineRef machine(Fields fields) {
        return new LogRecord.MachineRef(
                fields.text("machine"),
                fields.text("definition"),
                fields.text("role"),
                Boolean.TRUE.equals(fields.value("express")),
                fields.optional("version"),
                fields.optional("alias"));
    }

    private static Map<String, @Nullable Object> happened(long execution, Entry entry) {
        Map<String, @Nullable Object> object = object("happened", execution, "path", entry.path());
        entry.event().ifPresent(event -> {
            object.put("id", event.id());
            object.put("previous", event.previousEventId());
            object.put("at", event.timestamp().toString());
            object.put("type", event.type());
            object.put("member", event.details().member());
            object.put("fields", event.details().fields());
        });
        if (entry.memo() != null) {
            object.put("memo", entry.memo());
        }
        return object;
    }

    private static Entry entry(Fields fields) {
        Optional<HistoryEvent> event = fields.optional("type")
                .map(type -> new HistoryEvent(
                        fields.number("id"),
                        fields.number("previous"),
                        Instant.parse(fields.text("at")),
                        new EventDetails(type, fields.text("member"), fields.object("fields"))));
        return new Entry(fields.text("path"), event, fields.value("memo"));
    }

    private static Map<String, @Nullable Object> ended(LogRecord.Ended ended) {
        return object(
                "ended",
                ended.execution(),
                "status",
                ended.status(),
                "at",
                ended.at().toString(),
                "output",
                orNull(ended.output()),
                "error",
                orNull(ended.error()),
                "cause",
                orNull(ended.cause()));
    }

    private static Map<String, @Nullable Object> answered(LogRecord.Answered answered) {
        return object(
                "answered",
                answered.execution(),
                "token",
                answered.token(),
                "ok",
                answered.succeeded(),
                "output",
                answered.output(),
                "error",
                answered.error(),
                "cause",
                answered.cause());
    }

    private static Map<String, @Nullable Object> object(
            String kind, long execution, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("r", kind);
        object.put("x", execution);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    private static @Nullable Object orNull(Optional<String> text) {
        return text.orElse(null);
    }

    private static Map<?, ?> parse(String text) {
        try {
            if (Json.read(text) instanceof Map<?, ?> object) {
                return object;
            }
            throw new IllegalArgumentException("a record that is no JSON object");
        } catch (InvalidJson e) {
            throw new IllegalArgumentException("a record that is no JSON: " + e.getMessage(), e);
        }
    }
}
