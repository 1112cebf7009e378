/** Links, the anchors that they may lead to, and whether they do. */
@NullMarked
package dev.mezan.agents.review.links;

import org.jspecify.annotations.NullMarked;
