/** The HTTP API's functions. */
@NullMarked
package dev.mezan.gateway;

import org.jspecify.annotations.NullMarked;
