/** The suite that a command talks to: one that runs already, or one started in this process. */
@NullMarked
package dev.mezan.cli.suite;

import org.jspecify.annotations.NullMarked;
