package dev.mezan.asl.map;

import dev.mezan.asl.query.Template;
import java.util.Optional;

/**
 * {@code ItemReader}: which objects are read, and how.
 *
 * @param location gives Bucket, Key or Prefix, and perhaps VersionId
 * @param format what is in them
 * @param maxItems how many items are read at most; all when there is none
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">ItemReader</a>
 */
public record ReaderSettings(Template location, Format format, Optional<Template> maxItems) {}
