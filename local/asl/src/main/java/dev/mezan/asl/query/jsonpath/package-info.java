/** The JSONPath query language of the States Language. */
@NullMarked
package dev.mezan.asl.query.jsonpath;

import org.jspecify.annotations.NullMarked;
