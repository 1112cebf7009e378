/** From a definition's JSON to states, with every error found on the way. */
@NullMarked
package dev.mezan.asl.definition;

import org.jspecify.annotations.NullMarked;
