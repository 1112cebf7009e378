@NullMarked
package dev.mezan.core.schema;

import org.jspecify.annotations.NullMarked;
