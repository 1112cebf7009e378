/** The whole suite in a process of its own, which is killed. */
@NullMarked
package dev.mezan.runtime.crash;

import org.jspecify.annotations.NullMarked;
