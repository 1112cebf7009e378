@NullMarked
package dev.mezan.core.payload;

import org.jspecify.annotations.NullMarked;
