package dev.mezan.asl.query.jsonpath;

import dev.mezan.asl.query.ErrorNames;
import dev.mezan.asl.query.EvaluationFailure;
import dev.mezan.asl.query.TimedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tries the regular expressions of a path's filters on the texts of a document, under the clock, before the library
 * applies them to some of these texts without one.
 */
final class RegexTrial {
    private static final Pattern LITERAL =
            Pattern.compile("=~\\s*/((?:[^/\\\\]|\\\\.)*)/|/((?:[^/\\\\]|\\\\.)*)/[a-zA-Z]*\\s*=~");
    private static final int CLOCK_EVERY = 256;

    private final List<Pattern> regexes;
    private final long end;
    private int ticks;

    private RegexTrial(List<Pattern> regexes, long end) {
        this.regexes = regexes;
        this.end = end;
    }

    /** The regular expressions of a path's filters. */
    static List<Pattern> regexes(String path) {
        List<Pattern> regexes = new ArrayList<>();
        Matcher literals = LITERAL.matcher(path.contains("=~") ? path : "");
        while (literals.find()) {
            compile(literals.group(1) == null ? literals.group(2) : literals.group(1))
                    .ifPresent(regexes::add);
        }
        return List.copyOf(regexes);
    }

    /** Empty for what the library reports, or does not take for a regular expression. */
    private static Optional<Pattern> compile(String regex) {
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException broken) {
            return Optional.empty();
        }
    }

    /** Fails when they take longer than that. */
    static void run(List<Pattern> regexes, @Nullable Object document, Duration max) throws EvaluationFailure {
        if (regexes.isEmpty()) {
            return;
        }
        try {
            new RegexTrial(regexes, System.nanoTime() + max.toNanos()).apply(document);
        } catch (TooSlow | StackOverflowError tooMuch) {
            throw new EvaluationFailure(
                    ErrorNames.RUNTIME,
                    "A regular expression of a filter takes longer than " + max.toMillis() + " ms: " + regexes);
        }
    }

    private void apply(@Nullable Object value) {
        switch (value) {
            case String text -> regexes.forEach(regex -> apply(regex, text));
            case Map<?, ?> object -> object.values().forEach(this::apply);
            case List<?> array -> array.forEach(this::apply);
            case null, default -> {}
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // that it comes to an end is all that matters
    private void apply(Pattern regex, String text) {
        regex.matcher(new TimedText(text, this::tick)).matches();
    }

    private void tick() {
        if (++ticks % CLOCK_EVERY == 0 && System.nanoTime() - end > 0) {
            throw new TooSlow();
        }
    }

    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow() {
            super(null, null, false, false);
        }
    }
}
