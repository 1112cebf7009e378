@NullMarked
package dev.mezan.runtime.docker;

import org.jspecify.annotations.NullMarked;
