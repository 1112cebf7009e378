@NullMarked
package dev.mezan.cli.states.cases;

import org.jspecify.annotations.NullMarked;
