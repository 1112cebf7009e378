/** The HTTP API as API Gateway serves it: routes, events for functions, and their answers. */
@NullMarked
package dev.mezan.runtime.httpapi;

import org.jspecify.annotations.NullMarked;
