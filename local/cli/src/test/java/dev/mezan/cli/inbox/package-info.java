@NullMarked
package dev.mezan.cli.inbox;

import org.jspecify.annotations.NullMarked;
