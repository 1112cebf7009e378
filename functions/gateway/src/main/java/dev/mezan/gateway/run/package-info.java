/** Runs over HTTP: started, read, listed, followed and cancelled. */
@NullMarked
package dev.mezan.gateway.run;

import org.jspecify.annotations.NullMarked;
