/** Tests in milliseconds. */
@NullMarked
package dev.mezan.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
