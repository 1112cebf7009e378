/** What can be told of one file alone, one check in each class. */
@NullMarked
package dev.mezan.agents.review.checks;

import org.jspecify.annotations.NullMarked;
