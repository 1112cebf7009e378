/** Passages that are nearly the same: shingles, MinHash, bands, and the proof. */
@NullMarked
package dev.mezan.agents.review.duplicates;

import org.jspecify.annotations.NullMarked;
