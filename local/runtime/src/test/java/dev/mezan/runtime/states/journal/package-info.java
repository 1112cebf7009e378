@NullMarked
package dev.mezan.runtime.states.journal;

import org.jspecify.annotations.NullMarked;
