@NullMarked
package dev.mezan.runtime.fault;

import org.jspecify.annotations.NullMarked;
