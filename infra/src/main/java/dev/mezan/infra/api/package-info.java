/** The HTTP API and who may call it. */
@NullMarked
package dev.mezan.infra.api;

import org.jspecify.annotations.NullMarked;
