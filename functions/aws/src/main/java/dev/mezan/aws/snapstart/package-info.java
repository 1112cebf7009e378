/** What a function does before a snapshot is taken of its JVM, and after one is brought back. */
@NullMarked
package dev.mezan.aws.snapstart;

import org.jspecify.annotations.NullMarked;
