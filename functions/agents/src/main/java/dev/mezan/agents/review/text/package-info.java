/** Documents as text: decoded, parsed, cut in prose, sentences and words. */
@NullMarked
package dev.mezan.agents.review.text;

import org.jspecify.annotations.NullMarked;
