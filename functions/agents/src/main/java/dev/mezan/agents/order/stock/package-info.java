/** Goods on their shelves, held for orders, shipped; never more than there are. */
@NullMarked
package dev.mezan.agents.order.stock;

import org.jspecify.annotations.NullMarked;
