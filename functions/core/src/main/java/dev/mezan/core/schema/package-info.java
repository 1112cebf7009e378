/** Values held against JSON Schemas, with messages that a person can act on. */
@NullMarked
package dev.mezan.core.schema;

import org.jspecify.annotations.NullMarked;
