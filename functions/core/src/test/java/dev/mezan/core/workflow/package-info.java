@NullMarked
package dev.mezan.core.workflow;

import org.jspecify.annotations.NullMarked;
