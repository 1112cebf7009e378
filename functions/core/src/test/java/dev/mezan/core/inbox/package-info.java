@NullMarked
package dev.mezan.core.inbox;

import org.jspecify.annotations.NullMarked;
