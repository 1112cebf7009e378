/** What AWS would bill, counted and priced. */
@NullMarked
package dev.mezan.runtime.meter;

import org.jspecify.annotations.NullMarked;
