/** S3, by local-s3 as a library. */
@NullMarked
package dev.mezan.runtime.s3;

import org.jspecify.annotations.NullMarked;
