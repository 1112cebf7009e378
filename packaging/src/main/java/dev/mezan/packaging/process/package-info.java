/** A packaged function as an operating system process of its own, under the real runtime interface client. */
@NullMarked
package dev.mezan.packaging.process;

import org.jspecify.annotations.NullMarked;
