/** Tests of {@code dev.mezan.gateway.http}. */
@NullMarked
package dev.mezan.gateway.http;

import org.jspecify.annotations.NullMarked;
