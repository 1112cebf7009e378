package dev.mezan.bench.coldstart;

import dev.mezan.bench.Rounded;
import dev.mezan.packaging.Artifact;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one function took, each figure the median of its starts.
 *
 * @param artifact its artifact, as Lambda's own runtime takes it
 * @param starts its starts, at least one
 */
record Row(Artifact artifact, List<Start> starts) {
    static final String HEAD = "%-34s %7s %8s %9s %9s %10s %7s  %s"
            .formatted("function", "zip MB", "init ms", "first ms", "answer ms", "second ms", "RSS MB", "answer");

    private static final double MB = 1024 * 1024;

    double initMs() {
        return median(start -> ms(start.init()));
    }

    double firstMs() {
        return median(start -> ms(start.first()));
    }

    double answerMs() {
        return median(start -> ms(start.toFirstAnswer()));
    }

    double secondMs() {
        return median(start -> ms(start.second()));
    }

    double memoryMb() {
        return median(start -> start.memory() / MB);
    }

    double zipMb() {
        return artifact.bytes() / MB;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s %7.1f %8.0f %9.0f %9.0f %10.0f %7.0f  %s",
                artifact.function(),
                zipMb(),
                initMs(),
                firstMs(),
                answerMs(),
                secondMs(),
                memoryMb(),
                starts.getFirst().answer());
    }

    Map<String, Object> entry() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("function", artifact.function());
        entry.put("starts", starts.size());
        entry.put("zip_mb", Rounded.to(zipMb(), 2));
        entry.put("init_ms", Rounded.to(initMs(), 1));
        entry.put("first_ms", Rounded.to(firstMs(), 1));
        entry.put("to_first_answer_ms", Rounded.to(answerMs(), 1));
        entry.put("second_ms", Rounded.to(secondMs(), 1));
        entry.put("rss_mb", Rounded.to(memoryMb(), 1));
        entry.put("answer", starts.getFirst().answer());
        return entry;
    }

    private double median(ToDoubleFunction<Start> figure) {
        var sorted = starts.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double ms(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
