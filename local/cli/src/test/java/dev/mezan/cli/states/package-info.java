@NullMarked
package dev.mezan.cli.states;

import org.jspecify.annotations.NullMarked;
