/** The suite in one JVM: what the catalog holds, behind one AWS endpoint. */
@NullMarked
package dev.mezan.runtime;

import org.jspecify.annotations.NullMarked;
