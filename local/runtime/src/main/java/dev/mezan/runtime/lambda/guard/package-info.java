/** What keeps a function that runs in the suite's process from ending that process. */
@NullMarked
package dev.mezan.runtime.lambda.guard;

import org.jspecify.annotations.NullMarked;
