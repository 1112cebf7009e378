@NullMarked
package dev.mezan.operations.publish;

import org.jspecify.annotations.NullMarked;
