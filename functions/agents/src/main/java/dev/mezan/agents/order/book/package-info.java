/** What is done once for an order and undone once: its payment, its confirmation. */
@NullMarked
package dev.mezan.agents.order.book;

import org.jspecify.annotations.NullMarked;
