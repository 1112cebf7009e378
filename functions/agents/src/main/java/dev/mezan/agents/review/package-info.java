/** The agents of the workflow {@code review-documents}, and the records that travel between them. */
@NullMarked
package dev.mezan.agents.review;

import org.jspecify.annotations.NullMarked;
