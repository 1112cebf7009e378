@NullMarked
package dev.mezan.core.run;

import org.jspecify.annotations.NullMarked;
