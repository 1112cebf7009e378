/** Checks of the machine and of the sources: {@code doctor} and {@code test}. */
@NullMarked
package dev.mezan.cli.check;

import org.jspecify.annotations.NullMarked;
