/** A run from the outside: sent to the queue, followed in the tables, told at its end. */
@NullMarked
package dev.mezan.cli.run;

import org.jspecify.annotations.NullMarked;
