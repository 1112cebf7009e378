/** Tasks that answer as a test tells them to, in a time that passes at once. */
@NullMarked
package dev.mezan.asl.mock;

import org.jspecify.annotations.NullMarked;
