@NullMarked
package dev.mezan.core.template;

import org.jspecify.annotations.NullMarked;
