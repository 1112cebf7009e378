@NullMarked
package dev.mezan.operations.heal;

import org.jspecify.annotations.NullMarked;
