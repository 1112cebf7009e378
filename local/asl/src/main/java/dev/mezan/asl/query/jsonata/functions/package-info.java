/** The functions that Step Functions adds to JSONata. */
@NullMarked
package dev.mezan.asl.query.jsonata.functions;

import org.jspecify.annotations.NullMarked;
