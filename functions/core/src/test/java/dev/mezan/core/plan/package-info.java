@NullMarked
package dev.mezan.core.plan;

import org.jspecify.annotations.NullMarked;
