/** Tests in milliseconds. */
@NullMarked
package dev.mezan.runtime.dynamodb;

import org.jspecify.annotations.NullMarked;
