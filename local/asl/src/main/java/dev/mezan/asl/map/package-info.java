/** Distributed Map: what it reads, how it batches, what it tolerates, and what it writes. */
@NullMarked
package dev.mezan.asl.map;

import org.jspecify.annotations.NullMarked;
