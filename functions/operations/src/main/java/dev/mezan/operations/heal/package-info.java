/** What finds runs whose execution is no more, and ends them or lets them go on. */
@NullMarked
package dev.mezan.operations.heal;

import org.jspecify.annotations.NullMarked;
