/** Test documents of state machines: cases, what each expects, and how an execution differs from it. */
@NullMarked
package dev.mezan.cli.states.cases;

import org.jspecify.annotations.NullMarked;
