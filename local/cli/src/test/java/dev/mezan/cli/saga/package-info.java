@NullMarked
package dev.mezan.cli.saga;

import org.jspecify.annotations.NullMarked;
