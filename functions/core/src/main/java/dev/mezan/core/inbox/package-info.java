/** What people are asked, who may answer it, until when, and what they did. */
@NullMarked
package dev.mezan.core.inbox;

import org.jspecify.annotations.NullMarked;
