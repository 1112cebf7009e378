package dev.mezan.asl.map;

import dev.mezan.asl.query.Template;
import java.util.Optional;

/**
 * {@code ResultWriter}: what the results look like, and where they go.
 *
 * @param destination gives Bucket and Prefix; without one the results are the state's result
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter</a>
 */
public record WriterSettings(Optional<Template> destination, Transformation transformation, OutputType outputType) {
    /** What a Map without a ResultWriter does: an array of the children's outputs. */
    public static final WriterSettings NONE =
            new WriterSettings(Optional.empty(), Transformation.COMPACT, OutputType.JSON);

    /** How a child's output appears. */
    public enum Transformation {
        /** In a record of the whole execution. */
        NONE,
        /** By itself. */
        COMPACT,
        /** By itself, and an array's elements one by one. */
        FLATTEN
    }

    /** How results are joined. */
    public enum OutputType {
        JSON,
        JSONL
    }
}
