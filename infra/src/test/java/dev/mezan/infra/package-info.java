@NullMarked
package dev.mezan.infra;

import org.jspecify.annotations.NullMarked;
