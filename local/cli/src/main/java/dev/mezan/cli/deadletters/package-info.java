/** Messages that no run came of: looked at, sent back, thrown away. */
@NullMarked
package dev.mezan.cli.deadletters;

import org.jspecify.annotations.NullMarked;
