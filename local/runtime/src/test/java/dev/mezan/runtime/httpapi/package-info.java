/** Tests of the HTTP API. */
@NullMarked
package dev.mezan.runtime.httpapi;

import org.jspecify.annotations.NullMarked;
