/** The operators of a JSONPath choice rule. */
@NullMarked
package dev.mezan.asl.query.jsonpath.choice;

import org.jspecify.annotations.NullMarked;
