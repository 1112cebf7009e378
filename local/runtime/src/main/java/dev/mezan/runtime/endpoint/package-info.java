/** The one AWS endpoint: requests told apart by service, their callers and what these may do. */
@NullMarked
package dev.mezan.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
