/** The orders' state in one DynamoDB table. */
@NullMarked
package dev.mezan.agents.order.table;

import org.jspecify.annotations.NullMarked;
