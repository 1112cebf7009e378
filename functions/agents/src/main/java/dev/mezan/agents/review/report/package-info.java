/** Scores, summaries, and the report as Markdown and as a page. */
@NullMarked
package dev.mezan.agents.review.report;

import org.jspecify.annotations.NullMarked;
