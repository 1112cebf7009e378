package dev.mezan.bench.states;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Where this process spends its time, by Flight Recorder's samples: each counts for the innermost part that it is in. */
final class Profile implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(10);

    /** The parts, by the beginnings of class names; the first that fits names it. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("com.dashjoin.jsonata.", "JSONata's evaluator");
        PARTS.put("com.jayway.jsonpath.", "JSONPath's evaluator");
        PARTS.put("dev.mezan.asl.query.jsonata.", "JSONata around its evaluator");
        PARTS.put("dev.mezan.asl.query.", "JSONPath, templates, choice rules");
        PARTS.put("dev.mezan.asl.json.", "measuring payloads");
        PARTS.put("dev.mezan.asl.history.", "events");
        PARTS.put("dev.mezan.asl.", "the engine's loop");
    }

    private final Recording recording = new Recording();

    private Profile() {}

    static Profile start() {
        var profile = new Profile();
        profile.recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
        profile.recording.start();
        return profile;
    }

    /** Each part's share in percent, the largest first; ends the recording. */
    Map<String, Double> shares() {
        recording.stop();
        try {
            var file = Files.createTempFile("mezan-bench", ".jfr");
            recording.dump(file);
            var shares = shares(RecordingFile.readAllEvents(file));
            Files.delete(file);
            return shares;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> shares(List<RecordedEvent> events) {
        var counts = new TreeMap<String, Integer>();
        events.forEach(event -> counts.merge(part(event), 1, Integer::sum));
        var shares = new LinkedHashMap<String, Double>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(count -> shares.put(count.getKey(), 100.0 * count.getValue() / events.size()));
        return shares;
    }

    private static String part(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return "the rest";
        }
        for (var frame : event.getStackTrace().getFrames()) {
            var type = frame.getMethod().getType().getName();
            for (var part : PARTS.entrySet()) {
                if (type.startsWith(part.getKey())) {
                    return part.getValue();
                }
            }
        }
        return "the rest";
    }

    @Override
    public void close() {
        recording.close();
    }
}
