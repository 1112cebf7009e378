/** AWS Step Functions: state machines of the catalog, run by the language engine. */
@NullMarked
package dev.mezan.runtime.states;

import org.jspecify.annotations.NullMarked;
