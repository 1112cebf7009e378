/** DynamoDB, by DynamoDB Local as a library. */
@NullMarked
package dev.mezan.runtime.dynamodb;

import org.jspecify.annotations.NullMarked;
