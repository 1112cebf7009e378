@NullMarked
package dev.mezan.core.json;

import org.jspecify.annotations.NullMarked;
