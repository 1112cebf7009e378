/** Tests of {@code dev.mezan.gateway.run}. */
@NullMarked
package dev.mezan.gateway.run;

import org.jspecify.annotations.NullMarked;
