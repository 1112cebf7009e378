@NullMarked
package dev.mezan.orchestrator;

import org.jspecify.annotations.NullMarked;
