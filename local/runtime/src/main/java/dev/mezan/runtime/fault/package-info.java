/** Failures that somebody plays with: of which task of which run, and how. The local suite alone has them. */
@NullMarked
package dev.mezan.runtime.fault;

import org.jspecify.annotations.NullMarked;
