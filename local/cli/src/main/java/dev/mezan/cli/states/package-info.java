/** {@code mezan states}: state machines in files, checked, run, tested and drawn without a suite. */
@NullMarked
package dev.mezan.cli.states;

import org.jspecify.annotations.NullMarked;
