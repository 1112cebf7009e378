package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a function logs in one invocation: it goes to the logger {@code lambda.<function>}, its end can be kept. */
final class InvocationLog implements LambdaLogger {
    private static final int KEPT_BYTES = 4096;

    /** CloudWatch counts the bytes of a message and 26 more. */
    private static final int EVENT_BYTES = 26;

    private final Logger logger;
    private final boolean kept;
    private final StringBuilder tail = new StringBuilder();
    private long ingested;

    private InvocationLog(String function, boolean kept) {
        this.logger = LoggerFactory.getLogger("lambda." + function);
        this.kept = kept;
    }

    static InvocationLog passing(String function) {
        return new InvocationLog(function, false);
    }

    static InvocationLog keeping(String function) {
        return new InvocationLog(function, true);
    }

    @Override
    public void log(String message) {
        logger.info("{}", message);
        note(message);
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }

    /** Adds a line of Lambda's own, which only whoever asks for the log wants to see. */
    synchronized void note(String line) {
        ingested += line.getBytes(StandardCharsets.UTF_8).length + EVENT_BYTES;
        if (kept) {
            tail.append(line).append('\n');
            if (tail.length() > 2 * KEPT_BYTES) {
                tail.delete(0, tail.length() - KEPT_BYTES);
            }
        }
    }

    /**
     * The bytes that CloudWatch Logs would take in, Lambda's own lines included.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">PutLogEvents:
     *     26 bytes for each event</a>
     */
    synchronized long ingested() {
        return ingested;
    }

    /** The last 4 KB in Base64, as the header {@code X-Amz-Log-Result} has them. */
    synchronized String encoded() {
        var bytes = tail.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - KEPT_BYTES), bytes.length));
    }
}
