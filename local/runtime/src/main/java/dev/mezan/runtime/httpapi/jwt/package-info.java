/** Tokens of the HTTP API: who issues them, how they are checked, and where this machine's developer gets one. */
@NullMarked
package dev.mezan.runtime.httpapi.jwt;

import org.jspecify.annotations.NullMarked;
