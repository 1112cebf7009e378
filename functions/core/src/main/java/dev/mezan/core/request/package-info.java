/** Requests that may come twice: the same key means the same run. */
@NullMarked
package dev.mezan.core.request;

import org.jspecify.annotations.NullMarked;
