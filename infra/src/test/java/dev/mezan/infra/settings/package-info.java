@NullMarked
package dev.mezan.infra.settings;

import org.jspecify.annotations.NullMarked;
