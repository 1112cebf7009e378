/** What keeps the house clean: the design's arrows and the style's rules that a machine can check. */
@NullMarked
package dev.mezan.house;

import org.jspecify.annotations.NullMarked;
