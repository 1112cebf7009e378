/** Tests in milliseconds. */
@NullMarked
package dev.mezan.runtime.s3;

import org.jspecify.annotations.NullMarked;
