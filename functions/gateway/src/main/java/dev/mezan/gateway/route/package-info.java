/** The routes of the HTTP API, and what a token must have for each. */
@NullMarked
package dev.mezan.gateway.route;

import org.jspecify.annotations.NullMarked;
