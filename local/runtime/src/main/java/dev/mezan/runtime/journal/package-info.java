/** Files in which is written what must outlive the process: journals, whose records share their flushes, and files that are replaced whole. */
@NullMarked
package dev.mezan.runtime.journal;

import org.jspecify.annotations.NullMarked;
