@NullMarked
package dev.mezan.infra.suite;

import org.jspecify.annotations.NullMarked;
