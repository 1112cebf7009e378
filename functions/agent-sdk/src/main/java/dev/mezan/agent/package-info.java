/** What someone writes an agent against. */
@NullMarked
package dev.mezan.agent;

import org.jspecify.annotations.NullMarked;
