/** Whether worlds are the same twice, whether the suite holds in them, and whether a mistake would be found. */
@NullMarked
package dev.mezan.simulation;

import org.jspecify.annotations.NullMarked;
