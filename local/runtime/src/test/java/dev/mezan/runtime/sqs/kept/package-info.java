/** Tests in milliseconds. */
@NullMarked
package dev.mezan.runtime.sqs.kept;

import org.jspecify.annotations.NullMarked;
