/** Tests of what manifests are held to. */
@NullMarked
package dev.mezan.core.registry;

import org.jspecify.annotations.NullMarked;
