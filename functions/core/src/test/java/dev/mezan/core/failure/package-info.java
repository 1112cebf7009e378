/** Tests of how failures are told apart. */
@NullMarked
package dev.mezan.core.failure;

import org.jspecify.annotations.NullMarked;
