@NullMarked
package dev.mezan.runtime.schedule;

import org.jspecify.annotations.NullMarked;
