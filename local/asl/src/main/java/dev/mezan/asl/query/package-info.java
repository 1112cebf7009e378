/** What a state asks of its query language: templates, conditions and the flow of data through a state. */
@NullMarked
package dev.mezan.asl.query;

import org.jspecify.annotations.NullMarked;
