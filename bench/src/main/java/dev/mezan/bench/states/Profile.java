package dev.mezan.bench.states;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
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

    /** What was sampled until now; ends the recording. */
    Samples samples() {
        if (recording.getState() == RecordingState.RUNNING) {
            recording.stop();
        }
        try {
            var file = Files.createTempFile("mezan-bench", ".jfr");
            recording.dump(file);
            var events = RecordingFile.readAllEvents(file);
            Files.delete(file);
            return new Samples(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moments at which threads were looked at. */
    record Samples(List<RecordedEvent> events) {
        /** The shares in percent of what each sample is called, the largest first. */
        Map<String, Double> shares(Function<RecordedEvent, String> name) {
            var counts = new TreeMap<String, Integer>();
            events.forEach(event -> counts.merge(name.apply(event), 1, Integer::sum));
            var shares = new LinkedHashMap<String, Double>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(count -> shares.put(count.getKey(), 100.0 * count.getValue() / events.size()));
            return shares;
        }

        /** The part that a sample lies in. */
        static String part(RecordedEvent event) {
            return frames(event)
                    .flatMap(frame ->
                            PARTS.entrySet().stream().filter(part -> type(frame).startsWith(part.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("the rest");
        }

        /** The method that a sample lies in. */
        static String method(RecordedEvent event) {
            return frames(event)
                    .map(frame -> type(frame).replaceAll(".*\\.", "") + "."
                            + frame.getMethod().getName())
                    .findFirst()
                    .orElse("the rest");
        }

        private static Stream<RecordedFrame> frames(RecordedEvent event) {
            return event.getStackTrace() == null ? Stream.empty() : event.getStackTrace().getFrames().stream();
        }

        private static String type(RecordedFrame frame) {
            return frame.getMethod().getType().getName();
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
