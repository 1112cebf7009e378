/** Runs whose tasks are undone when one fails: failures to play with, and the story of how it went. */
@NullMarked
package dev.mezan.cli.saga;

import org.jspecify.annotations.NullMarked;
