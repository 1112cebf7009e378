/** Development tokens for the HTTP API of a suite that runs here. */
@NullMarked
package dev.mezan.cli.token;

import org.jspecify.annotations.NullMarked;
