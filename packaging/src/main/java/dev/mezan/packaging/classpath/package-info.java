/** A class path as it is searched: its jars and folders, and what each class refers to. */
@NullMarked
package dev.mezan.packaging.classpath;

import org.jspecify.annotations.NullMarked;
