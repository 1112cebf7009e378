/** The JSONata query language of the States Language. */
@NullMarked
package dev.mezan.asl.query.jsonata;

import org.jspecify.annotations.NullMarked;
