/** The command line as its user meets it. */
@NullMarked
package dev.mezan.cli;

import org.jspecify.annotations.NullMarked;
