/** The {@code mezan} program: its verbs put together, its exit codes, what is around it. */
@NullMarked
package dev.mezan.cli;

import org.jspecify.annotations.NullMarked;
