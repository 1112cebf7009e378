@NullMarked
package dev.mezan.packaging.process;

import org.jspecify.annotations.NullMarked;
