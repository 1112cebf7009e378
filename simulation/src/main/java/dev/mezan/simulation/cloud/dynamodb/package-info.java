/** DynamoDB in memory, at the client's interface. */
@NullMarked
package dev.mezan.simulation.cloud.dynamodb;

import org.jspecify.annotations.NullMarked;
