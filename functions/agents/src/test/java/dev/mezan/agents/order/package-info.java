@NullMarked
package dev.mezan.agents.order;

import org.jspecify.annotations.NullMarked;
