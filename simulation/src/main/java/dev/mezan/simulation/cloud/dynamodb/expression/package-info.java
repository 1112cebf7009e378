/** The expressions of DynamoDB that MEZAN uses. */
@NullMarked
package dev.mezan.simulation.cloud.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
