/** The verb that shows and moves circuits. */
@NullMarked
package dev.mezan.cli.circuit;

import org.jspecify.annotations.NullMarked;
