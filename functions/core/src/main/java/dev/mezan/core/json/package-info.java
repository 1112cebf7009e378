/** JSON as the suite reads and writes it. */
@NullMarked
package dev.mezan.core.json;

import org.jspecify.annotations.NullMarked;
