/** How long packaged functions take from nothing to an answer, under AWS's runtime interface client. */
@NullMarked
package dev.mezan.bench.coldstart;

import org.jspecify.annotations.NullMarked;
