/** {@code mezan effects}: what agents did to the world outside, and what a person has to say of it. */
@NullMarked
package dev.mezan.cli.effect;

import org.jspecify.annotations.NullMarked;
