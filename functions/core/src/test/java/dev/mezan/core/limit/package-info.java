@NullMarked
package dev.mezan.core.limit;

import org.jspecify.annotations.NullMarked;
