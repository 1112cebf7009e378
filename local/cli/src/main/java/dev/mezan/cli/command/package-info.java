/** The verbs. */
@NullMarked
package dev.mezan.cli.command;

import org.jspecify.annotations.NullMarked;
