/** JSON Schemas from records, and values checked against them. */
@NullMarked
package dev.mezan.agent.schema;

import org.jspecify.annotations.NullMarked;
