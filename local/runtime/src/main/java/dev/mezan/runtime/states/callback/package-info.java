/** Tasks whose result comes from outside: by a task token, or from the worker of an activity. */
@NullMarked
package dev.mezan.runtime.states.callback;

import org.jspecify.annotations.NullMarked;
