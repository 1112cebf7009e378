@NullMarked
package dev.mezan.core.circuit;

import org.jspecify.annotations.NullMarked;
