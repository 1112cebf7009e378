/** Tests in milliseconds. */
@NullMarked
package dev.mezan.runtime.sqs;

import org.jspecify.annotations.NullMarked;
