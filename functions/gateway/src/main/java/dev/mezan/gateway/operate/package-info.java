/** Circuits and dead letters, over HTTP. */
@NullMarked
package dev.mezan.gateway.operate;

import org.jspecify.annotations.NullMarked;
