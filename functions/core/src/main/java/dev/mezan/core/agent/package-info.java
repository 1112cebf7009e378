/** What the suite knows of an agent before it calls it. */
@NullMarked
package dev.mezan.core.agent;

import org.jspecify.annotations.NullMarked;
