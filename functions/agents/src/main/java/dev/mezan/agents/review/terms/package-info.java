/** Words that a folder does not explain, or writes in several ways. */
@NullMarked
package dev.mezan.agents.review.terms;

import org.jspecify.annotations.NullMarked;
