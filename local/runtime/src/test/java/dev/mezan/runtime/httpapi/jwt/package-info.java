/** Tests of tokens. */
@NullMarked
package dev.mezan.runtime.httpapi.jwt;

import org.jspecify.annotations.NullMarked;
